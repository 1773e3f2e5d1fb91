namespace CallCenter.Standards.Dmn;

/// <summary>The kinds of FEEL values (DMN 1.5, 10.3.2).</summary>
public enum FeelKind
{
    /// <summary>No value.</summary>
    Null,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A decimal number.</summary>
    Number,

    /// <summary>A string.</summary>
    Text,

    /// <summary>A date.</summary>
    Date,

    /// <summary>A time of day, with or without an offset or zone.</summary>
    Time,

    /// <summary>A date and time, with or without an offset or zone.</summary>
    DateTime,

    /// <summary>A days and time duration.</summary>
    DaysDuration,

    /// <summary>A years and months duration.</summary>
    MonthsDuration,

    /// <summary>A list.</summary>
    List,

    /// <summary>Values by name.</summary>
    Context,

    /// <summary>A range.</summary>
    Range,

    /// <summary>A function.</summary>
    Function,
}
