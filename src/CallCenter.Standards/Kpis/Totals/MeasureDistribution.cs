using System.Text.Json.Serialization;

namespace CallCenter.Standards.Kpis;

/// <summary>How the values of a measure are distributed over a group's records, in the measure's unit (seconds for time). Immutable.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed class MeasureDistribution : IEquatable<MeasureDistribution>
{
    private readonly ValueBuckets values;
    private readonly decimal divisor;

    internal MeasureDistribution(ValueBuckets values, decimal divisor)
    {
        this.values = values;
        this.divisor = divisor;
    }

    /// <summary>The number of values; exact.</summary>
    public long Count => values.Count;

    /// <summary>The least value, exact; null where there are no values, and where values were subtracted, so that it is not known.</summary>
    public decimal? Least => values.Extremes?.Least / divisor;

    /// <summary>The greatest value, exact; null where there are no values, and where values were subtracted, so that it is not known.</summary>
    public decimal? Greatest => values.Extremes?.Greatest / divisor;

    /// <summary>
    /// The value of rank ⌈q·n⌉ in ascending order, at least 1, within a relative error of 2⁻⁸ (0.4 %) and never outside the least and the greatest value; null where there are no values.
    /// </summary>
    /// <param name="quantile">From 0 % to 100 %, taken to millionths.</param>
    /// <exception cref="ArgumentOutOfRangeException">The quantile is below 0 % or above 100 %.</exception>
    public decimal? Quantile(Percentage quantile)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(quantile, Percentage.FromPercent(0));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quantile, Percentage.FromPercent(100));
        return values.IsEmpty ? null : values.Quantile((int)(quantile.Ratio * 1_000_000)).Value / divisor;
    }

    /// <summary>The distribution as bytes: the same bytes for the same distribution everywhere. A checksum ends them.</summary>
    public byte[] ToBytes() => ToWritten().ToBytes();

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    /// <exception cref="FindingsException">The bytes are damaged, of another kind or version, or no distribution can be written so; the findings say which.</exception>
    public static MeasureDistribution FromBytes(ReadOnlySpan<byte> bytes)
    {
        var findings = new FindingList();
        return WrittenDistribution.Read(bytes, findings)?.Build(bytes, "", findings) ?? throw new FindingsException("The bytes of a distribution", findings.ToImmutable());
    }

    /// <summary>Whether both tell the same of the same values, to the bit.</summary>
    public bool Equals(MeasureDistribution? other) => other is not null && divisor == other.divisor && values.Equals(other.values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MeasureDistribution);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Count, Least, Greatest);

    internal WrittenDistribution ToWritten() => new() { Divisor = divisor, Values = WrittenValues.Of(values) };
}
