using System.CommandLine;
using System.CommandLine.Parsing;
using CallCenter.Standards.Tool.Files;
using CallCenter.Standards.Tool.Words;

namespace CallCenter.Standards.Tool.Commands;

/// <summary>What can be wrong with a command line, told with what may have been meant.</summary>
internal static class ArgumentErrors
{
    /// <exception cref="UserErrorException">Something is wrong.</exception>
    public static void ThrowFirst(ParseResult arguments, ToolWords words)
    {
        CommandResult command = arguments.CommandResult;
        if (arguments.Tokens.Any(static token => token.Type == TokenType.Directive))
        {
            return; // A shell asks what can follow what is typed so far.
        }

        if (arguments.Action is not null && command.Children.Concat(arguments.RootCommandResult.Children).OfType<OptionResult>().Any(static option => option is { Implicit: false, Option.Action: not null }))
        {
            return; // Help and the version are told whatever else stands there.
        }

        string[] tokens = [.. command.Children.OfType<ArgumentResult>().SelectMany(static argument => argument.Tokens).Select(static token => token.Value)];
        if (arguments.Tokens.TakeWhile(static token => token.Type != TokenType.DoubleDash).Any() && tokens.Concat(arguments.UnmatchedTokens).FirstOrDefault(static token => token is ['-', _, ..]) is { } option && !AfterDashes(arguments, option))
        {
            throw new UserErrorException(words.Of("argument.option", ("option", option.Split('=')[0]), ("command", NameOf(command))), Near(option.Split('=')[0], OptionsOf(command.Command), words, NameOf(command)));
        }

        if (arguments.UnmatchedTokens is [var unmatched, ..])
        {
            throw command.Command.Subcommands.Count > 0
                ? new UserErrorException(words.Of("argument.command", ("command", unmatched)), Near(unmatched, [.. command.Command.Subcommands.Where(static known => !known.Hidden).Select(static known => known.Name)], words, NameOf(command)))
                : new UserErrorException(words.Of("argument.extra", ("argument", unmatched), ("command", NameOf(command))), words.Of("argument.help", ("command", NameOf(command))));
        }

        foreach (OptionResult given in command.Children.Concat(arguments.RootCommandResult.Children).OfType<OptionResult>().Where(static given => !given.Implicit))
        {
            Check(given, words);
        }

        if (arguments.Errors is [var first, ..])
        {
            throw new UserErrorException(first.Message, words.Of("argument.help", ("command", NameOf(command))));
        }
    }

    private static void Check(OptionResult given, ToolWords words)
    {
        Option option = given.Option;
        if (given.Tokens.Count < option.Arity.MinimumNumberOfValues)
        {
            throw new UserErrorException(words.Of("argument.value", ("option", option.Name)), words.Of("argument.value.remedy", ("option", option.Name), ("value", option.HelpName ?? "…")));
        }

        if (given.IdentifierTokenCount > 1 && option.Arity.MaximumNumberOfValues <= 1)
        {
            throw new UserErrorException(words.Of("argument.twice", ("option", option.Name)), words["argument.twice.remedy"]);
        }

        string[] values = OptionExtensions.ValuesOf(option);
        if (option.Arity.MaximumNumberOfValues > 0 && values.Length > 0 && option.ValueType != typeof(bool) && given.Tokens.FirstOrDefault(token => !values.Contains(token.Value, StringComparer.Ordinal)) is { } wrong)
        {
            string? near = NearestName.Find(wrong.Value, values);
            throw new UserErrorException(
                words.Of("argument.not-one-of", ("option", option.Name), ("value", wrong.Value)),
                near is null ? words.Of("argument.one-of", ("values", values)) : words.Of("argument.near-one-of", ("near", near), ("values", values)));
        }
    }

    private static bool AfterDashes(ParseResult arguments, string token)
    {
        int dashes = arguments.Tokens.TakeWhile(static one => one.Type != TokenType.DoubleDash).Count();
        return !arguments.Tokens.Take(dashes).Any(one => one.Value == token);
    }

    private static string Near(string written, string[] names, ToolWords words, string command)
    {
        string? near = written.Length > 1 ? NearestName.Find(written, names) : null;
        return near is null ? words.Of("argument.help", ("command", command)) : words.Of("argument.near", ("near", near), ("command", command));
    }

    private static string[] OptionsOf(Command command) =>
        [.. command.Options.Where(static option => !option.Hidden).SelectMany(static option => option.Aliases.Prepend(option.Name)).Append(CultureOption.Name).Append("--help").Where(static name => name.StartsWith("--", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];

    private static string NameOf(CommandResult result) => result.Parent is CommandResult ? $"ccstd {result.Command.Name}" : "ccstd";
}
