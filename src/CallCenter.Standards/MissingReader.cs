namespace CallCenter.Standards;

/// <summary>Reads a field that no record has.</summary>
internal sealed class MissingReader<T> : FieldReader<T>
{
    public override long Ordinal(in T record) => CallCenter.Standards.Ordinal.Missing;

    public override string? Text(in T record) => null;

    public override void ReadOrdinals(ReadOnlySpan<T> records, Span<long> column, int stride)
    {
        for (int i = 0; i < records.Length; i++)
        {
            column[i * stride] = CallCenter.Standards.Ordinal.Missing;
        }
    }

    public override void ReadCodes(ReadOnlySpan<T> records, TextCodes texts, Span<int> codes) => codes[..records.Length].Fill(texts.CodeOf(null));
}
