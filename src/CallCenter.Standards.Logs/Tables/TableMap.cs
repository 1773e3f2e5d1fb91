using System.Text.Json;
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
    /// <exception cref="FormatException">It is no map; the message says what to put right.</exception>
    public static TableMap Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        LogMap? map;
        try
        {
            map = JsonSerializer.Deserialize(json, LogMapJson.Default.LogMap);
        }
        catch (JsonException fault)
        {
            throw new FormatException($"The map cannot be read: {fault.Message}", fault);
        }

        return map is null ? throw new FormatException("The map is null.") : TableRules.FirstProblem(map) is { } problem ? throw new FormatException($"The map: {problem}.") : new TableMap(map);
    }
}
