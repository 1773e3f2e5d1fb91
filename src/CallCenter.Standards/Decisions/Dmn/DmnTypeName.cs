namespace CallCenter.Standards.Decisions;

/// <summary>FEEL's names of the basic types.</summary>
internal static class DmnTypeName
{
    public static string Of(FieldType type) => type switch
    {
        FieldType.Text => "string",
        FieldType.Number => "number",
        FieldType.Boolean => "boolean",
        FieldType.Date => "date",
        FieldType.Time => "time",
        FieldType.Duration => "dayTimeDuration",
        FieldType.Months => "yearMonthDuration",
        _ => "dateTime",
    };

    /// <summary>The type of a name, with or without a prefix; null where it is none of the basic ones.</summary>
    public static FieldType? TypeOf(string name) => name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..] switch
    {
        "string" => FieldType.Text,
        "number" => FieldType.Number,
        "boolean" => FieldType.Boolean,
        "date" => FieldType.Date,
        "time" => FieldType.Time,
        "dateTime" or "date and time" => FieldType.DateTime,
        "dayTimeDuration" or "days and time duration" => FieldType.Duration,
        "yearMonthDuration" or "years and months duration" => FieldType.Months,
        _ => null,
    };
}
