using System.Text.Json.Serialization;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>What a change of the target mid-flight (another priority, policy or calendar) does to the time already counted.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum ChangeMode
{
    /// <summary>
    /// The time counted so far is kept, as the old calendar measured it, and counts against the new target. Where it is more than the new target,
    /// the clock is breached at the change, never before it.
    /// </summary>
    KeepElapsed,

    /// <summary>The clock counts from zero at the change.</summary>
    Restart,

    /// <summary>The new target holds as if it had from the start: all that was counted is counted anew on its calendar, and it may have been breached before the change.</summary>
    Retroactive,

    /// <summary>The old target stays and the new one is added from the start; whichever falls due first holds. A change to a later target never loosens a promise.</summary>
    Tighter,
}
