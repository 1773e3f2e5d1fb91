using System.Runtime.CompilerServices;

namespace CallCenter.Standards.Decisions;

/// <summary>
/// The box of inputs that each rule matches, and which rules share inputs with which: two boxes meet where they meet in every column, and in a column the rules that meet
/// a rule are those of all its pieces. Exact without search; rules with the same cell share the work.
/// </summary>
internal sealed class RuleBoxes(CompiledTable table, AnalysedColumn[] columns)
{
    private readonly int rules = table.Order.Length;
    private readonly Dictionary<UnaryTests, Slice>[] slices = [.. columns.Select(_ => new Dictionary<UnaryTests, Slice>(ReferenceEqualityComparer.Instance))];
    private readonly Dictionary<Piece[], int>[] numbers = [.. columns.Select(_ => new Dictionary<Piece[], int>(new SamePieces()))];

    /// <summary>Everything that the table can be asked.</summary>
    public Region Whole() => new([.. columns.Select(column => Slice.Of(column.Pieces, rules))], rules);

    /// <summary>What the rule of a bit matches.</summary>
    public Region Of(int bit) => new([.. Enumerable.Range(0, columns.Length).Select(column => SliceOf(column, bit))], rules);

    /// <summary>The rules that share an input with the rule of a bit, itself included; none where it has no input.</summary>
    public ulong[] Sharing(int bit)
    {
        ulong[] shared = Bits.All(rules);
        for (int i = 0; i < columns.Length; i++)
        {
            Bits.And(shared, SliceOf(i, bit).Touching);
        }

        return shared;
    }

    /// <summary>An input that two rules share.</summary>
    public Piece[] Shared(int bit, int other) =>
        [.. Enumerable.Range(0, columns.Length).Select(column => Array.Find(SliceOf(column, bit).Pieces, piece => Bits.Contains(piece.Rules, other))!)];

    /// <summary>A text that two rules share where they match the same values in every column.</summary>
    public string SignatureOf(int bit) => string.Join(' ', Enumerable.Range(0, columns.Length).Select(column => SliceOf(column, bit).Number));

    private Slice SliceOf(int column, int bit)
    {
        UnaryTests cell = table.Inputs[column].Cells[table.Order[bit]];
        if (!slices[column].TryGetValue(cell, out Slice? slice))
        {
            slice = Slice.Of(Array.FindAll(columns[column].Pieces, piece => Bits.Contains(piece.Rules, bit)), rules);
            numbers[column].TryAdd(slice.Pieces, numbers[column].Count);
            slice = slice with { Number = numbers[column][slice.Pieces] };
            slices[column].Add(cell, slice);
        }

        return slice;
    }

    private sealed class SamePieces : IEqualityComparer<Piece[]>
    {
        public bool Equals(Piece[]? x, Piece[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(Piece[] pieces) => pieces.Aggregate(pieces.Length, (hash, piece) => HashCode.Combine(hash, RuntimeHelpers.GetHashCode(piece)));
    }
}
