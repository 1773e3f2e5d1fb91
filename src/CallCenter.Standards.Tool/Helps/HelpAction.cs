using System.CommandLine;
using System.CommandLine.Invocation;
using CallCenter.Standards.Tool.Consoles;

namespace CallCenter.Standards.Tool.Helps;

/// <summary>Tells about the command that stands on the command line.</summary>
internal sealed class HelpAction(ToolConsole console) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult) => HelpText.Write(parseResult.CommandResult.Command, console);
}
