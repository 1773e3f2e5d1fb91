namespace CallCenter.Standards.Dmn;

/// <summary>Kinds of values, null among them.</summary>
internal readonly record struct KindSet(int Bits)
{
    public static readonly KindSet None;
    public static readonly KindSet All = new((1 << ((int)FeelKind.Function + 1)) - 1);
    public static readonly KindSet Ordered = Of(FeelKind.Number, FeelKind.Text, FeelKind.Date, FeelKind.Time, FeelKind.DateTime, FeelKind.DaysDuration, FeelKind.MonthsDuration);

    /// <summary>How many kinds a sentence names one by one.</summary>
    private const int Named = 3;

    public bool IsEmpty => Bits == 0;

    /// <summary>The kinds without null.</summary>
    public KindSet Values => new(Bits & ~1);

    public static KindSet Of(params ReadOnlySpan<FeelKind> kinds)
    {
        int bits = 0;
        foreach (FeelKind kind in kinds)
        {
            bits |= 1 << (int)kind;
        }

        return new KindSet(bits);
    }

    public bool Has(FeelKind kind) => (Bits & (1 << (int)kind)) != 0;

    public bool Meets(KindSet other) => (Bits & other.Bits) != 0;

    public static KindSet operator |(KindSet left, KindSet right) => new(left.Bits | right.Bits);

    public static KindSet operator &(KindSet left, KindSet right) => new(left.Bits & right.Bits);

    public IEnumerable<FeelKind> Each()
    {
        for (var kind = FeelKind.Null; kind <= FeelKind.Function; kind++)
        {
            if (Has(kind))
            {
                yield return kind;
            }
        }
    }

    /// <summary>The kinds in words: <c>a number or a string</c>; null is named where it is the only one.</summary>
    public FindingWords Words()
    {
        FeelKind[] kinds = [.. (Values.IsEmpty ? this : Values).Each()];
        if (kinds.Length is 0 or > Named)
        {
            return FindingWords.Of($"a value of any kind");
        }

        FindingWords words = FeelWords.Of(kinds[0]);
        foreach (FeelKind kind in kinds.AsSpan(1))
        {
            words = FindingWords.Of($"{words} or {FeelWords.Of(kind)}");
        }

        return words;
    }
}
