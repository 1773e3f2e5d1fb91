using CallCenter.Standards.Kpis;
using CallCenter.Standards.Tool.Commands;
using CallCenter.Standards.Tool.Files;
using CallCenter.Standards.Tool.Words;
using NodaTime;

namespace CallCenter.Standards.Tool.Measuring;

/// <summary>What figures are taken by: a field that records have, or a unit of the local time of their beginning.</summary>
/// <param name="Name">The name on the command line, and in answers.</param>
/// <param name="Unit">The unit; null for a field.</param>
internal sealed record DimensionName(string Name, TimeUnit? Unit)
{
    /// <summary>Those that need a beginning of weeks or years are left out.</summary>
    private static readonly TimeUnit[] Units =
        [TimeUnit.QuarterHour, TimeUnit.HalfHour, TimeUnit.Hour, TimeUnit.DateHour, TimeUnit.Day, TimeUnit.Weekday, TimeUnit.Week, TimeUnit.Month, TimeUnit.Quarter];

    private static readonly RecordDefinition[] Records =
        [ContactRecord.Schema.Definition, TransferRecord.Schema.Definition, SurveyResponse.Schema.Definition, WorkOrderRecord.Schema.Definition, ComplaintRecord.Schema.Definition, StaffRecord.Schema.Definition];

    /// <summary>All names: fields of contacts first, as they are asked for most.</summary>
    public static string[] All { get; } =
        [.. Records.SelectMany(static record => record.Fields.Where(IsGroupable).Select(static field => field.Name)).Concat(Units.Select(EnumCodes<TimeUnit>.CodeOf)).Distinct(StringComparer.Ordinal)];

    /// <summary>The names that records of a kind can be taken by: their fields first.</summary>
    public static IEnumerable<string> Of(string record) => All.Where(name => new DimensionName(name, EnumCodes<TimeUnit>.TryParse(name, out TimeUnit unit) && Units.Contains(unit) ? unit : null).IsIn(Records.First(known => known.Name == record)));

    /// <summary>The dimensions of a list joined by commas.</summary>
    /// <exception cref="UserErrorException">One is not known, is none, or stands there twice.</exception>
    public static IReadOnlyList<DimensionName> Parse(string? list, ToolWords words)
    {
        string[] names = NameList.Of("--by", list, words);
        if (names.GroupBy(static name => name, StringComparer.Ordinal).FirstOrDefault(static group => group.Count() > 1) is { } twice)
        {
            throw new UserErrorException(words.Of("kpi.by-twice", ("name", twice.Key)), words["argument.twice.remedy"]);
        }

        return [.. names.Select(name => Find(name, words))];
    }

    /// <summary>The field of a dimension, with the first kind of record that has it; null of a unit of time.</summary>
    public static (RecordDefinition Record, FieldDefinition Field)? FieldOf(string dimension) =>
        Records.Select(record => (Record: record, Field: record.Find(dimension))).Where(static one => one.Field is not null).Select(static one => ((RecordDefinition, FieldDefinition)?)(one.Record, one.Field!)).FirstOrDefault();

    public bool IsIn(RecordDefinition record) => Unit is not null || (record.Find(Name) is { } field && IsGroupable(field));

    /// <summary>The dimension of a kind of record.</summary>
    public Grouping In(RecordDefinition record, DateTimeZone zone) =>
        Unit is { } unit ? Grouping.By(record.Fields.First(static field => field.Type == FieldType.Instant).Name, unit, zone, Name) : Grouping.By(Name);

    private static DimensionName Find(string name, ToolWords words) =>
        EnumCodes<TimeUnit>.TryParse(name, out TimeUnit unit) && Units.Contains(unit) ? new DimensionName(name, unit)
        : All.Contains(name, StringComparer.Ordinal) ? new DimensionName(name, null)
        : throw new UserErrorException(
            words.Of("kpi.by-unknown", ("name", name)),
            NearestName.Find(name, All) is { } near ? words.Of("argument.near-one-of", ("near", near), ("values", All)) : words.Of("argument.one-of", ("values", All)));

    private static bool IsGroupable(FieldDefinition field) => field.Type is FieldType.Text or FieldType.Boolean && field.Relation is null;
}
