using CallCenter.Standards.Kpis;
using CallCenter.Standards.Logs.CallLogs.Mapping;

namespace CallCenter.Standards.Reports.Runs;

/// <summary>What a log records, as its map tells: a KPI on anything else has no data rather than the value 0.</summary>
internal static class Recorded
{
    /// <summary>The fields that the map fills, and the values that constants and tables of values let them have.</summary>
    public static RecordedFacts By(LogMap map) => new()
    {
        Fields = [.. ContactRecord.Schema.Definition.Fields.Where(field => field.IsRequired || map.Fields.GetValueOrDefault(field.Name) is { Within: null }).Select(field => field.Name)],
        Absorbed = [.. map.Fields.Where(field => field.Value.Within is not null).Select(field => field.Key)],
        Always = MapValues.Of(map, ContactRecord.Schema.Definition),
    };
}
