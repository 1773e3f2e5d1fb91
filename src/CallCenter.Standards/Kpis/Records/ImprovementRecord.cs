using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Kpis;

/// <summary>One figure before and after an improvement, both in the same unit (D6, D14); null is unknown.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ImprovementRecord
{
    /// <summary>When the later figure was taken.</summary>
    public required Instant Time { get; init; }

    /// <summary>What was measured; totals over several measures mean nothing, so that figures are told by groups of it alone.</summary>
    public string? Measure { get; init; }

    /// <summary>The team or branch.</summary>
    public string? Team { get; init; }

    /// <summary>Whether both figures are percentages, given as ratios: 0.75 for 75 %. Their difference is told in percentage points then.</summary>
    public bool? Percentage { get; init; }

    /// <summary>The figure before, to 4 decimals; more is better or less is better, as the measure has it.</summary>
    public decimal? Before { get; init; }

    /// <summary>The figure after, to 4 decimals.</summary>
    public decimal? After { get; init; }

    /// <summary>The fields, each named as its property in kebab-case.</summary>
    public static RecordSchema<ImprovementRecord> Schema { get; } = RecordSchema.Create<ImprovementRecord>("improvement")
        .WithInstant("time", static (in r) => r.Time)
        .WithText("measure", static (in r) => r.Measure)
        .WithText("team", static (in r) => r.Team)
        .WithFlag("percentage", static (in r) => r.Percentage)
        .WithNumber("before", Dimension.Score, 4, static (in r) => r.Before)
        .WithNumber("after", Dimension.Score, 4, static (in r) => r.After);
}
