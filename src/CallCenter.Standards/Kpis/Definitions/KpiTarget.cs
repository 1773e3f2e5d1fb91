using System.Text.Json.Serialization;

namespace CallCenter.Standards.Kpis;

/// <summary>
/// What a KPI should reach. Bounds are in the KPI's unit: the ratio for percent (0.8 for 80 %), seconds for time.
/// Higher-is-better has a lower bound, <see cref="AtLeast"/> or <see cref="Above"/>; lower-is-better an upper one, <see cref="AtMost"/> or <see cref="Below"/>; a band one of each.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record KpiTarget
{
    /// <summary>The least value that meets the target, or null.</summary>
    public decimal? AtLeast { get; init; }

    /// <summary>The value that has to be exceeded, and does not meet the target itself, or null.</summary>
    public decimal? Above { get; init; }

    /// <summary>The greatest value that meets the target, or null.</summary>
    public decimal? AtMost { get; init; }

    /// <summary>The value that has to be stayed below, and does not meet the target itself, or null: below 2 % is not met by 2 %.</summary>
    public decimal? Below { get; init; }

    /// <summary>How far beyond a bound still is at risk rather than missed, in the KPI's unit (for percent: percentage points as a ratio); 0 for nothing between met and missed.</summary>
    public decimal AtRiskWithin { get; init; }

    /// <summary>Where the numbers come from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>The bounds, the lower one first.</summary>
    internal IEnumerable<TargetBound> Bounds()
    {
        if ((AtLeast ?? Above) is { } least)
        {
            yield return new TargetBound(least, IsUpper: false, IsStrict: AtLeast is null);
        }

        if ((AtMost ?? Below) is { } most)
        {
            yield return new TargetBound(most, IsUpper: true, IsStrict: AtMost is null);
        }
    }
}
