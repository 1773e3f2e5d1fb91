namespace CallCenter.Standards.Decisions;

/// <summary>A box of inputs: some pieces of each column; the whole table, or what one rule matches.</summary>
internal sealed class Region
{
    private readonly Slice[] slices;
    private readonly ulong[][] coverings;

    /// <param name="slices">The pieces of each column.</param>
    /// <param name="rules">The number of rules.</param>
    public Region(Slice[] slices, int rules)
    {
        this.slices = slices;
        coverings = new ulong[slices.Length + 1][];
        coverings[^1] = Bits.All(rules);
        for (int i = slices.Length - 1; i >= 0; i--)
        {
            coverings[i] = [.. coverings[i + 1]];
            Bits.And(coverings[i], slices[i].Covering);
        }
    }

    public int ColumnCount => slices.Length;

    public bool IsEmpty => slices.Any(slice => slice.Pieces.Length == 0);

    /// <summary>The pieces of a column; none where the box is empty.</summary>
    public Piece[] Pieces(int column) => slices[column].Pieces;

    /// <summary>The rules that match all of the box in a column and all that follow; all rules after the last.</summary>
    public ReadOnlySpan<ulong> CoveringFrom(int column) => coverings[column];
}
