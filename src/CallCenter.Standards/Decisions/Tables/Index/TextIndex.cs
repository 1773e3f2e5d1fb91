namespace CallCenter.Standards.Decisions.Tables.Index;

/// <summary>Texts that rules name, and one row for all others.</summary>
internal sealed class TextIndex<T>(FieldReader<T> reader, TextTable rows, int missing) : ColumnIndex<T>
{
    public override int RowOf(in T record) => reader.Text(in record) is { } text ? rows.RowOf(text) : missing;
}

/// <summary>Texts in sorted pieces, for tests that compare them.</summary>
internal sealed class TextRangeIndex<T>(FieldReader<T> reader, Partition<string?, TextOrder> pieces, int[] rows, int missing) : ColumnIndex<T>
{
    public override int RowOf(in T record) => reader.Text(in record) is { } text ? rows[pieces.PieceOf(text)] : missing;
}
