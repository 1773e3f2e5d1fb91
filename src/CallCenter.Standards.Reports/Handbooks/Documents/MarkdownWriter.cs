using System.Globalization;
using System.Text;

namespace CallCenter.Standards.Reports.Handbooks.Documents;

/// <summary>Writes a document as Markdown (GitHub's, which draws Mermaid).</summary>
internal static class MarkdownWriter
{
    private const int DeepestHeading = 6;

    public static string Write(Document document)
    {
        var text = new StringBuilder();
        text.Append("# ").Append(Escaped(document.Title)).Append("\n\n").Append(Escaped(document.Subtitle)).Append('\n');
        foreach (Chapter chapter in document.Chapters)
        {
            Write(text, chapter, 2);
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, Chapter chapter, int level)
    {
        text.Append('\n').Append('#', Math.Min(level, DeepestHeading)).Append(' ').Append(Escaped(chapter.Title)).Append('\n');
        foreach (Block block in chapter.Blocks)
        {
            text.Append('\n');
            Write(text, block);
        }

        foreach (Chapter part in chapter.Parts)
        {
            Write(text, part, level + 1);
        }
    }

    private static void Write(StringBuilder text, Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                text.Append(Escaped(paragraph.Text)).Append('\n');
                break;
            case Facts facts:
                foreach ((string name, string said) in facts.Items)
                {
                    text.Append("- **").Append(Escaped(name)).Append("** ").Append(Escaped(said)).Append('\n');
                }

                break;
            case Table table:
                Row(text, table.Headings);
                Row(text, table.Headings.Select(static _ => "---"));
                foreach (IEnumerable<string> row in table.Rows)
                {
                    Row(text, row.Select(Escaped));
                }

                break;
            case SourceTable sources:
                Row(text, sources.Headings);
                Row(text, sources.Headings.Select(static _ => "---"));
                for (int i = 0; i < sources.Sources.Length; i++)
                {
                    Row(text, [$"[{(i + 1).ToString(CultureInfo.InvariantCulture)}]", Escaped(sources.Sources[i].Kind), Escaped(sources.Sources[i].Text)]);
                }

                break;
            case Picture picture when picture.Mermaid is { } mermaid:
                text.Append("```mermaid\n").Append(mermaid.TrimEnd()).Append("\n```\n");
                break;
            case Picture { Words: { } words }:
                Write(text, words);
                break;
            default:
                break;
        }
    }

    private static void Row(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    // What Markdown would take for marks of its own.
    private static string Escaped(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (char c in text.ReplaceLineEndings("\n"))
        {
            plain.Append(c switch
            {
                '\n' => "<br>",
                '<' => "&lt;",
                '&' => "&amp;",
                '|' or '*' or '_' or '`' or '\\' or '#' => "\\" + c,
                _ => c.ToString(),
            });
        }

        return plain.ToString();
    }
}
