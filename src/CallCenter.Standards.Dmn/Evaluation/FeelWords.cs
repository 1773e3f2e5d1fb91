namespace CallCenter.Standards.Dmn;

/// <summary>Kinds of values in words.</summary>
internal static class FeelWords
{
    public static string Of(FeelValue value) => Of(value.Kind);

    public static string Of(FeelKind kind) => kind switch
    {
        FeelKind.Null => "null",
        FeelKind.Boolean => "a boolean",
        FeelKind.Number => "a number",
        FeelKind.Text => "a string",
        FeelKind.Date => "a date",
        FeelKind.Time => "a time",
        FeelKind.DateTime => "a date and time",
        FeelKind.DaysDuration => "a days and time duration",
        FeelKind.MonthsDuration => "a years and months duration",
        FeelKind.List => "a list",
        FeelKind.Context => "a context",
        FeelKind.Range => "a range",
        _ => "a function",
    };
}
