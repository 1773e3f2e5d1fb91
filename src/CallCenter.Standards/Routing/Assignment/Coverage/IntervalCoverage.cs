using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>How far a roster covers what one interval requires.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record IntervalCoverage
{
    /// <summary>When it begins.</summary>
    public required Instant Start { get; init; }

    /// <summary>How long it is, positive.</summary>
    public required Duration Length { get; init; }

    /// <summary>The agents that have to be at work.</summary>
    public required int Required { get; init; }

    /// <summary>The time of all agents whom the roster has at work in it, together, less what is taken off for shrinkage.</summary>
    public required Duration AtWork { get; init; }

    /// <summary>The fewest agents at work at any moment of it, less what is taken off for shrinkage.</summary>
    public required decimal Least { get; init; }

    /// <summary>The time of agents that is missing: what is required beyond those at work, moment by moment.</summary>
    public required Duration Missing { get; init; }

    /// <summary>The time of agents beyond what is required, moment by moment; it makes up for nothing that is missing at another moment.</summary>
    public required Duration Over { get; init; }

    /// <summary>The agents at work on average over its time.</summary>
    public double Mean => Length == Duration.Zero ? 0 : AtWork / Length;

    /// <summary>The agents at work at its least moment less those required; negative where some are missing.</summary>
    public decimal Gap => Least - Required;

    /// <summary>Whether agents are missing at a moment of it.</summary>
    public bool IsShort => Missing > Duration.Zero;
}
