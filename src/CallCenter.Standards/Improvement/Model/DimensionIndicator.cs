using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Improvement;

/// <summary>Data: a figure that tells how a dimension stands, and how many points it is worth (D7.2).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record DimensionIndicator : ICoded
{
    private readonly Listed<ScoreAnchor> anchors;

    /// <summary>The code, kebab-case, unique in its section.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The dimension that it tells of.</summary>
    public required string Dimension { get; init; }

    /// <summary>The KPI that it reads; null where people count it.</summary>
    public string? Kpi { get; init; }

    /// <summary>How people count it; null where it reads a KPI.</summary>
    public LocalizedText? Manual { get; init; }

    /// <summary>What values are stated in; that of the KPI where it reads one.</summary>
    public required KpiUnit Unit { get; init => field = Given.Member(value); }

    /// <summary>How much it counts in its dimension, above 0 and at most 1,000; weights count by their proportion.</summary>
    public required decimal Weight { get; init; }

    /// <summary>What values are worth: 2 to 20, by rising values.</summary>
    public required ImmutableArray<ScoreAnchor> Anchors
    {
        get => anchors;
        init => anchors = value;
    }

    /// <summary>Where it comes from.</summary>
    public required Provenance Provenance { get; init; }
}
