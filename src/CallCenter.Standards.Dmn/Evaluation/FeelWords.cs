namespace CallCenter.Standards.Dmn;

/// <summary>Kinds of values in words.</summary>
internal static class FeelWords
{
    public static FindingWords Of(FeelValue value) => Of(value.Kind);

    public static FindingWords Of(FeelKind kind) => kind switch
    {
        FeelKind.Null => FindingWords.Of($"null"),
        FeelKind.Boolean => FindingWords.Of($"a boolean"),
        FeelKind.Number => FindingWords.Of($"a number"),
        FeelKind.Text => FindingWords.Of($"a string"),
        FeelKind.Date => FindingWords.Of($"a date"),
        FeelKind.Time => FindingWords.Of($"a time"),
        FeelKind.DateTime => FindingWords.Of($"a date and time"),
        FeelKind.DaysDuration => FindingWords.Of($"a days and time duration"),
        FeelKind.MonthsDuration => FindingWords.Of($"a years and months duration"),
        FeelKind.List => FindingWords.Of($"a list"),
        FeelKind.Context => FindingWords.Of($"a context"),
        FeelKind.Range => FindingWords.Of($"a range"),
        _ => FindingWords.Of($"a function"),
    };
}
