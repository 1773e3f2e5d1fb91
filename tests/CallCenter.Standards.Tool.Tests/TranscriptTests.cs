using System.Text;
using System.Text.RegularExpressions;

namespace CallCenter.Standards.Tool.Tests;

/// <summary>
/// The transcripts of docs/tool.md hold: files of the page (a block after <c>file: NAME</c> in a comment) are written into an empty folder, and each command of a console block says what stands below it. <c>…</c> stands for
/// anything in a line, and on a line of its own for any lines.
/// </summary>
public sealed partial class TranscriptTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Folder.Repository, "docs", "tool.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Every_command_of_the_page_says_what_stands_below_it()
    {
        using Folder folder = new Folder().WithSample("samples/decision-models/card-loss.dmn");
        int commands = 0;
        foreach (Match block in Block().Matches(Page))
        {
            if (block.Groups["file"].Success)
            {
                folder.With(block.Groups["file"].Value.Trim(), block.Groups["text"].Value);
                continue;
            }

            foreach (Match command in Command().Matches(block.Groups["text"].Value))
            {
                string line = command.Groups["line"].Value.Trim();
                Run run = Run.Of(folder, Arguments(line));
                Assert.True(Pattern(command.Groups["told"].Value).IsMatch(run.Output + run.Error), $"$ ccstd {line}\nsays\n{run.Output}{run.Error}\nand not\n{command.Groups["told"].Value}");
                commands++;
            }
        }

        Assert.True(commands >= 8, $"only {commands} commands found");
    }

    [Fact]
    public void The_page_names_every_command()
    {
        Assert.All(new[] { "validate", "new", "diff", "todo", "analyze", "explain", "plan", "what-if", "kpi", "schema" }, command => Assert.Contains($"`ccstd {command}", Page, StringComparison.Ordinal));
    }

    private static string[] Arguments(string line) => [.. Argument().Matches(line).Select(match => match.Value.Trim('"'))];

    private static Regex Pattern(string told)
    {
        var pattern = new StringBuilder("^");
        foreach (string line in told.TrimEnd('\n').Split('\n'))
        {
            pattern.Append(line.Trim() == "…" ? "(?:.*\n)*?" : Regex.Escape(line.TrimEnd()).Replace("…", ".*", StringComparison.Ordinal) + " *\n");
        }

        return new Regex(pattern.Append('$').ToString(), RegexOptions.None, TimeSpan.FromSeconds(5));
    }

    [GeneratedRegex(@"^(?:<!-- file:(?<file>[^\n]+)-->\n```\w*\n(?<text>.*?)^```|```console\n(?<text>.*?)^```)$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^\$ ccstd(?<line>[^\n]*)\n(?<told>(?:(?!\$ ccstd)[^\n]*\n)*)", RegexOptions.Multiline)]
    private static partial Regex Command();

    [GeneratedRegex("\"[^\"]*\"|[^ \"]+")]
    private static partial Regex Argument();
}
