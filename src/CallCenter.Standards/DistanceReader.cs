namespace CallCenter.Standards;

/// <summary>How far a field of a record is from another.</summary>
internal sealed class DistanceReader<T>(FieldReader<T> field, FieldReader<T> from) : FieldReader<T>
{
    public override long Ordinal(in T record) => FieldDistance.Between(field.Ordinal(in record), from.Ordinal(in record));

    public override void ReadOrdinals(ReadOnlySpan<T> records, Span<long> column, int stride)
    {
        for (int i = 0; i < records.Length; i++)
        {
            column[i * stride] = Ordinal(in records[i]);
        }
    }
}
