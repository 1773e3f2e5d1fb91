namespace CallCenter.Standards.Kpis;

/// <summary>
/// A column of texts, each as its place in a dictionary, as Arrow and Parquet have them. It views memory of the host, which has to stay as it is while the column is added up.
/// The default is a column that is not given: missing in every row.
/// </summary>
public readonly ref struct DictionaryColumn
{
    /// <summary>A column of texts.</summary>
    /// <param name="codes">A place in the dictionary, from 0, for each row; of rows without a text, any.</param>
    /// <param name="dictionary">The texts, in any order; one may be there twice, and null is a missing text. Each batch may have its own.</param>
    /// <param name="validity">A bit for each row, set where it has a text, the lowest bit of a byte first, as Arrow has them; empty where every row has one.</param>
    /// <param name="offset">The bit of the first row, as slices of Arrow have it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset is negative.</exception>
    public DictionaryColumn(ReadOnlySpan<int> codes, ReadOnlySpan<string?> dictionary, ReadOnlySpan<byte> validity = default, int offset = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        Codes = codes;
        Dictionary = dictionary;
        Validity = new ColumnBits(validity, offset);
        IsGiven = true;
    }

    internal ReadOnlySpan<int> Codes { get; }

    internal ReadOnlySpan<string?> Dictionary { get; }

    internal ColumnBits Validity { get; }

    internal bool IsGiven { get; }

    internal bool HasValue(int row) => Validity.IsEmpty || Validity[row];

    internal string? this[int row] => IsGiven && HasValue(row) ? Dictionary[Codes[row]] : null;
}
