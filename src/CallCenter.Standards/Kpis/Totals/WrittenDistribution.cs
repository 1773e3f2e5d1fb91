using System.Globalization;

namespace CallCenter.Standards.Kpis;

/// <summary>A distribution by itself as it is written: whole numbers, and what they are divided by to be in their unit.</summary>
internal sealed record WrittenDistribution
{
    private const char Kind = 'D';
    private const int Version = 1;

    public required decimal Divisor { get; init; }

    public required WrittenValues Values { get; init; }

    /// <summary>What bytes hold, or null with findings.</summary>
    public static WrittenDistribution? Read(ReadOnlySpan<byte> bytes, FindingList findings)
    {
        var reader = new CompactReader(SealedBytes.Open(bytes, Kind, Version, findings));
        if (findings.HasErrors)
        {
            return null;
        }

        _ = decimal.TryParse(reader.Text(), NumberStyles.None, CultureInfo.InvariantCulture, out decimal divisor);
        var written = new WrittenDistribution { Divisor = divisor, Values = CompactValues.Read(ref reader) };
        SealedBytes.Close(in reader, findings);
        return findings.HasErrors ? null : written;
    }

    public byte[] ToBytes()
    {
        var writer = new CompactWriter();
        writer.Text(Divisor.ToString(CultureInfo.InvariantCulture));
        CompactValues.Write(writer, Values);
        return SealedBytes.Seal(Kind, Version, writer);
    }

    /// <summary>The distribution where it is written as it was read, since one value has one form; or null with findings.</summary>
    /// <param name="bytes">What was read, in bytes.</param>
    /// <param name="at">Where it was read.</param>
    /// <param name="findings">Gets the findings.</param>
    public MeasureDistribution? Build(ReadOnlySpan<byte> bytes, string at, FindingList findings)
    {
        ValueBuckets? values = ValuesAssembly.Build(Values, out FindingWords? fault);
        fault ??= Divisor is < 1 or > 1_000_000_000 || Divisor.Scale > 0 ? FindingWords.Of($"Values are divided by a whole number from 1 to 1,000,000,000.") : null;
        if (fault is not null)
        {
            findings.Add(FindingRules.Impossible, at, null, fault);
            return null;
        }

        var distribution = new MeasureDistribution(values!, Divisor);
        int before = findings.Count;
        SealedBytes.CheckSame(bytes, distribution.ToBytes(), findings);
        return findings.ErrorsSince(before) ? null : distribution;
    }
}
