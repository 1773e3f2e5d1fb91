using System.Text.Json.Serialization;

namespace CallCenter.Standards;

/// <summary>The type of a field of a fact record: FEEL's basic types, with the instant beside the local date-time.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum FieldType
{
    /// <summary>A text; compared ordinally, by UTF-16 code unit.</summary>
    Text,

    /// <summary>A decimal number with a declared number of decimals.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A length of elapsed time (FEEL's days-and-time duration), to the tick of 100 ns.</summary>
    Duration,

    /// <summary>A whole number of months (FEEL's years-and-months duration).</summary>
    Months,

    /// <summary>A local date in the ISO calendar.</summary>
    Date,

    /// <summary>A local time of day, to the tick of 100 ns.</summary>
    Time,

    /// <summary>A local date and time without zone, to the tick of 100 ns.</summary>
    DateTime,

    /// <summary>A point on the time line, to the tick of 100 ns.</summary>
    Instant,
}

/// <summary>What a summable number counts in: the dimensions that formulas check.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum Dimension
{
    /// <summary>A plain number: a ratio, a factor, a percentage.</summary>
    Ratio,

    /// <summary>A number of things.</summary>
    Count,

    /// <summary>Elapsed time.</summary>
    Time,

    /// <summary>An amount of the bank's reporting currency.</summary>
    Money,

    /// <summary>Points of a rating or score.</summary>
    Score,
}
