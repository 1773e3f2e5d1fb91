using System.Collections.Immutable;
using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>
/// A clock at an instant, with what explains it. Times are in the clock's own time: what its calendar counts, without pauses. Immutable.
/// </summary>
public sealed class ClockReading
{
    private readonly ClockFold fold;
    private readonly ClockLeg? leg;
    private ImmutableArray<ClockSegment> segments;
    private ImmutableArray<ClockWarning> warnings;

    internal ClockReading(ClockFold fold, Instant at)
    {
        this.fold = fold;
        At = at;
        if (fold.Phase == ClockPhase.NotStarted)
        {
            Status = ClockStatus.NotStarted;
            return;
        }

        bool isOpen = fold.Phase == ClockPhase.Open;
        bool isRunning = isOpen && !fold.IsPaused;
        leg = fold.Governing(out Instant? due);
        Due = due = isOpen && !isRunning ? leg.Due(at) : due;
        Elapsed = isRunning ? leg.Spent + leg.Target.Between(fold.Since, at) : leg.Spent;
        BreachedAt = leg.BreachedAt ?? (isRunning && due <= at ? due : null);
        Status = fold.Phase switch
        {
            ClockPhase.Cancelled => ClockStatus.Cancelled,
            ClockPhase.Stopped => BreachedAt is null ? ClockStatus.Met : ClockStatus.Late,
            _ when BreachedAt is not null => ClockStatus.Breached,
            _ when !isRunning => ClockStatus.Paused,
            _ => leg.Target.IsOpen(at) ? ClockStatus.Running : ClockStatus.OutsideHours,
        };
    }

    /// <summary>The instant that was asked about.</summary>
    public Instant At { get; }

    /// <summary>Where the clock stands.</summary>
    public ClockStatus Status { get; }

    /// <summary>The target in force; the one that falls due first where a change added a tighter one.</summary>
    public ClockTarget Target => leg?.Target ?? fold.Target;

    /// <summary>Since when time counts; null for a clock that is not started.</summary>
    public Instant? Origin => leg is null ? null : fold.Origin;

    /// <summary>The identity of the event that began the count: the start, or the last event that set it to zero. Null for a clock that is not started.</summary>
    public string? RunId => fold.RunId;

    /// <summary>When the target falls due, or did; for a paused clock as if it ran on at once. Null where the clock is not started, or its calendar never opens for long enough.</summary>
    public Instant? Due { get; }

    /// <summary>When the target was breached: the due instant, or the change that left less than was used up. Null where it is not.</summary>
    public Instant? BreachedAt { get; }

    /// <summary>Whether the target was breached, whatever came after.</summary>
    public bool IsBreached => BreachedAt is not null;

    /// <summary>The time used up.</summary>
    public Duration Elapsed { get; }

    /// <summary>The target in the clock's own time: what a target of days comes to between the origin and its due instant. Null where it is never due.</summary>
    public Duration? Whole => leg?.Whole;

    /// <summary>What is left; negative once more than the target is used up, null where it is never due.</summary>
    public Duration? Remaining => Whole - Elapsed;

    /// <summary>The share that is used up, 0 % or more, above 100 % after the target; null where it is never due.</summary>
    public Percentage? Percent => Whole is not { } whole ? null
        : whole == Duration.Zero ? Percentage.FromRatio(1)
        : Percentage.FromRatio((decimal)Elapsed.BclCompatibleTicks / whole.BclCompatibleTicks);

    /// <summary>The reasons of the pauses that hold it, in order, parted by commas; null for a clock that is not paused, or paused without a reason.</summary>
    public string? PausedFor => fold.PauseReasons;

    /// <summary>Whether a pause holds it.</summary>
    public bool IsPaused => fold.IsPaused;

    /// <summary>When it was stopped or cancelled; null for one that was not.</summary>
    public Instant? EndedAt => fold.Phase is ClockPhase.Stopped or ClockPhase.Cancelled ? fold.Since : null;

    /// <summary>The whole life of the clock from its first start to the reading, or to its end: what counted, what did not, and why.</summary>
    public ImmutableArray<ClockSegment> Segments => segments.IsDefault ? segments = ClockSegments.Of(fold, At) : segments;

    /// <summary>Every warning of the target in the order of its definition.</summary>
    public ImmutableArray<ClockWarning> Warnings => warnings.IsDefault ? warnings = FindWarnings() : warnings;

    /// <summary>What the clock does next by itself, after the reading; null for nothing.</summary>
    public ClockSignal? NextSignal()
    {
        foreach (ClockSignal signal in ClockSignals.Of(fold))
        {
            if (signal.At > At)
            {
                return signal;
            }
        }

        return null;
    }

    /// <summary>When the clock has used up some of its own time, in the past or as if it ran on; null for never.</summary>
    internal Instant? InstantOf(Duration used) => leg is null ? null : ClockSignals.InstantOf(fold, leg, used, At);

    /// <summary>The status, the due instant and the share used up.</summary>
    public override string ToString() => $"{EnumCodes<ClockStatus>.CodeOf(Status)}, due {Due?.ToString() ?? "never"}, {Percent?.ToString() ?? "–"}";

    private ImmutableArray<ClockWarning> FindWarnings()
    {
        if (leg is null || leg.Whole is not { } whole)
        {
            return [.. Target.Warnings.Select(static threshold => new ClockWarning(threshold, null, IsPassed: false))];
        }

        return [.. leg.Target.Warnings.Select(threshold =>
        {
            Duration used = threshold.In(whole);
            return new ClockWarning(threshold, InstantOf(used), IsPassed: used <= Elapsed);
        })];
    }
}
