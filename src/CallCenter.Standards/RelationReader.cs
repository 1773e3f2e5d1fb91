namespace CallCenter.Standards;

/// <summary>A true-or-false field that two others make.</summary>
internal sealed class RelationReader<T>(FieldReader<T> left, FieldReader<T> right, FieldRelation relation) : FieldReader<T>
{
    public override long Ordinal(in T record) => relation.Of(left.Ordinal(in record), right.Ordinal(in record));

    public override void ReadOrdinals(ReadOnlySpan<T> records, Span<long> column, int stride)
    {
        for (int i = 0; i < records.Length; i++)
        {
            column[i * stride] = Ordinal(in records[i]);
        }
    }
}

/// <summary>A true-or-false field that two texts make.</summary>
internal sealed class TextRelationReader<T>(FieldReader<T> left, FieldReader<T> right, FieldRelation relation) : FieldReader<T>
{
    private readonly FieldGetter<T, string?> left = left.TextGetter;
    private readonly FieldGetter<T, string?> right = right.TextGetter;

    public override long Ordinal(in T record) => relation.Of(left(in record), right(in record));

    public override void ReadOrdinals(ReadOnlySpan<T> records, Span<long> column, int stride)
    {
        for (int i = 0; i < records.Length; i++)
        {
            column[i * stride] = Ordinal(in records[i]);
        }
    }
}
