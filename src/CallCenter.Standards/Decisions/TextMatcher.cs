namespace CallCenter.Standards.Decisions;

/// <summary>Tells whether a text is in a set; sets of single texts, and all but such, need no ordering comparison.</summary>
internal sealed class TextMatcher
{
    private const int LongestScan = 4;

    private readonly IntervalSet<string?, TextOrder> set;
    private readonly string[]? texts;
    private readonly TextTable? many;
    private readonly bool isNegated;

    public TextMatcher(IntervalSet<string?, TextOrder> set)
    {
        this.set = set;
        texts = Singles(set);
        if (texts is null)
        {
            texts = SinglesLeftOut(set);
            isNegated = true;
        }

        many = texts?.Length > LongestScan ? new TextTable(texts) : null;
    }

    public bool Contains(string text)
    {
        if (many is not null)
        {
            return many.Contains(text) != isNegated;
        }

        return texts is null ? set.Contains(text) : IsListed(texts, text) != isNegated;
    }

    private static bool IsListed(string[] texts, string text)
    {
        foreach (string candidate in texts)
        {
            if (string.Equals(candidate, text, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The texts of a set that holds single ones only, or null.</summary>
    private static string[]? Singles(IntervalSet<string?, TextOrder> set)
    {
        for (int i = 0; i < set.Lows.Length; i++)
        {
            if (!TextOrder.IsSingle(set.Lows[i]!, set.Highs[i]))
            {
                return null;
            }
        }

        return set.Lows.ToArray()!;
    }

    /// <summary>The texts that a set lacks, where it holds all but single ones; or null.</summary>
    private static string[]? SinglesLeftOut(IntervalSet<string?, TextOrder> set) => set.Lows is [""] && set.Highs is [null] ? [] : Singles(set.Complement());
}
