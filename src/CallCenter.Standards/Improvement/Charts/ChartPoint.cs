using System.Text.Json.Serialization;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Improvement;

/// <summary>A point that is to be drawn: a value, a share of counted things, or neither where there was nothing.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ChartPoint
{
    /// <summary>What the point is of: a half hour, a day, a batch.</summary>
    /// <exception cref="ArgumentException">Blank.</exception>
    public required string Label { get; init => field = Given.Word(value, "what the point is of", nameof(Label)); }

    /// <summary>The value, in the unit of the KPI; null for none.</summary>
    public decimal? Value { get; init; }

    /// <summary>The counts of a share; null for none.</summary>
    public Proportion? Share { get; init; }
}
