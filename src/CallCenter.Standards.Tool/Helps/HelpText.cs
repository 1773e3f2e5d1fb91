using System.CommandLine;
using CallCenter.Standards.Tool.Commands;
using CallCenter.Standards.Tool.Consoles;
using CallCenter.Standards.Tool.Words;

namespace CallCenter.Standards.Tool.Helps;

/// <summary>What a command is for and how it is called, in the reader's language.</summary>
internal static class HelpText
{
    private const int Gap = 2;

    /// <summary>Writes it.</summary>
    /// <returns>The exit code.</returns>
    public static int Write(Command command, ToolConsole console)
    {
        ToolWords words = console.Words;
        bool isRoot = command is RootCommand;
        string key = isRoot ? "ccstd" : command.Name;
        var page = new Page(console.Output, console.HasColours, console.Width);
        page.Line(words[key + ".about"]);
        if (words.Find(key + ".more") is { } more)
        {
            page.Blank();
            page.Lines(more);
        }

        page.Heading(words["help.usage"]);
        page.Line(isRoot ? words["help.usage.root"] : string.Join(' ', ["ccstd", command.Name, .. command.Arguments.Select(static argument => argument.HelpName), words["help.usage.options"]]), indent: Gap);
        if (isRoot)
        {
            List(page, words["help.commands"], command.Subcommands.Where(static sub => !sub.Hidden).Select(static sub => (sub.Name, sub.Description ?? "")));
        }

        List(page, words["help.arguments"], command.Arguments.Select(static argument => (argument.HelpName ?? argument.Name, argument.Description ?? "")));
        List(page, words["help.options"], OptionsOf(command, isRoot, words).Select(static option => (NamesOf(option), option.Description ?? "")));
        if (words.Find(key + ".examples") is { } examples)
        {
            page.Heading(words["heading.examples"]);
            page.Lines(examples, indent: Gap);
        }

        page.Heading(words["heading.exit"]);
        page.Lines(words.Find(key + ".exit") ?? words["help.exit.usual"], indent: Gap);
        return ExitCode.Fine;
    }

    private static IEnumerable<Option> OptionsOf(Command command, bool isRoot, ToolWords words) =>
        isRoot ? command.Options : command.Options.Append(CultureOption.Create(words)).Append(new Option<bool>("--help", "-h") { Description = words["option.--help"] });

    private static void List(Page page, string heading, IEnumerable<(string Name, string Meaning)> items)
    {
        (string Name, string Meaning)[] all = [.. items];
        if (all.Length == 0)
        {
            return;
        }

        page.Heading(heading);
        int width = all.Max(static item => item.Name.Length) + Gap;
        foreach ((string name, string meaning) in all)
        {
            page.Line(name.PadRight(width) + meaning, indent: Gap);
        }
    }

    private static string NamesOf(Option option)
    {
        string names = string.Join(", ", option.Aliases.Where(static alias => alias is ['-', not '-', ..] and not "-?").Append(option.Name).Distinct(StringComparer.Ordinal));
        return option.ValueType == typeof(bool) || option.HelpName is null ? names : $"{names} {option.HelpName}";
    }
}
