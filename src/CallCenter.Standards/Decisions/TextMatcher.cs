using System.Collections.Frozen;

namespace CallCenter.Standards.Decisions;

/// <summary>Tells whether a text is in a set; sets of single texts, and all but such, need no ordering comparison.</summary>
internal sealed class TextMatcher
{
    private const int LongestScan = 4;

    private readonly IntervalSet<string?, TextOrder> set;
    private readonly string[]? texts;
    private readonly FrozenSet<string>? many;
    private readonly bool isNegated;

    public TextMatcher(IntervalSet<string?, TextOrder> set)
    {
        this.set = set;
        texts = Singles(set);
        if (texts is null)
        {
            texts = Singles(set.Complement());
            isNegated = true;
        }

        many = texts?.Length > LongestScan ? texts.ToFrozenSet(StringComparer.Ordinal) : null;
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
    private static string[]? Singles(IntervalSet<string?, TextOrder> set) =>
        set.Intervals().All(interval => interval.High == TextOrder.After(interval.Low!)) ? [.. set.Lows!] : null;
}
