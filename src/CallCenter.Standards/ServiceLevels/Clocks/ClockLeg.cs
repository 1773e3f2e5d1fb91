using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>
/// A target under way: its due instant without pauses, and how much of it is used up. A clock has one leg, and one more for each change to the tighter of two targets.
/// </summary>
internal struct ClockLeg
{
    private readonly Instant anchor;
    private readonly Duration kept;
    private readonly Instant? plainDue;
    private bool hasHeld;

    /// <param name="target">The target.</param>
    /// <param name="anchor">Since when it counts.</param>
    /// <param name="firstSpan">The first stretch of the clock that is measured by it.</param>
    /// <param name="kept">Time counted before that is kept.</param>
    public ClockLeg(ClockTarget target, Instant anchor, int firstSpan, Duration kept = default)
    {
        this.anchor = anchor;
        this.kept = kept;
        Target = target;
        FirstSpan = firstSpan;
        Spent = kept;
        plainDue = target.DueWithoutPauses(anchor);
        Begin = target.BeginOf(anchor);
        Whole = target.WholeOf(Begin, plainDue);
        if (kept > Whole)
        {
            BreachedAt = anchor;
        }
    }

    public ClockTarget Target { get; }

    public int FirstSpan { get; }

    /// <summary>Since when it counts: the start, or the opening of the day that it rolls to.</summary>
    public Instant Begin { get; }

    /// <summary>The target in the clock's own time; null where it is never due.</summary>
    public Duration? Whole { get; }

    /// <summary>The clock time used up in closed stretches.</summary>
    public Duration Spent { get; private set; }

    public Instant? BreachedAt { get; private set; }

    /// <summary>Time passes that does not count: the clock is paused or stopped.</summary>
    public void Hold() => hasHeld = true;

    /// <summary>The clock runs between two instants. An event at the due instant itself still is in time.</summary>
    public void Run(Instant from, Instant to)
    {
        Duration before = Spent;
        Spent = before + Target.Counted(from, to, Begin);
        if (BreachedAt is null && Spent >= Whole && Due(from, before) is { } due && due < to)
        {
            BreachedAt = due;
        }
    }

    /// <summary>The due instant of a clock that runs, or would run, since an instant; null for never.</summary>
    public readonly Instant? Due(Instant since) => Due(since, Spent);

    private readonly Instant? Due(Instant since, Duration spent)
    {
        if (BreachedAt is not null || Whole is not { } whole)
        {
            return BreachedAt;
        }

        if (!hasHeld && kept == Duration.Zero)
        {
            return plainDue;
        }

        if (Target.IsDuration)
        {
            return Target.Add(since, Duration.Max(Duration.Zero, whole - spent));
        }

        Duration held = Target.Counted(anchor, since, Begin) - (spent - kept);
        return Target.Add(plainDue!.Value, held - kept) is { } due ? Instant.Max(due, since) : null;
    }
}
