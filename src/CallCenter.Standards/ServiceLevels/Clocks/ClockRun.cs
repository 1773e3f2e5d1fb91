using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>How a run of a clock ended.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum RunOutcome
{
    /// <summary>It has not ended.</summary>
    Open,

    /// <summary>It was stopped in time.</summary>
    Met,

    /// <summary>It was stopped after its due instant.</summary>
    Late,

    /// <summary>It was ended without an outcome.</summary>
    Cancelled,

    /// <summary>It was set to zero while it was open: the next run took its place.</summary>
    Superseded,
}

/// <summary>One run of a clock: from where its count began to where it ended, or was set to zero. A promise that recurs has a run for each time.</summary>
/// <param name="Id">The identity of the event that began the count.</param>
/// <param name="Origin">Since when time counted.</param>
/// <param name="Due">When it fell due; null where it never would have.</param>
/// <param name="BreachedAt">When the promise was broken; null where it was kept or is open. Whatever came after leaves it as it is.</param>
/// <param name="EndedAt">When it ended; null while it is open.</param>
/// <param name="Outcome">How it ended.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ClockRun(string Id, Instant Origin, Instant? Due, Instant? BreachedAt, Instant? EndedAt, RunOutcome Outcome)
{
    /// <summary>How it ended.</summary>
    public RunOutcome Outcome { get; init => field = Given.Member(value); } = Given.Member(Outcome);
}
