using System.Text.Json.Serialization;

namespace CallCenter.Standards.Improvement;

/// <summary>
/// What points do that chance alone seldom does: the rules of Nelson (<i>Journal of Quality Technology</i> 16, 1984, tests 1–8), and that of the Western Electric Company for runs of eight. A point on a bound is not beyond it; a point
/// without a value ends every run.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum ControlRule
{
    /// <summary>A point is more than three sigma from the centre (Nelson 1).</summary>
    BeyondLimits,

    /// <summary>Nine points in a row are on one side of the centre (Nelson 2).</summary>
    NineOnOneSide,

    /// <summary>Eight points in a row are on one side of the centre (Western Electric).</summary>
    EightOnOneSide,

    /// <summary>Six points in a row rise, each above the one before, or fall (Nelson 3).</summary>
    SixInATrend,

    /// <summary>Fourteen points in a row rise and fall in turn (Nelson 4).</summary>
    FourteenAlternating,

    /// <summary>Of three points in a row two, the last among them, are more than two sigma from the centre on one side (Nelson 5).</summary>
    TwoOfThreeBeyondTwoSigma,

    /// <summary>Of five points in a row four, the last among them, are more than one sigma from the centre on one side (Nelson 6).</summary>
    FourOfFiveBeyondOneSigma,

    /// <summary>Fifteen points in a row are within one sigma of the centre, on either side, and not all on it (Nelson 7).</summary>
    FifteenWithinOneSigma,

    /// <summary>Eight points in a row are more than one sigma from the centre, on either side (Nelson 8).</summary>
    EightBeyondOneSigma,
}
