namespace CallCenter.Standards.Decisions;

/// <summary>The text of an interval that reads best.</summary>
internal static class SimplestText
{
    private static readonly string[] Others = ["other", "Other", "0", "zzz"];

    /// <summary>A text from low to below high, null being above all: the single text of a point, or else a word for any other text where one lies within.</summary>
    public static string Of(string low, string? high)
    {
        if (high == TextOrder.After(low))
        {
            return low;
        }

        string stem = low.EndsWith('\0') ? low[..^1] : low;
        return Array.Find([.. Others, stem + "0", stem + "a", stem + "z"], text => IsWithin(text, low, high)) ?? low;
    }

    /// <summary>Of two texts the one that reads better: a word for any other text, then the shorter one.</summary>
    public static string Better(string one, string other)
    {
        (int ranked, int against) = (Rank(one), Rank(other));
        return ranked != against ? (ranked < against ? one : other) : one.Length <= other.Length ? one : other;
    }

    private static int Rank(string text) => Array.IndexOf(Others, text) is >= 0 and var at ? at : text.Length == 0 || text.Contains('\0', StringComparison.Ordinal) ? Others.Length + 1 : Others.Length;

    private static bool IsWithin(string text, string low, string? high) => TextOrder.Compare(text, low) >= 0 && TextOrder.Compare(text, high) < 0;
}
