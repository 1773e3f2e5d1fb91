using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>
/// A clock at work: what its last event left, in a size that does not grow with the number of events. A copy is a clock of its own. The stretches of its life are kept only where somebody asks for
/// them (<see cref="Records"/>), since they follow from the events.
/// </summary>
internal partial struct ClockFold
{
    private HeldPauses pauses;
    private ClockLeg leg;
    private ClockLeg[]? tighter;

    public ClockFold(ClockTarget target, bool records = false)
    {
        Target = target;
        Records = records;
        LastAt = Instant.MinValue;
    }

    public ClockPhase Phase { get; private set; }

    /// <summary>The newest target.</summary>
    public ClockTarget Target { get; private set; }

    /// <summary>The instant of the last event that moved it.</summary>
    public Instant LastAt { get; private set; }

    /// <summary>Whether the stretches of its life are kept.</summary>
    public bool Records { get; }

    /// <summary>The stretches of its life so far; empty unless kept.</summary>
    public History<ClockSpan> Spans { get; private set; }

    /// <summary>The first stretch of the run: those before it were set to zero.</summary>
    public int CountFrom { get; private set; }

    /// <summary>The runs before this one.</summary>
    public History<ClockRun> Ended { get; private set; }

    /// <summary>Whether an event came that lets starts count, where the promise asks for one.</summary>
    public bool IsAllowed { get; private set; }

    /// <summary>The number of the extension in force, 0 for none.</summary>
    public int Extension { get; private set; }

    /// <summary>The identity of the event that granted it; null for none.</summary>
    public string? ExtendedBy { get; private set; }

    /// <summary>Since when time counts.</summary>
    public Instant Origin { get; private set; }

    /// <summary>When the last stretch began that <see cref="ClockLeg.Spent"/> does not contain.</summary>
    public Instant Since { get; private set; }

    /// <summary>The event that began the count.</summary>
    public string? RunId { get; private set; }

    /// <summary>How many stretches there are, kept or not.</summary>
    public int SpanCount { get; private set; }

    public readonly bool IsPaused => !pauses.IsEmpty;

    public readonly bool HasTighter => tighter is not null;

    public readonly string? PauseReasons => pauses.Reasons;

    private bool IsRunning { get; set; }

    /// <summary>A clock of its own: changes to one are not seen by the other.</summary>
    public readonly ClockFold Copy()
    {
        ClockFold copy = this;
        copy.tighter = (ClockLeg[]?)tighter?.Clone();
        return copy;
    }

    /// <summary>Whether the clock's phase allows an action.</summary>
    public readonly bool Allows(ClockAction action, string? reason = null) => action switch
    {
        ClockAction.Start => Phase is ClockPhase.NotStarted or ClockPhase.Cancelled,
        ClockAction.Resume => Phase == ClockPhase.Open && pauses.Contains(reason),
        ClockAction.Reopen => Phase == ClockPhase.Stopped,
        ClockAction.Change => Phase is ClockPhase.NotStarted or ClockPhase.Open,
        _ => Phase == ClockPhase.Open,
    };

    /// <summary>Applies an event that is allowed.</summary>
    public void Apply(ClockEvent happened)
    {
        switch (happened.Action)
        {
            case ClockAction.Start:
                Start(happened.Id, happened.At, happened.From ?? happened.At);
                break;
            case ClockAction.Pause:
                Pause(happened.At, happened.Reason);
                break;
            case ClockAction.Resume:
                Resume(happened.At, happened.Reason);
                break;
            case ClockAction.Stop:
                End(ClockPhase.Stopped, happened.At);
                break;
            case ClockAction.Cancel:
                End(ClockPhase.Cancelled, happened.At);
                break;
            case ClockAction.Reset:
                Reset(happened.Id, happened.At);
                break;
            case ClockAction.Reopen:
                Reopen(happened.Id, happened.At, happened.ReopenMode);
                break;
            default:
                Change(happened.Id, happened.At, happened.Target!, happened.Change);
                break;
        }
    }

    /// <summary>An extension is in force that an event granted, or none.</summary>
    public void Extend(int extension, string? by) => (Extension, ExtendedBy) = (extension, by);

    /// <summary>Starts count from now on.</summary>
    public void Allow() => IsAllowed = true;

    /// <summary>Starts the count. One that starts again after it was cancelled counts nothing from before its end.</summary>
    public void Start(string id, Instant at, Instant from)
    {
        LastAt = at;
        if (Phase == ClockPhase.Cancelled)
        {
            from = Instant.Max(from, Since);
            CloseRun(Since);
        }

        Phase = ClockPhase.Open;
        Begin(id, from);
    }

    public void Pause(Instant at, string? reason)
    {
        LastAt = at;
        Settle(at);
        if (pauses.Begin(reason))
        {
            Enter(at);
        }
    }

    public void Resume(Instant at, string? reason)
    {
        LastAt = at;
        Settle(at);
        if (pauses.End(reason))
        {
            Enter(at);
        }
    }

    public void Reset(string id, Instant at)
    {
        LastAt = at;
        Settle(at);
        CloseRun(at);
        Begin(id, at);
    }

    /// <summary>Stops or cancels the clock.</summary>
    public void End(ClockPhase phase, Instant at)
    {
        LastAt = at;
        Settle(at);
        Phase = phase;
        pauses = default;
        Add(at, ClockMotion.Stopped, null);
    }

    /// <summary>
    /// The leg that falls due first, and when, as the last event left the clock. It stays the same while nothing happens, pauses included, so that what a reading told of it stays true.
    /// </summary>
    public readonly ClockLeg Governing(out Instant? due)
    {
        ClockLeg first = leg;
        due = first.Due(Since);
        foreach (ref readonly ClockLeg other in tighter.AsSpan())
        {
            if (other.Due(Since) is { } earlier && !(due <= earlier))
            {
                (first, due) = (other, earlier);
            }
        }

        return first;
    }

    private void Begin(string id, Instant from)
    {
        CountFrom = SpanCount;
        Origin = from;
        RunId = id;
        leg = new ClockLeg(Target, from, CountFrom);
        tighter = null;
        Enter(from);
    }

    /// <summary>A new stretch begins, by the pauses there are.</summary>
    private void Enter(Instant at)
    {
        Since = at;
        Add(at, pauses.IsEmpty ? ClockMotion.Running : ClockMotion.Paused, pauses.Reasons);
        if (!IsRunning)
        {
            Hold();
        }
    }

    private void Add(Instant at, ClockMotion motion, string? reason)
    {
        SpanCount++;
        IsRunning = motion == ClockMotion.Running;
        if (Records)
        {
            Spans = Spans.Add(new ClockSpan(at, motion, reason, Target, leg.Spent, leg.Begin));
        }
    }

    private void Hold()
    {
        leg.Hold();
        foreach (ref ClockLeg other in tighter.AsSpan())
        {
            other.Hold();
        }
    }

    /// <summary>Counts the stretch up to an instant.</summary>
    private void Settle(Instant at)
    {
        if (IsRunning)
        {
            leg.Run(Since, at);
            foreach (ref ClockLeg other in tighter.AsSpan())
            {
                other.Run(Since, at);
            }
        }

        Since = at;
    }

    /// <summary>The run is over, and another takes its place.</summary>
    private void CloseRun(Instant at)
    {
        ClockLeg governing = Governing(out Instant? due);
        RunOutcome outcome = Phase switch
        {
            ClockPhase.Stopped => governing.BreachedAt is null ? RunOutcome.Met : RunOutcome.Late,
            ClockPhase.Cancelled => RunOutcome.Cancelled,
            _ => RunOutcome.Superseded,
        };
        Ended = Ended.Add(new ClockRun(RunId!, Origin, due, governing.BreachedAt, at, outcome));
    }
}
