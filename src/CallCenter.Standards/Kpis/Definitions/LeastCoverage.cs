using System.Text.Json.Serialization;

namespace CallCenter.Standards.Kpis;

/// <summary>The share of the records in question that has to be known for a figure to be judged: below it too little is known, whatever the value. A KPI may have a share of its own.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record LeastCoverage
{
    /// <summary>The share, from 0 % for no demand to 100 %.</summary>
    public required Percentage Share { get; init; }

    /// <summary>Where the number comes from.</summary>
    public required Provenance Provenance { get; init; }
}
