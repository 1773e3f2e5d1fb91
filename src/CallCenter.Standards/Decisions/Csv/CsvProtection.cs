using System.Globalization;
using System.Text;

namespace CallCenter.Standards.Decisions;

/// <summary>
/// Cells that a spreadsheet would run, a terminal would obey or a reader would see in another order. An apostrophe before what would be a formula makes it a text; control characters and signs that turn the
/// direction of writing are shown as <c>\uXXXX</c>. What is changed so is told from what was written so, and can be undone.
/// </summary>
internal static class CsvProtection
{
    private const char Mark = '\'';
    private const string Escaped = "'\\";
    private const string Formula = "=+-@\t\r";

    /// <summary>The cell that a program, a terminal and a reader take as the text that it is.</summary>
    public static string Of(string cell) =>
        IsHidden(cell) ? Escaped + Escape(cell)
        : cell.Length > 0 && (cell[0] == Mark || (Formula.Contains(cell[0], StringComparison.Ordinal) && !IsPlain(cell))) ? Mark + cell
        : cell;

    /// <summary>The text of a cell that <see cref="Of"/> gave; any other stays as it is.</summary>
    public static string Reveal(string cell) =>
        cell.StartsWith(Escaped, StringComparison.Ordinal) ? XmlCharacters.Unescape(cell[Escaped.Length..])
        : cell.Length > 1 && cell[0] == Mark && (cell[1] == Mark || Formula.Contains(cell[1], StringComparison.Ordinal)) ? cell[1..]
        : cell;

    /// <summary>Whether a cell is no formula though it begins like one: a number, or the sign that any value will do.</summary>
    private static bool IsPlain(string cell) => cell == "-" || decimal.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _) || double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static bool IsHidden(string cell)
    {
        foreach (char c in cell)
        {
            if (IsHidden(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsHidden(char c) => (char.IsControl(c) && c is not ('\t' or '\n' or '\r')) || c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static string Escape(string cell)
    {
        var shown = new StringBuilder(cell.Length + 8);
        foreach (char c in cell)
        {
            _ = c == '\\' ? shown.Append("\\\\") : IsHidden(c) ? shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}") : shown.Append(c);
        }

        return shown.ToString();
    }
}
