namespace CallCenter.Standards.Decisions;

/// <summary>What a literal is, by its content: the field types, and what fits no field or only some.</summary>
internal enum LiteralKind
{
    Text,
    Number,
    Percent,
    Boolean,
    Duration,
    Months,
    MixedDuration,
    Date,
    Time,
    ZonedTime,
    DateTime,
    Instant,
}

/// <summary>How kinds of literals are called in messages, and which kind a field takes.</summary>
internal static class LiteralKinds
{
    public static FindingWords Name(this LiteralKind kind) => kind switch
    {
        LiteralKind.Text => $"a text",
        LiteralKind.Number => $"a number",
        LiteralKind.Percent => $"a percentage",
        LiteralKind.Boolean => $"a boolean",
        LiteralKind.Duration => $"a days-and-time duration",
        LiteralKind.Months => $"a years-and-months duration",
        LiteralKind.MixedDuration => $"a duration that mixes months with days or time",
        LiteralKind.Date => $"a date",
        LiteralKind.Time => $"a time of day",
        LiteralKind.ZonedTime => $"a time of day with an offset or zone",
        LiteralKind.DateTime => $"a local date and time",
        _ => $"a date and time with an offset or zone",
    };

    public static LiteralKind KindOf(FieldType type) => type switch
    {
        FieldType.Text => LiteralKind.Text,
        FieldType.Number => LiteralKind.Number,
        FieldType.Boolean => LiteralKind.Boolean,
        FieldType.Duration => LiteralKind.Duration,
        FieldType.Months => LiteralKind.Months,
        FieldType.Date => LiteralKind.Date,
        FieldType.Time => LiteralKind.Time,
        FieldType.DateTime => LiteralKind.DateTime,
        _ => LiteralKind.Instant,
    };

    /// <summary>Whether a field's values have ordinals: all but texts without a closed set of values.</summary>
    public static bool HasOrdinals(this FieldDefinition field) => field.Type != FieldType.Text || !field.Values.IsEmpty;

    /// <summary>A right literal of a field.</summary>
    public static string Example(FieldDefinition field) => field.Type switch
    {
        FieldType.Text => field.Values.IsEmpty ? "\"phone\"" : $"\"{field.Values[0]}\"",
        FieldType.Number => field.Scale == 0 ? "10" : "1.5",
        FieldType.Boolean => "true",
        FieldType.Duration => "PT20S",
        FieldType.Months => "P1Y6M",
        FieldType.Date => "2026-11-24",
        FieldType.Time => "10:30:00",
        FieldType.DateTime => "2026-11-24T10:30:00",
        _ => "2026-11-24T10:30:00Z",
    };
}
