using System.Text.Json.Serialization;

namespace CallCenter.Standards.Risk;

/// <summary>How the values of an indicator are stated; the same as those of KPIs.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum IndicatorUnit
{
    /// <summary>A ratio shown in hundredths; the value itself is the ratio, 0.8 for 80 %.</summary>
    Percent,

    /// <summary>A plain ratio.</summary>
    Ratio,

    /// <summary>Elapsed time; the value is in seconds.</summary>
    Time,

    /// <summary>A number of things.</summary>
    Count,

    /// <summary>Points of a score or index.</summary>
    Points,

    /// <summary>An amount of the bank's reporting currency.</summary>
    Money,
}

/// <summary>Which way an indicator is better.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum IndicatorDirection
{
    /// <summary>More is better, such as the success rate of restoring backups.</summary>
    Higher,

    /// <summary>Less is better, such as an error rate.</summary>
    Lower,

    /// <summary>Between two limits is good.</summary>
    Band,
}
