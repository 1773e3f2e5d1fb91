using System.Text.Json.Serialization;

namespace CallCenter.Standards.Kpis;

/// <summary>
/// What a KPI should reach. Bounds are in the KPI's unit: the ratio for percent (0.8 for 80 %), seconds for time.
/// Higher-is-better has <see cref="AtLeast"/>, lower-is-better <see cref="AtMost"/>, a band both; the bounds themselves meet the target.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record KpiTarget
{
    /// <summary>The least value that meets the target, or null for no lower bound.</summary>
    public decimal? AtLeast { get; init; }

    /// <summary>The greatest value that meets the target, or null for no upper bound.</summary>
    public decimal? AtMost { get; init; }

    /// <summary>How far beyond a bound still is at risk rather than missed, in the KPI's unit (for percent: percentage points as a ratio); 0 for nothing between met and missed.</summary>
    public decimal AtRiskWithin { get; init; }

    /// <summary>Where the numbers come from.</summary>
    public required Provenance Provenance { get; init; }
}
