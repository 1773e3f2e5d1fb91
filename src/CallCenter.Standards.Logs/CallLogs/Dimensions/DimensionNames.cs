using CallCenter.Standards.Kpis;
using CallCenter.Standards.Logs.CallLogs.Mapping;
using NodaTime;

namespace CallCenter.Standards.Logs.CallLogs.Dimensions;

/// <summary>What groups can be named by: fields of a contact, time units, and the columns a map reads fields from.</summary>
internal static class DimensionNames
{
    private static readonly (string Name, TimeUnit Unit)[] Units =
    [
        ("quarter-hour", TimeUnit.QuarterHour), ("half-hour", TimeUnit.HalfHour), ("hour", TimeUnit.Hour), ("date-hour", TimeUnit.DateHour), ("day", TimeUnit.Day),
        ("weekday", TimeUnit.Weekday), ("week", TimeUnit.Week), ("month", TimeUnit.Month), ("quarter", TimeUnit.Quarter),
    ];

    /// <summary>The dimensions of the names, each named as given.</summary>
    /// <exception cref="UserErrorException">A name is not allowed, or given twice.</exception>
    public static Grouping[] Resolve(IReadOnlyList<string> names, LogMap map)
    {
        if (names.GroupBy(n => n, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new UserErrorException($"--by names '{twice.Key}' twice");
        }

        DateTimeZone zone = DateTimeZoneProviders.Tzdb[map.Zone];
        return [.. names.Select(n => Find(n, map, zone) ?? throw new UserErrorException($"--by '{n}' is not a dimension; allowed are {string.Join(", ", Allowed(map))}"))];
    }

    private static Grouping? Find(string name, LogMap map, DateTimeZone zone)
    {
        foreach ((string unitName, TimeUnit unit) in Units)
        {
            if (unitName == name)
            {
                return Grouping.By("arrival", unit, zone, name);
            }
        }

        string? field = IsGroupable(name) ? name : Columns(map).FirstOrDefault(c => c.Column == name).Field;
        return field is null ? null : Grouping.By(field, name);
    }

    private static IEnumerable<string> Allowed(LogMap map) =>
        ContactRecord.Schema.Definition.Fields.Select(f => f.Name).Where(IsGroupable)
            .Concat(Units.Select(u => u.Name))
            .Concat(Columns(map).Select(c => c.Column))
            .Distinct(StringComparer.Ordinal);

    private static IEnumerable<(string Column, string Field)> Columns(LogMap map) =>
        map.Fields.Where(f => f.Value.Column is not null && IsGroupable(f.Key)).Select(f => (f.Value.Column!, f.Key));

    private static bool IsGroupable(string field) => ContactRecord.Schema.Definition.Find(field) is { Type: FieldType.Text or FieldType.Boolean };
}
