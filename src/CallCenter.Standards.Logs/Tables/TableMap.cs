using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Logs.CallLogs.Mapping;
using NodaTime;

namespace CallCenter.Standards.Logs;

/// <summary>
/// How a table reads: which kind of record a row is, where each field comes from, the zone of local times. It is a file of JSON, the same for CSV, Parquet and any source of ADO.NET. Immutable.
/// </summary>
public sealed class TableMap
{
    private TableMap(LogMap map)
    {
        Map = map;
        Kind = TableRecords.All[map.Record ?? ContactRecord.Schema.Definition.Name];
        Zone = DateTimeZoneProviders.Tzdb[map.Zone];
    }

    /// <summary>The name of the record that a row is, such as <c>contact</c> or <c>survey</c>.</summary>
    public string Record => Kind.Definition.Name;

    /// <summary>What the table records: the fields that the map has a source for, those that another one holds, and the values that constants and codes of the map let them have.</summary>
    public RecordedFacts Recorded => new()
    {
        Fields = [.. Map.Fields.Where(static pair => pair.Value.Within is null).Select(static pair => pair.Key).Order(StringComparer.Ordinal)],
        Absorbed = [.. Map.Fields.Where(static pair => pair.Value.Within is not null).Select(static pair => pair.Key).Order(StringComparer.Ordinal)],
        Always = MapValues.Of(Map, Kind.Definition),
    };

    internal LogMap Map { get; }

    internal TableRecords Kind { get; }

    internal DateTimeZone Zone { get; }

    /// <summary>Reads a map.</summary>
    /// <param name="json">The map; unknown, doubled, missing and null members are refused.</param>
    /// <exception cref="FormatException">It is no map; the message says all that is to be put right.</exception>
    public static TableMap Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return TryParse(Encoding.UTF8.GetBytes(json), out TableMap? map) is var findings && map is not null ? map
            : throw new FormatException(string.Join(' ', findings.Select(static finding => string.Create(CultureInfo.InvariantCulture, $"The map cannot be read, line {finding.Line ?? 1}: {finding.Message}"))));
    }

    /// <summary>Reads a map.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="map">The map; null where it has errors.</param>
    /// <returns>What is wrong with it, each with its place.</returns>
    internal static ImmutableArray<Finding> TryParse(ReadOnlySpan<byte> utf8, out TableMap? map)
    {
        map = null;
        ImmutableArray<Finding> findings = LogMapForms.ReadPart(utf8, out LogMap? read);
        if (read is null)
        {
            return findings;
        }

        findings = [.. findings, .. FindingPlaces.Locate(TableRules.Check(read, [.. findings.Select(static finding => finding.Pointer)]), utf8, allowComments: false)];
        map = findings.IsEmpty ? new TableMap(read) : null;
        return findings;
    }
}
