namespace CallCenter.Standards;

/// <summary>What was written, short enough for a message, and with no card or identity number in full: messages go to logs and screens.</summary>
internal static class Excerpt
{
    private const int Longest = 60;

    public static string Of(string text) => Of(text, Longest);

    /// <param name="text">The text.</param>
    /// <param name="longest">How many characters of it are kept.</param>
    public static string Of(string text, int longest)
    {
        text = SensitiveNumbers.Mask(text);
        if (text.Length <= longest)
        {
            return text;
        }

        int end = char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
        return string.Concat(text.AsSpan(0, end), "…");
    }
}
