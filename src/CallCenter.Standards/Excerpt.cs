namespace CallCenter.Standards;

/// <summary>What was written, short enough for a message.</summary>
internal static class Excerpt
{
    private const int Longest = 60;

    public static string Of(string text)
    {
        if (text.Length <= Longest)
        {
            return text;
        }

        int end = char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest;
        return string.Concat(text.AsSpan(0, end), "…");
    }
}
