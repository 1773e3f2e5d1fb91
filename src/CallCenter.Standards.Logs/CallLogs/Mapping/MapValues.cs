using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Logs.CallLogs.Mapping;

/// <summary>What every record of a map fulfils: fields have the values only that constants and tables of values let them have. A log whose map knows no self-service has no diversion rate, rather than one of 0 %.</summary>
internal static class MapValues
{
    /// <summary>The condition that every record of the kind fulfils.</summary>
    public static Condition Of(LogMap map, RecordDefinition record) => Condition.Compile(
        [
            .. from field in record.Fields
               let tests = TestsOf(field, map.Fields.GetValueOrDefault(field.Name))
               where tests is not null
               select new FieldCondition(field.Name, tests),
        ],
        record);

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
