using System.Text;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Decisions;

/// <summary>Reads and writes comma-separated values (RFC 4180), with any line ends; lines without content are passed over.</summary>
internal sealed class CsvLines
{
    private readonly string text;
    private readonly FindingList findings;
    private int position;
    private int line = 1;
    private int lineStart;

    private CsvLines(string text, FindingList findings)
    {
        this.text = text;
        this.findings = findings;
        position = text.StartsWith('\uFEFF') ? 1 : 0;
        lineStart = position;
    }

    private char Current => position < text.Length ? text[position] : '\0';

    private bool AtEnd => position == text.Length;

    private int Column => position - lineStart + 1;

    /// <summary>The lines; null with a finding where quotes are amiss, or half a surrogate pair stands.</summary>
    public static List<CsvCell[]>? Read(string text, FindingList findings)
    {
        var reader = new CsvLines(text, findings);
        int half = FormWriter.HalfOf(text);
        var lines = new List<CsvCell[]>();
        while (!reader.AtEnd)
        {
            if (reader.Line() is not { } cells)
            {
                return null;
            }

            if (half >= 0 && half < reader.position)
            {
                findings.Add(TableFindings.CsvText, "", null, $"Line {cells[0].Line}: half a surrogate pair is no character.");
                return null;
            }

            if (!Array.TrueForAll(cells, cell => string.IsNullOrWhiteSpace(cell.Text)))
            {
                lines.Add(cells);
            }
        }

        return lines;
    }

    /// <summary>A line of cells, protected and quoted where needed, with a line feed.</summary>
    public static string Write(IEnumerable<string> cells) => string.Join(',', cells.Select(cell => Quoted(SpreadsheetText.Protect(cell)))) + "\n";

    private static string Quoted(string cell) => NeedsQuotes(cell) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    private static bool NeedsQuotes(string cell) => cell.AsSpan().IndexOfAny(",\"\r\n") >= 0 || cell.Trim() != cell || HasSpacedColon(cell);

    /// <summary>Whether a blank follows a colon: a label may begin with it, and blanks around a label are of it in quotes alone.</summary>
    private static bool HasSpacedColon(string cell)
    {
        int colon = cell.IndexOf(':', StringComparison.Ordinal);
        while (colon >= 0 && colon + 1 < cell.Length && !char.IsWhiteSpace(cell[colon + 1]))
        {
            colon = cell.IndexOf(':', colon + 1);
        }

        return colon >= 0 && colon + 1 < cell.Length;
    }

    private CsvCell[]? Line()
    {
        var cells = new List<CsvCell>();
        do
        {
            (int atLine, int atColumn, bool isQuoted) = (line, Column, Current == '"');
            if ((isQuoted ? QuotedContent() : Content()) is not { } content)
            {
                return null;
            }

            cells.Add(new CsvCell(SpreadsheetText.Reveal(content), atLine, atColumn, isQuoted));
        }
        while (Take(','));
        TakeLineEnd();
        return [.. cells];
    }

    private string? Content()
    {
        int start = position;
        while (!AtEnd && Current is not (',' or '\r' or '\n'))
        {
            if (Current == '"')
            {
                return Fail($"a double quote stands within a cell that does not begin with one");
            }

            position++;
        }

        return text[start..position].Trim();
    }

    private string? QuotedContent()
    {
        var content = new StringBuilder();
        position++;
        while (!AtEnd)
        {
            char c = Current;
            if (c == '"' && position + 1 < text.Length && text[position + 1] == '"')
            {
                position++;
            }
            else if (c == '"')
            {
                position++;
                return AtEnd || Current is ',' or '\r' or '\n' ? content.ToString() : Fail($"a comma or the line's end has to follow a closing quote");
            }

            content.Append(c);
            position++;
            if (c == '\n')
            {
                (line, lineStart) = (line + 1, position);
            }
        }

        return Fail($"a quoted cell is not closed");
    }

    private bool Take(char c)
    {
        bool isTaken = Current == c;
        position += isTaken ? 1 : 0;
        return isTaken;
    }

    private void TakeLineEnd()
    {
        Take('\r');
        Take('\n');
        (line, lineStart) = (line + 1, position);
    }

    private string? Fail(FindingWords problem)
    {
        findings.Add(TableFindings.CsvText, (line, Column), null, problem);
        return null;
    }
}
