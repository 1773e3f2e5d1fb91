using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Globalization;
using CallCenter.Standards.Tool.Commands;
using CallCenter.Standards.Tool.Consoles;

namespace CallCenter.Standards.Tool.Helps;

/// <summary>Tells shells what may follow: what begins as the word at the place, and no signs for help that another system has.</summary>
/// <param name="directive">What asks for it, with the place.</param>
/// <param name="root">All commands.</param>
/// <param name="console">Where it is told.</param>
internal sealed class SuggestAction(SuggestDirective directive, RootCommand root, ToolConsole console) : SynchronousCommandLineAction
{
    /// <summary>Ways to ask for help that nobody has to be told of beside <c>--help</c> and <c>-h</c>.</summary>
    private static readonly string[] Untold = ["-?", "/?", "/h"];

    public override int Invoke(ParseResult parseResult)
    {
        string typed = parseResult.Tokens.LastOrDefault(static token => token.Type != TokenType.Directive)?.Value ?? "";
        int place = int.TryParse(parseResult.GetResult(directive)?.Values is [var told, ..] ? told : null, NumberStyles.None, CultureInfo.InvariantCulture, out int given) ? Math.Min(given, typed.Length) : typed.Length;
        string word = typed[..place].Split(' ')[^1];
        foreach (CompletionItem item in root.Parse(typed, new ParserConfiguration { ResponseFileTokenReplacer = null }).GetCompletions(place).Where(item => item.Label.StartsWith(word, StringComparison.OrdinalIgnoreCase) && !Untold.Contains(item.Label)))
        {
            console.Output.WriteLine(item.Label);
        }

        return ExitCode.Fine;
    }
}
