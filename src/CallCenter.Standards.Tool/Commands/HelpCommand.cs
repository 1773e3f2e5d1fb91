using System.CommandLine;
using CallCenter.Standards.Tool.Consoles;
using CallCenter.Standards.Tool.Files;
using CallCenter.Standards.Tool.Helps;

namespace CallCenter.Standards.Tool.Commands;

/// <summary><c>ccstd help COMMAND</c>: the same as <c>ccstd COMMAND --help</c>.</summary>
internal sealed class HelpCommand : ToolCommand
{
    private readonly Argument<string?> command;
    private readonly RootCommand root;

    public HelpCommand(ToolConsole console, RootCommand root)
        : base("help", console)
    {
        this.root = root;
        command = One("COMMAND");
        command.CompletionSources.Add(_ => root.Subcommands.Select(static known => new System.CommandLine.Completions.CompletionItem(known.Name)));
    }

    protected override int Run(GivenArguments arguments)
    {
        if (arguments.GetValue(command) is not { } name)
        {
            return HelpText.Write(root, Console);
        }

        string[] names = [.. root.Subcommands.Select(static known => known.Name)];
        return HelpText.Write(
            root.Subcommands.FirstOrDefault(known => known.Name == name) ?? throw new UserErrorException(
                Words.Of("argument.command", ("command", name)),
                NearestName.Find(name, names) is { } near ? Words.Of("argument.near", ("near", near), ("command", "ccstd")) : Words.Of("argument.help", ("command", "ccstd"))),
            Console);
    }
}
