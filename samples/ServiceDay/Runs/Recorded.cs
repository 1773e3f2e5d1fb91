using CallCenter.Standards;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Kpis;
using ServiceDay.Mapping;

namespace ServiceDay.Runs;

/// <summary>What a log records, as its map tells: a KPI on anything else has no data rather than the value 0.</summary>
internal static class Recorded
{
    /// <summary>What every contact read by a map fulfils: constants, tables of values, and facts that the map does not fill.</summary>
    public static Condition By(LogMap map) => Condition.Compile(
        [
            .. ContactRecord.Schema.Definition.Fields
                .Select(field => (field.Name, Tests: TestsOf(field, map.Fields.GetValueOrDefault(field.Name))))
                .Where(known => known.Tests is not null)
                .Select(known => new FieldCondition(known.Name, known.Tests!)),
        ],
        ContactRecord.Schema.Definition);

    private static string? TestsOf(FieldDefinition field, FieldSource? source)
    {
        if (source is null)
        {
            return field.IsRequired ? null : "null";
        }

        string[] values = source.Constant is { } constant ? [constant] : source.Values is { } table ? [.. table.Values] : [];
        return field.Type == FieldType.Text && values.Length > 0
            ? string.Join(", ", values.Distinct(StringComparer.Ordinal).Select(Quoted)) + (field.IsRequired ? "" : ", null")
            : null;
    }

    private static string Quoted(string text) =>
        "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
