using System.CommandLine;
using System.CommandLine.Invocation;
using CallCenter.Standards.Book;
using CallCenter.Standards.Tool.Commands;
using CallCenter.Standards.Tool.Consoles;
using CallCenter.Standards.Tool.Replies;

namespace CallCenter.Standards.Tool.Helps;

/// <summary>Tells the versions of the tool, of the library in it, and of the book that the library brings, with the hash of all that it says.</summary>
internal sealed class VersionAction(ToolConsole console) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        StandardBook shipped = StandardBook.Shipped;
        console.Output.WriteLine($"ccstd {ToolVersion.Tool}");
        console.Output.WriteLine($"CallCenter.Standards {ToolVersion.Library}");
        console.Output.WriteLine($"{shipped.Code} {shipped.Version} {shipped.Hash}");
        return ExitCode.Fine;
    }
}
