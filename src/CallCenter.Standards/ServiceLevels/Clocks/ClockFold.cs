using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>A clock while events are folded into it. A <see cref="ClockState"/> holds one that changes no more.</summary>
internal sealed partial class ClockFold
{
    private readonly List<ClockSpan> spans;
    private readonly EventIds ids;
    private readonly PauseCounts pauses;
    private ClockLeg[] legs = [];
    private ClockTarget target;
    private Instant lastAt = Instant.MinValue;

    public ClockFold(ClockTarget target, int capacity)
    {
        this.target = target;
        spans = new List<ClockSpan>(capacity + 1);
        ids = new EventIds(capacity);
        pauses = new PauseCounts();
    }

    private ClockFold(ClockFold other)
    {
        spans = [.. other.spans];
        ids = other.ids.Clone();
        pauses = other.pauses.Clone();
        legs = Array.ConvertAll(other.legs, static leg => leg.Clone());
        target = other.target;
        lastAt = other.lastAt;
        Phase = other.Phase;
        CountFrom = other.CountFrom;
        Origin = other.Origin;
        Since = other.Since;
        RunId = other.RunId;
    }

    public ClockPhase Phase { get; private set; }

    public IReadOnlyList<ClockSpan> Spans => spans;

    public IReadOnlyList<ClockLeg> Legs => legs;

    /// <summary>The newest target.</summary>
    public ClockTarget Target => target;

    /// <summary>The first stretch that counts: those before it were set to zero.</summary>
    public int CountFrom { get; private set; }

    /// <summary>Since when time counts.</summary>
    public Instant Origin { get; private set; }

    /// <summary>When the last stretch began that <see cref="ClockLeg.Spent"/> does not contain.</summary>
    public Instant Since { get; private set; }

    /// <summary>The event that began the count.</summary>
    public string? RunId { get; private set; }

    /// <summary>The instant of the last event.</summary>
    public Instant LastAt => lastAt;

    public bool IsPaused => !pauses.IsEmpty;

    public string? PauseReasons => pauses.IsEmpty ? null : pauses.Reasons;

    public ClockFold Clone() => new(this);

    /// <summary>Why an event cannot come next, whatever it does; null where it can.</summary>
    public ClockRefusalReason? Refuses(string id, Instant at) =>
        ids.Contains(id) ? ClockRefusalReason.Duplicate
        : at < lastAt ? ClockRefusalReason.OutOfOrder
        : null;

    /// <summary>Takes note of an event that is folded, or that does nothing to this clock.</summary>
    public void Note(string id, Instant at)
    {
        ids.Add(id);
        lastAt = at;
    }

    /// <summary>Whether the clock's state allows an action.</summary>
    public bool Allows(ClockAction action, string? reason) => action switch
    {
        ClockAction.Start => Phase == ClockPhase.NotStarted,
        ClockAction.Resume => Phase == ClockPhase.Open && pauses.Contains(reason),
        ClockAction.Reopen => Phase == ClockPhase.Stopped,
        ClockAction.Change => Phase is ClockPhase.NotStarted or ClockPhase.Open,
        _ => Phase == ClockPhase.Open,
    };

    /// <summary>Applies an action that is allowed.</summary>
    public void Apply(in ClockEvent happened)
    {
        Instant at = happened.At;
        switch (happened.Action)
        {
            case ClockAction.Start:
                Phase = ClockPhase.Open;
                Begin(happened.Id, happened.From ?? at);
                break;
            case ClockAction.Pause:
                Settle(at);
                if (pauses.Begin(happened.Reason))
                {
                    Enter(at);
                }

                break;
            case ClockAction.Resume:
                Settle(at);
                if (pauses.End(happened.Reason))
                {
                    Enter(at);
                }

                break;
            case ClockAction.Stop:
                End(ClockPhase.Stopped, at);
                break;
            case ClockAction.Cancel:
                End(ClockPhase.Cancelled, at);
                break;
            case ClockAction.Reset:
                Settle(at);
                Begin(happened.Id, at);
                break;
            case ClockAction.Reopen:
                Reopen(happened);
                break;
            default:
                Change(happened);
                break;
        }
    }

    /// <summary>
    /// The leg that falls due first, and when, as the last event left the clock. It stays the same while nothing happens, pauses included, so that what a reading told of it stays true.
    /// </summary>
    public ClockLeg Governing(out Instant? due)
    {
        ClockLeg first = legs[0];
        due = first.Due(Since);
        for (int i = 1; i < legs.Length; i++)
        {
            if (legs[i].Due(Since) is { } other && !(due <= other))
            {
                (first, due) = (legs[i], other);
            }
        }

        return first;
    }

    private void Begin(string id, Instant from)
    {
        CountFrom = spans.Count;
        Origin = from;
        RunId = id;
        legs = [new ClockLeg(target, from, CountFrom)];
        Enter(from);
    }

    /// <summary>A new stretch begins, by the pauses there are.</summary>
    private void Enter(Instant at)
    {
        Since = at;
        spans.Add(new ClockSpan(at, pauses.IsEmpty ? ClockMotion.Running : ClockMotion.Paused, pauses.IsEmpty ? null : pauses.Reasons, target));
        Hold();
    }

    private void Hold()
    {
        if (spans[^1].Motion != ClockMotion.Running)
        {
            foreach (ClockLeg leg in legs)
            {
                leg.Hold();
            }
        }
    }

    /// <summary>Counts the stretch up to an instant.</summary>
    private void Settle(Instant at)
    {
        if (spans[^1].Motion == ClockMotion.Running)
        {
            foreach (ClockLeg leg in legs)
            {
                leg.Run(Since, at);
            }
        }

        Since = at;
    }

    private void End(ClockPhase phase, Instant at)
    {
        Settle(at);
        Phase = phase;
        pauses.Clear();
        spans.Add(new ClockSpan(at, ClockMotion.Stopped, null, target));
    }
}
