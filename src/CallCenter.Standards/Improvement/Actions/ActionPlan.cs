using System.Text.Json.Serialization;
using CallCenter.Standards.Kpis;
using NodaTime;

namespace CallCenter.Standards.Improvement;

/// <summary>What an improvement is to reach, why, by whom and until when.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ActionPlan
{
    /// <summary>What is done, as people write it.</summary>
    public required string Measure { get; init; }

    /// <summary>The code of the cause that it removes.</summary>
    public required string Cause { get; init; }

    /// <summary>The role that answers for it.</summary>
    public required string Owner { get; init; }

    /// <summary>The indicator of the model that it is to move; null for none.</summary>
    public string? Indicator { get; init; }

    /// <summary>What the baseline, the target and the result are stated in.</summary>
    public required KpiUnit Unit { get; init => field = Given.Member(value); }

    /// <summary>The figure before: a ratio for percent, seconds for time.</summary>
    public required decimal Baseline { get; init; }

    /// <summary>The figure to reach; below the baseline where less is better.</summary>
    public required decimal Target { get; init; }

    /// <summary>The first day.</summary>
    public required LocalDate Start { get; init; }

    /// <summary>The last day on which it is finished in time.</summary>
    public required LocalDate Due { get; init; }

    /// <summary>How it is verified, as people write it.</summary>
    public required string Verification { get; init; }
}
