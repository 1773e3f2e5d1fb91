namespace CallCenter.Standards.Routing;

/// <summary>The scores of one column.</summary>
internal readonly struct ColumnScores(OrderColumn column) : IScores
{
    private readonly OrderColumn column = column;

    public static bool IsExact => true;

    public long Bound(int word) => column.Highest[word];

    public long At(int slot) => column.Values[slot];

    public ReadOnlySpan<long> Block(int word, Span<long> buffer) => column.Values.Slice(word * 64, 64);
}
