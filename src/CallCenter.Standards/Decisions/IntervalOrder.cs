namespace CallCenter.Standards.Decisions;

/// <summary>The total order that intervals live on: a least value, and an upper end above every value.</summary>
internal interface IIntervalOrder<T>
{
    static abstract T Bottom { get; }

    static abstract T Top { get; }

    static abstract int Compare(T x, T y);
}

/// <summary>Ordinals of present values, from <see cref="Ordinal.Least"/> to below <see cref="long.MaxValue"/>; a missing value lies below them all.</summary>
internal readonly struct OrdinalOrder : IIntervalOrder<long>
{
    public static long Bottom => Ordinal.Least;

    public static long Top => long.MaxValue;

    public static int Compare(long x, long y) => x.CompareTo(y);
}

/// <summary>Texts by UTF-16 code unit, from the empty text up; null is the open upper end.</summary>
internal readonly struct TextOrder : IIntervalOrder<string?>
{
    public static string? Bottom => "";

    public static string? Top => null;

    public static int Compare(string? x, string? y) => (x, y) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        _ => string.CompareOrdinal(x, y),
    };

    /// <summary>The least text above a text: the point s is the interval from s to this.</summary>
    public static string After(string text) => text + "\0";

    /// <summary>The least text above all that begin with a text; null where there is none.</summary>
    public static string? AfterAllFrom(string text)
    {
        int last = text.AsSpan().LastIndexOfAnyExcept(char.MaxValue);
        return last < 0 ? null : string.Concat(text.AsSpan(0, last), ((char)(text[last] + 1)).ToString());
    }

    /// <summary>Whether an interval holds its low end and nothing else.</summary>
    public static bool IsSingle(string low, string? high) => high is not null && high.Length == low.Length + 1 && high[^1] == '\0' && high.StartsWith(low, StringComparison.Ordinal);
}
