using System.Text.Json.Serialization;

namespace CallCenter.Standards.Kpis;

/// <content>Leaving the process, and coming back.</content>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed partial class MeasureTotals
{
    /// <summary>The totals as bytes, with all that merging needs: the same bytes for the same totals, in every process, culture and version of the library that writes this form (1). A checksum ends them.</summary>
    public byte[] ToBytes() => CompactTotals.Write(WrittenTotals.Of(this));

    /// <summary>Reads what <see cref="ToBytes"/> wrote: the same totals to the bit. Memory stays in proportion to the bytes, whatever they are.</summary>
    /// <exception cref="FindingsException">The bytes are damaged, of another kind or version, or no totals can be written so; the findings say which.</exception>
    public static MeasureTotals FromBytes(ReadOnlySpan<byte> bytes)
    {
        var findings = new FindingList();
        WrittenTotals? written = CompactTotalsReader.Read(bytes, findings);
        MeasureTotals? totals = written is null ? null : new TotalsAssembly(written, "", findings).Build(bytes);
        return totals ?? throw new FindingsException("The bytes of totals", findings.ToImmutable());
    }
}
