namespace CallCenter.Standards.ServiceLevels;

/// <summary>Why an event cannot be folded into a clock.</summary>
public enum ClockRefusalReason
{
    /// <summary>An earlier event has the same identity.</summary>
    Duplicate,

    /// <summary>It happened before an event that was given earlier.</summary>
    OutOfOrder,

    /// <summary>The clock's state does not allow it, such as a resume without a pause.</summary>
    NotApplicable,

    /// <summary>A start counts from an instant after the event itself.</summary>
    StartsLater,
}

/// <summary>An event that a clock refuses. What is refused is expected of real event streams, so it is an answer and not an exception.</summary>
/// <param name="Index">The 0-based place of the event in the sequence.</param>
/// <param name="EventId">The event's identity.</param>
/// <param name="Reason">Why.</param>
/// <param name="Message">Why, one sentence.</param>
public sealed record ClockRefusal(int Index, string EventId, ClockRefusalReason Reason, string Message);
