namespace CallCenter.Standards;

/// <summary>Texts that come from files, made safe for a terminal and for readers.</summary>
internal static class PlainText
{
    private const int LongestLine = 600;

    /// <summary>The text with U+FFFD in place of control characters, which could steer a terminal, and of signs that turn the direction of writing, which could make it read as another. Ends of lines count as such.</summary>
    public static string Of(string text) => text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0 ? text : string.Create(text.Length, text, static (plain, source) =>
    {
        for (int i = 0; i < plain.Length; i++)
        {
            plain[i] = IsUnsafe(source[i]) ? '\uFFFD' : source[i];
        }
    });

    /// <summary>The text on one line.</summary>
    public static string OneLine(string text) => Of(text.ReplaceLineEndings(" "));

    /// <summary>The text on one line of bearable length.</summary>
    public static string ShortLine(string text)
    {
        string line = OneLine(text);
        return line.Length <= LongestLine ? line : line[..LongestLine] + " …";
    }

    /// <summary>Whether a character steers terminals, ends a line, or turns the direction of writing.</summary>
    public static bool IsUnsafe(char c) => char.IsControl(c) || c is '\u2028' or '\u2029' || IsTurn(c);

    /// <summary>Whether a character turns the direction of writing.</summary>
    public static bool IsTurn(char c) => c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
