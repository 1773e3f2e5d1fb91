namespace CallCenter.Standards.Decisions;

/// <summary>Texts that rules name, and one row for all others.</summary>
internal sealed class TextTableLookup<T>(FieldGetter<T, string?> getter, TextTable rows, int missing) : FieldLookup<T>
{
    public override int Find(in T record) => getter(in record) is { } text ? rows.RowOf(text) : missing;
}

/// <summary>Texts in sorted pieces, for tests that compare them.</summary>
internal sealed class TextRangeLookup<T>(FieldGetter<T, string?> getter, Partition<string?, TextOrder> pieces, int[] rows, int missing) : FieldLookup<T>
{
    public override int Find(in T record) => getter(in record) is { } text ? rows[pieces.PieceOf(text)] : missing;
}
