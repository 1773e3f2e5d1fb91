namespace CallCenter.Standards.Conformance;

/// <summary>The field types of FEEL's type names, and schemas over rows of FEEL values.</summary>
public static class FeelTypes
{
    /// <summary>The decimals that a number field holds.</summary>
    public const int Scale = 9;

    /// <summary>Every type, the ones whose literals are found first first.</summary>
    public static readonly IReadOnlyList<FieldType> All =
        [FieldType.Text, FieldType.Number, FieldType.Boolean, FieldType.Date, FieldType.DateTime, FieldType.Instant, FieldType.Time, FieldType.Duration, FieldType.Months];

    /// <summary>The type of a FEEL type name; null where it is none of the basic ones.</summary>
    public static FieldType? Of(string? name) => name switch
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

    /// <summary>Adds a field that reads the value at a position of the row.</summary>
    public static RecordSchema<BasicValue[]> With(this RecordSchema<BasicValue[]> schema, string name, FieldType type, int position) => type switch
    {
        FieldType.Text => schema.WithText(name, (in BasicValue[] row) => row[position].Text),
        FieldType.Number => schema.WithNumber(name, Dimension.Ratio, Scale, (in BasicValue[] row) => row[position].Number),
        FieldType.Boolean => schema.WithFlag(name, (in BasicValue[] row) => row[position].Flag),
        FieldType.Duration => schema.WithDuration(name, (in BasicValue[] row) => row[position].Elapsed),
        FieldType.Months => schema.WithMonths(name, (in BasicValue[] row) => row[position].Months),
        FieldType.Date => schema.WithDate(name, (in BasicValue[] row) => row[position].Date),
        FieldType.Time => schema.WithTime(name, (in BasicValue[] row) => row[position].Time),
        FieldType.DateTime => schema.WithDateTime(name, (in BasicValue[] row) => row[position].DateTime),
        _ => schema.WithInstant(name, (in BasicValue[] row) => row[position].Instant),
    };
}
