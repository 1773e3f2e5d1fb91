using System.Text.Json.Serialization;

namespace CallCenter.Standards.Risk;

/// <summary>What a higher total speaks for.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum ScoreDirection
{
    /// <summary>More risk, as in scores of fraud.</summary>
    HigherIsRiskier,

    /// <summary>Less risk, as in credit scores.</summary>
    HigherIsSafer,
}

/// <summary>What the points of a characteristic are held against to find the reasons of a score.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum ReasonReference
{
    /// <summary>The points of the least risk that its bins give.</summary>
    Best,

    /// <summary>Its neutral points, such as those of an average record.</summary>
    Neutral,
}
