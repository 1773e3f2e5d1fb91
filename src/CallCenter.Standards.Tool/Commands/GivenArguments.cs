using System.CommandLine;
using System.CommandLine.Parsing;
using CallCenter.Standards.Tool.Consoles;
using CallCenter.Standards.Tool.Words;

namespace CallCenter.Standards.Tool.Commands;

/// <summary>What was given on a command line, and which of it was asked for: an option that nothing asks for changes nothing, and is told.</summary>
/// <param name="parsed">The command line.</param>
/// <remarks>Commands ask for an option where its value counts, and nowhere else.</remarks>
internal sealed class GivenArguments(ParseResult parsed)
{
    private readonly HashSet<Option> asked = [];

    /// <summary>The value of an option; the type's default where it was not given.</summary>
    public T? GetValue<T>(Option<T> option)
    {
        asked.Add(option);
        return parsed.GetValue(option);
    }

    /// <summary>The value of an argument; the type's default where it was not given.</summary>
    public T? GetValue<T>(Argument<T> argument) => parsed.GetValue(argument);

    /// <summary>The value of an option that is only checked.</summary>
    public T? Check<T>(Option<T> option) => parsed.GetValue(option);

    /// <summary>Whether an option was given.</summary>
    public bool Has(Option option)
    {
        asked.Add(option);
        return IsGiven(option);
    }

    /// <summary>Warns of each option that was given and that nothing has asked for.</summary>
    public void TellUnasked(ToolConsole console)
    {
        ToolWords words = console.Words;
        foreach (Option option in parsed.CommandResult.Command.Options.Where(option => option.Action is null && IsGiven(option) && !asked.Contains(option)))
        {
            console.Warn(words.Of("argument.unasked", ("option", option.Name)), words.Of("argument.unasked.remedy", ("option", option.Name), ("about", option.Description ?? "")));
        }
    }

    private bool IsGiven(Option option) => parsed.GetResult(option) is OptionResult { Implicit: false };
}
