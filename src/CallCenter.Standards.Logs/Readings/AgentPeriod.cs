using CallCenter.Standards.Routing;
using NodaTime;

namespace CallCenter.Standards.Logs;

/// <summary>A time throughout which an agent was in one state. Periods of an agent do not overlap; times of which the source tells nothing have none.</summary>
/// <param name="Agent">The agent, as the source names it.</param>
/// <param name="State">The state.</param>
/// <param name="From">When it began.</param>
/// <param name="To">When it ended, after <paramref name="From"/>; the end of the log where it goes on beyond it.</param>
/// <param name="Reason">The reason of a break, as the source gives it; null where there is none.</param>
public sealed record AgentPeriod(string Agent, AgentState State, Instant From, Instant To, string? Reason)
{
    /// <summary>How long it took.</summary>
    public Duration Length => To - From;
}
