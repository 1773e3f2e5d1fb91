using CallCenter.Standards.Decisions;
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
        Always = Condition.Compile(
            [
                .. from field in ContactRecord.Schema.Definition.Fields
                   let tests = TestsOf(field, map.Fields.GetValueOrDefault(field.Name))
                   where tests is not null
                   select new FieldCondition(field.Name, tests),
            ],
            ContactRecord.Schema.Definition),
    };

    private static string? TestsOf(FieldDefinition field, FieldSource? source)
    {
        string[] values = source?.Constant is { } constant ? [constant] : source?.Values is { } table ? [.. table.Values] : [];
        return field.Type == FieldType.Text && values.Length > 0
            ? string.Join(", ", values.Distinct(StringComparer.Ordinal).Select(Quoted)) + (field.IsRequired ? "" : ", null")
            : null;
    }

    private static string Quoted(string text) =>
        "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
