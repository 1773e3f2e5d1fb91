using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>A time throughout which an agent was in one state, as a log tells. Periods of an agent do not overlap; times of which the source tells nothing have none.</summary>
/// <param name="Agent">The agent, as the source names it.</param>
/// <param name="State">The state.</param>
/// <param name="From">When it began.</param>
/// <param name="To">When it ended, itself no part of it and not before <paramref name="From"/>; the end of the log where it goes on beyond it.</param>
/// <param name="Reason">The reason of a break, as the source gives it; null where there is none.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record AgentPeriod(string Agent, AgentState State, Instant From, Instant To, string? Reason = null)
{
    /// <summary>The state.</summary>
    public AgentState State { get; init => field = Given.Member(value); } = Given.Member(State);

    /// <summary>How long it took.</summary>
    public Duration Length => To - From;
}
