using CallCenter.Standards.Kpis;
using NodaTime;

namespace CallCenter.Standards.Logs;

/// <summary>How a call left a queue, or the agent who answered it there.</summary>
internal enum VisitEnd
{
    Completed,
    Transferred,
    Abandoned,
    TimedOut,
    LeftByKey,
    QueueEmpty,

    /// <summary>The centre dropped it: the agent while an announcement was played, or the system since both ends did not fit.</summary>
    Dropped,
}

/// <summary>One stay of a call in a queue, with the agent who answered it there.</summary>
internal sealed class QueueVisit(string? queue, Instant entered)
{
    public string? Queue { get; } = queue;

    public Instant Entered { get; set; } = entered;

    public Instant? Connected { get; set; }

    public Instant? Ended { get; set; }

    public VisitEnd End { get; set; }

    public string? Agent { get; set; }

    public int UnansweredRings { get; set; }

    /// <summary>Where it was transferred to, as the source says it.</summary>
    public string? Target { get; set; }

    /// <summary>Whether the agent spoke with the target before; null where it was not transferred.</summary>
    public bool? WasAttended { get; set; }

    /// <summary>Whether its beginning is in no input.</summary>
    public bool IsRestored { get; init; }

    public Duration Wait => (Connected ?? Ended!.Value) - Entered;

    public Duration Talk => Connected is { } connected ? Ended!.Value - connected : Duration.Zero;

    public ContactOutcome Outcome(QueueLogOptions options) => Connected is not null ? ContactOutcome.Answered : End switch
    {
        VisitEnd.TimedOut => options.TimedOut,
        VisitEnd.LeftByKey => options.LeftByKey,
        VisitEnd.QueueEmpty => options.QueueEmpty,
        VisitEnd.Dropped => ContactOutcome.LeftQueue,
        _ => ContactOutcome.Abandoned,
    };
}
