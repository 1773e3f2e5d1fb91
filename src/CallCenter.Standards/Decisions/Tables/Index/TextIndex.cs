using System.Collections.Frozen;

namespace CallCenter.Standards.Decisions.Tables.Index;

/// <summary>Texts that rules name, and one row for all others.</summary>
internal sealed class TextIndex<T>(FieldReader<T> reader, FrozenDictionary<string, int> rows, int other, int missing) : ColumnIndex<T>
{
    public override int RowOf(in T record) =>
        reader.Text(in record) is not { } text ? missing : rows.TryGetValue(text, out int row) ? row : other;
}

/// <summary>Texts in sorted pieces, for tests that compare them.</summary>
internal sealed class TextRangeIndex<T>(FieldReader<T> reader, Partition<string?, TextOrder> pieces, int[] rows, int missing) : ColumnIndex<T>
{
    public override int RowOf(in T record) => reader.Text(in record) is { } text ? rows[pieces.PieceOf(text)] : missing;
}
