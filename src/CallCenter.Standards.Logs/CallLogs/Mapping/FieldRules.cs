using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Logs.CallLogs.Mapping;

/// <summary>What the source of one field must hold to.</summary>
internal static class FieldRules
{
    /// <summary>The codes of outcomes as maps write them.</summary>
    public static IReadOnlyDictionary<string, ContactOutcome> Outcomes { get; } = new Dictionary<string, ContactOutcome>(StringComparer.Ordinal)
    {
        ["answered"] = ContactOutcome.Answered,
        ["abandoned"] = ContactOutcome.Abandoned,
        ["self-served"] = ContactOutcome.SelfServed,
        ["blocked"] = ContactOutcome.Blocked,
        ["excluded"] = ContactOutcome.Excluded,
        ["left-queue"] = ContactOutcome.LeftQueue,
    };

    private static readonly FieldFormat[] Durations = [FieldFormat.Seconds, FieldFormat.Milliseconds, FieldFormat.HoursMinutesSeconds];

    private static readonly FieldFormat[] Arrivals = [FieldFormat.LocalDateTime, FieldFormat.OffsetDateTime, FieldFormat.DateAndTime];

    public static string? Problem(string name, FieldSource source)
    {
        FieldDefinition? field = ContactRecord.Schema.Definition.Find(name);
        if (field is null)
        {
            return $"'{name}' is not a field of a contact; fields are {string.Join(", ", ContactRecord.Schema.Definition.Fields.Select(f => f.Name))}";
        }

        string? problem = Shape(field, source) ?? Format(field, source) ?? Patterns.Problem(source);
        return problem is null ? null : $"field '{name}' {problem}";
    }

    private static string? Shape(FieldDefinition field, FieldSource source)
    {
        int given = (source.Constant is null ? 0 : 1) + (source.Column is null ? 0 : 1) + (source.Columns is null ? 0 : 1) + (source.Within is null ? 0 : 1);
        return given switch
        {
            not 1 => "needs exactly one of constant, column, columns and within",
            _ when source.Constant is not null && field is not { Type: FieldType.Text, Values.IsEmpty: true } => "cannot be a constant",
            _ when source.Within is not null && (field is not { Type: FieldType.Duration, IsRequired: false } || ContactRecord.Schema.Definition.Find(source.Within) is not { Type: FieldType.Duration, IsRequired: true }) => "can only be within another time that every contact has",
            _ when source.Columns is not null && source.Format != FieldFormat.DateAndTime => "takes two columns only as date+time",
            _ when source.Format == FieldFormat.DateAndTime && source.Columns is not { Count: 2 } => "needs the date column and the time column",
            _ => null,
        };
    }

    private static string? Format(FieldDefinition field, FieldSource source)
    {
        IEnumerable<string?>[] lists = [source.Columns ?? [], source.Values?.Values.AsEnumerable() ?? [], source.Missing ?? [], source.True ?? [], source.False ?? []];
        if (lists.Any(list => list.Contains(null)))
        {
            return "has a null among its texts";
        }

        if (source.Format == FieldFormat.Code && source.Values is null)
        {
            return "needs values, the meaning of each code";
        }

        if (source.Format == FieldFormat.Flag && source.True is null && source.False is null)
        {
            return "needs the words for true or for false";
        }

        return field.Name == "outcome" ? Outcome(source) : field.Type switch
        {
            FieldType.Duration when source.Within is null && !Durations.Contains(source.Format) => "needs the format seconds, milliseconds or h:mm:ss",
            FieldType.Instant when !Arrivals.Contains(source.Format) => "needs the format local-date-time, offset-date-time or date+time",
            FieldType.Boolean when source.Format != FieldFormat.Flag => "needs the format flag",
            FieldType.Text when source.Format is not (FieldFormat.Text or FieldFormat.Code) => "needs the format text or code",
            _ => null,
        };
    }

    private static string? Outcome(FieldSource source)
    {
        if (source.Format != FieldFormat.Code)
        {
            return "needs the format code";
        }

        string? unknown = source.Values!.Values.FirstOrDefault(v => !Outcomes.ContainsKey(v));
        return unknown is null ? null : $"has '{unknown}', which is none of {string.Join(", ", Outcomes.Keys)}";
    }
}
