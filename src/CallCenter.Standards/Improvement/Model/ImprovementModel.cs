using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Improvement;

/// <summary>
/// Data: the model of service quality, f(P + F + R + S): completeness of rules, optimisation of processes, match of resources and effectiveness of supervision, assessed period by period so that the weakest is found (D7.2).
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ImprovementModel
{
    private readonly Listed<ImprovementDimension> dimensions;
    private readonly Listed<DimensionIndicator> indicators;

    /// <summary>The dimensions, 1 to 12; of equal scores the earlier one counts as weaker.</summary>
    public required ImmutableArray<ImprovementDimension> Dimensions
    {
        get => dimensions;
        init => dimensions = value;
    }

    /// <summary>What the dimensions are scored by, at most 200.</summary>
    public required ImmutableArray<DimensionIndicator> Indicators
    {
        get => indicators;
        init => indicators = value;
    }

    /// <summary>How the total is read.</summary>
    public required TotalReading Total { get; init => field = Given.Member(value); }

    /// <summary>The least share of the weight of a dimension's indicators that has to have values, above 0 and at most 100 %; below, the dimension is no data.</summary>
    public required Percentage LeastCoverage { get; init; }

    /// <summary>By how many points the weakest dimension is to rise until the next assessment, above 0 and at most 100.</summary>
    public required decimal Step { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Provenance Provenance { get; init; }
}
