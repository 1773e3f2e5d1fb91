namespace ServiceDay.Display;

/// <summary>Texts that come from files, made safe for a terminal.</summary>
internal static class PlainText
{
    private const int LongestLine = 600;

    /// <summary>The text with control characters, which could steer a terminal, as U+FFFD.</summary>
    public static string Of(string text) => string.Create(text.Length, text, static (plain, source) =>
    {
        for (int i = 0; i < plain.Length; i++)
        {
            plain[i] = char.IsControl(source[i]) ? '\uFFFD' : source[i];
        }
    });

    /// <summary>The text on one line of bearable length.</summary>
    public static string OneLine(string text)
    {
        string line = Of(text.ReplaceLineEndings(" "));
        return line.Length <= LongestLine ? line : line[..LongestLine] + " …";
    }
}
