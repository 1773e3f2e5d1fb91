namespace CallCenter.Standards.Decisions;

/// <summary>A box of inputs: some pieces of each column; the whole table, or what one rule matches.</summary>
/// <param name="columns">The columns.</param>
/// <param name="pieces">The pieces of each column.</param>
/// <param name="coverings">For each column the rules that match all of the box in it and in all that follow; after the last, all rules.</param>
internal sealed class Region(AnalysedColumn[] columns, int[][] pieces, ulong[][] coverings)
{
    public int ColumnCount => columns.Length;

    public bool IsEmpty => Array.Exists(pieces, static column => column.Length == 0);

    /// <summary>The pieces of a column; none where the box is empty.</summary>
    public int[] Pieces(int column) => pieces[column];

    /// <summary>The rules of a piece of a column.</summary>
    public ulong[] RulesOf(int column, int piece) => columns[column].RulesOf(piece);

    /// <summary>The rules that match all of the box in a column and all that follow; all rules after the last.</summary>
    public ReadOnlySpan<ulong> CoveringFrom(int column) => coverings[column];
}
