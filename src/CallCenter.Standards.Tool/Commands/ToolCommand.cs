using System.CommandLine;
using CallCenter.Standards.Tool.Books;
using CallCenter.Standards.Tool.Consoles;
using CallCenter.Standards.Tool.Files;
using CallCenter.Standards.Tool.Replies;
using CallCenter.Standards.Tool.Words;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Tool.Commands;

/// <summary>A command: its name, options and arguments, and what it does. Its words are found by its name in the table of words.</summary>
internal abstract class ToolCommand
{
    private readonly List<(Option<string?> Option, string[] Endings)> written = [];
    private Option<string?>? output;
    private Option<bool>? json;
    private Option<string[]>? bases;

    protected ToolCommand(string name, ToolConsole console)
    {
        Console = console;
        Books = new BookFiles(console);
        Command = new Command(name, Words[name + ".about"]);
        Command.SetAction(Start);
    }

    public Command Command { get; }

    protected ToolConsole Console { get; }

    protected BookFiles Books { get; }

    protected ToolWords Words => Console.Words;

    /// <summary>How the file of <c>--output</c> may end, by the form that is asked for; a name without an ending is taken too.</summary>
    protected virtual string[] EndingsOf(GivenArguments arguments) => IsJson(arguments) ? FileEnding.Json : FileEnding.Text;

    /// <summary>Does what was asked for.</summary>
    /// <returns>The exit code.</returns>
    protected abstract int Run(GivenArguments arguments);

    /// <summary>Arguments, as many as are given.</summary>
    /// <param name="name">What stands for one in the help.</param>
    /// <param name="least">The least number; fewer are told where the command runs, in the reader's language.</param>
    protected Argument<string[]> Many(string name, int least = 1)
    {
        var argument = new Argument<string[]>(name) { Arity = ArgumentArity.ZeroOrMore, Description = Words[$"{Command.Name}.{name}"], HelpName = least > 0 ? name + "…" : $"[{name}]…" };
        Command.Add(argument);
        return argument;
    }

    protected Argument<string?> One(string name)
    {
        var argument = new Argument<string?>(name) { Arity = ArgumentArity.ZeroOrOne, Description = Words[$"{Command.Name}.{name}"], HelpName = $"[{name}]" };
        Command.Add(argument);
        return argument;
    }

    protected Option<string?> Text(string name, string value, params string[] aliases) => Add(new Option<string?>(name, aliases) { HelpName = value });

    protected Option<string[]> Texts(string name, string value) => Add(new Option<string[]>(name) { HelpName = value, Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false });

    protected Option<bool> Flag(string name) => Add(new Option<bool>(name) { Arity = ArgumentArity.Zero });

    /// <summary>An option with a closed set of values, the first of which counts where it is not given.</summary>
    protected Option<string?> Choice(string name, params string[] values) => Add(new Option<string?>(name) { HelpName = string.Join('|', values) }.Among(values));

    /// <summary>A file that is written.</summary>
    /// <param name="name">The name of the option.</param>
    /// <param name="endings">How the file may end.</param>
    protected Option<string?> Written(string name, string[] endings)
    {
        Option<string?> option = Text(name, "FILE");
        written.Add((option, endings));
        return option;
    }

    /// <summary>Adds <c>--json</c> and <c>--output</c>.</summary>
    protected void Replies(bool withJson = true)
    {
        json = withJson ? Flag("--json") : null;
        output = Text("--output", "FILE", "-o");
    }

    /// <summary>Adds <c>--base</c>, for overlays over files elsewhere.</summary>
    protected void Bases() => bases = Texts("--base", "FILE");

    protected Reply ReplyTo(GivenArguments arguments) => ReplyTo(arguments, IsJson(arguments));

    protected Reply ReplyTo(GivenArguments arguments, bool inJson) => new(Console, arguments.GetValue(output!), inJson);

    protected string? OutputOf(GivenArguments arguments) => arguments.GetValue(output!);

    /// <summary>A day, as ISO 8601 writes it; null where none is given.</summary>
    /// <exception cref="UserErrorException">It is none.</exception>
    protected LocalDate? DayOf(GivenArguments arguments, Option<string?> option) => arguments.GetValue(option) is not { } text ? null
        : LocalDatePattern.Iso.Parse(text) is { Success: true } day ? day.Value
        : throw new UserErrorException(Words.Of("argument.date", ("option", option.Name), ("value", text)), Words["argument.date.remedy"]);

    protected bool IsJson(GivenArguments arguments) => json is not null && arguments.GetValue(json);

    /// <summary>What overlays may extend, which is asked for where one is looked for.</summary>
    protected IEnumerable<string> BasesOf(GivenArguments arguments)
    {
        foreach (string name in bases is null ? [] : arguments.GetValue(bases) ?? [])
        {
            yield return name;
        }
    }

    /// <exception cref="UserErrorException">Always: something that is needed was not given.</exception>
    protected UserErrorException Missing(string what) => new(Words.Of("argument.missing", ("what", what), ("command", $"ccstd {Command.Name}")), Words.Of("argument.help", ("command", $"ccstd {Command.Name}")));

    private int Start(ParseResult parsed)
    {
        var arguments = new GivenArguments(parsed);
        foreach ((Option<string?> option, string[] endings) in written)
        {
            FileEnding.Check(arguments.Check(option), endings, Words);
        }

        if (output is not null && arguments.Check(output) is { } file)
        {
            FileEnding.Check(file, EndingsOf(arguments), Words, mayBeJson: json is not null && !arguments.Check(json));
        }

        int exit = Run(arguments);
        arguments.TellUnasked(Console);
        return exit;
    }

    private Option<T> Add<T>(Option<T> option)
    {
        option.Description = Words.Find($"{Command.Name}.{option.Name}") ?? Words[$"option.{option.Name}"];
        Command.Add(option);
        return option;
    }
}
