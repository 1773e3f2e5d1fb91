using System.Globalization;

namespace CallCenter.Standards;

/// <summary>
/// Texts from outside in files that people open in a spreadsheet or print on a terminal. What a spreadsheet would run as a formula gets an apostrophe before it; control characters, which steer terminals, and
/// signs that turn the direction of writing, which make a text read as another, are shown as <c>\uXXXX</c> after <c>'\</c>. Every CSV that the library writes has its cells so, and reading gives the texts back.
/// </summary>
public static class SpreadsheetText
{
    private const char Mark = '\'';
    private const string Escaped = "'\\";

    // The full-width forms too: a spreadsheet in Chinese or Japanese takes them for the others.
    private const string Formula = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    /// <summary>A text as a cell that is nothing but that text. Numbers, a lone <c>-</c> and all that is harmless stay as they are.</summary>
    public static string Protect(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return HasHidden(text) ? Escaped + UnicodeEscape.Of(text, IsHidden)
            : text.Length > 0 && (text[0] == Mark || (IsSign(text[0]) && !IsPlain(text))) ? Mark + text
            : text;
    }

    /// <summary>The text of a cell that <see cref="Protect"/> gave; any other cell stays as it is.</summary>
    public static string Reveal(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.StartsWith(Escaped, StringComparison.Ordinal) ? UnicodeEscape.Undo(cell[Escaped.Length..])
            : cell.Length > 1 && cell[0] == Mark && (cell[1] == Mark || IsSign(cell[1])) ? cell[1..]
            : cell;
    }

    private static bool IsSign(char c) => Formula.Contains(c, StringComparison.Ordinal);

    /// <summary>Whether a text is no formula though it begins like one: a number, or the sign of decision tables that any value will do.</summary>
    private static bool IsPlain(string text) => text == "-" || double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) && !char.IsWhiteSpace(text[0]);

    private static bool HasHidden(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (IsHidden(text, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsHidden(string text, int at) => text[at] is var c
        && ((char.IsControl(c) && c is not ('\t' or '\n' or '\r')) || PlainText.IsTurn(c));
}
