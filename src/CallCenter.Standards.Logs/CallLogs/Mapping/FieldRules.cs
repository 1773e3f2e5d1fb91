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

    public static FindingWords? Problem(string name, FieldSource source)
    {
        FieldDefinition? field = ContactRecord.Schema.Definition.Find(name);
        if (field is null)
        {
            return FindingWords.Of($"'{name}' is not a field of a contact; fields are {string.Join(", ", ContactRecord.Schema.Definition.Fields.Select(f => f.Name))}");
        }

        FindingWords? problem = Shape(field, source) ?? Format(field, source) ?? Patterns.Problem(source);
        return problem is null ? null : FindingWords.Of($"field '{name}' {problem}");
    }

    private static FindingWords? Shape(FieldDefinition field, FieldSource source)
    {
        int given = (source.Constant is null ? 0 : 1) + (source.Column is null ? 0 : 1) + (source.Columns is null ? 0 : 1) + (source.Within is null ? 0 : 1);
        return given switch
        {
            not 1 => FindingWords.Of($"needs exactly one of constant, column, columns and within"),
            _ when source.Constant is not null && field is not { Type: FieldType.Text, Values.IsEmpty: true } => FindingWords.Of($"cannot be a constant"),
            _ when source.Within is not null && (field is not { Type: FieldType.Duration, IsRequired: false } || ContactRecord.Schema.Definition.Find(source.Within) is not { Type: FieldType.Duration, IsRequired: true }) => FindingWords.Of($"can only be within another time that every contact has"),
            _ when source.Columns is not null && source.Format != FieldFormat.DateAndTime => FindingWords.Of($"takes two columns only as date+time"),
            _ when source.Format == FieldFormat.DateAndTime && source.Columns is not { Count: 2 } => FindingWords.Of($"needs the date column and the time column"),
            _ => null,
        };
    }

    private static FindingWords? Format(FieldDefinition field, FieldSource source)
    {
        if (source.Format == FieldFormat.Code && source.Values is null)
        {
            return FindingWords.Of($"needs values, the meaning of each code");
        }

        if (source.Format == FieldFormat.Flag && source.True is null && source.False is null)
        {
            return FindingWords.Of($"needs the words for true or for false");
        }

        return field.Name == "outcome" ? Outcome(source) : field.Type switch
        {
            FieldType.Duration when source.Within is null && !Durations.Contains(source.Format) => FindingWords.Of($"needs the format seconds, milliseconds or h:mm:ss"),
            FieldType.Instant when !Arrivals.Contains(source.Format) => FindingWords.Of($"needs the format local-date-time, offset-date-time or date+time"),
            FieldType.Boolean when source.Format != FieldFormat.Flag => FindingWords.Of($"needs the format flag"),
            FieldType.Text when source.Format is not (FieldFormat.Text or FieldFormat.Code) => FindingWords.Of($"needs the format text or code"),
            _ => null,
        };
    }

    private static FindingWords? Outcome(FieldSource source)
    {
        if (source.Format != FieldFormat.Code)
        {
            return FindingWords.Of($"needs the format code");
        }

        string? unknown = source.Values!.Values.FirstOrDefault(v => !Outcomes.ContainsKey(v));
        return unknown is null ? null : FindingWords.Of($"has '{unknown}', which is none of {string.Join(", ", Outcomes.Keys)}");
    }
}
