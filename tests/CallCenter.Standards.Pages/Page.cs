using System.Collections.Immutable;
using System.Text;

namespace CallCenter.Standards.Pages;

/// <summary>
/// The C# blocks of a page in Markdown. A block's lines <c>using …;</c> hold for the rest of the page, as a reader takes them; what else a block needs stands before its fence as a comment that
/// is not shown, <c>&lt;!-- given: Standard standard, Instant now --&gt;</c>.
/// </summary>
/// <param name="Samples">The blocks, in their order.</param>
/// <param name="Faults">What is wrong with the page; empty where nothing is.</param>
public sealed record Page(IReadOnlyList<Sample> Samples, IReadOnlyList<string> Faults)
{
    /// <summary>The most namespaces of the package that a block of the README may need beyond those above it.</summary>
    public const int ReadmeUsings = 4;

    private const string Fence = "```";
    private const string Open = Fence + "csharp";
    private const string Given = "<!-- given:";
    private const string GivenEnd = "-->";

    /// <summary>Reads a page.</summary>
    /// <param name="name">Its path in the repository.</param>
    /// <param name="text">Its text.</param>
    public static Page Read(string name, string text)
    {
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        var samples = ImmutableArray.CreateBuilder<Sample>();
        var faults = ImmutableArray.CreateBuilder<string>();
        var usings = ImmutableArray.CreateBuilder<string>();
        for (int at = 0; at < lines.Length; at++)
        {
            if (lines[at].StartsWith(Given, StringComparison.Ordinal) && (!lines[at].EndsWith(GivenEnd, StringComparison.Ordinal) || at + 1 == lines.Length || lines[at + 1] != Open))
            {
                faults.Add($"{name}({at + 1}): what is given stands on one line, just before the block.");
            }

            if (!lines[at].TrimStart().StartsWith(Open, StringComparison.Ordinal))
            {
                continue;
            }

            if (lines[at] != Open)
            {
                faults.Add($"{name}({at + 1}): a block starts with {Open} at the start of the line, and nothing after it.");
                continue;
            }

            string given = at > 0 && lines[at - 1].StartsWith(Given, StringComparison.Ordinal) ? lines[at - 1][Given.Length..].Replace(GivenEnd, "", StringComparison.Ordinal).Trim() : "";
            int start = at + 1;
            int end = Array.IndexOf(lines, Fence, start);
            if (end < 0)
            {
                faults.Add($"{name}({at + 1}): the block does not end.");
                break;
            }

            int code = start;
            while (lines[code].StartsWith("using ", StringComparison.Ordinal) && !lines[code].Contains('=', StringComparison.Ordinal) && !lines[code].Contains('(', StringComparison.Ordinal))
            {
                if (!usings.Contains(lines[code]))
                {
                    usings.Add(lines[code]);
                }

                code++;
            }

            if (name == "README.md" && code - start > ReadmeUsings)
            {
                faults.Add($"{name}({start + 1}): the block needs {code - start} more namespaces; {ReadmeUsings} is the most.");
            }

            samples.Add(new(ClassName(name, at + 1), usings.ToImmutable(), given, code + 1, string.Join('\n', lines[code..end])));
            at = end;
        }

        return new(samples.ToImmutable(), faults.ToImmutable());
    }

    // Readmes are told apart by their folders.
    private static string ClassName(string name, int line)
    {
        string page = Path.GetFileNameWithoutExtension(name);
        return new StringBuilder(page == "README" ? Path.ChangeExtension(name, null) : page).Replace('-', '_').Replace('.', '_').Replace('/', '_').Replace('\\', '_').Append('_').Append(line).ToString();
    }
}
