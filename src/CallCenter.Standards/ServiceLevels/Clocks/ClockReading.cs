using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>
/// A clock at an instant, with what explains it. Times are in the clock's own time: what its calendar counts, without pauses. Immutable.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed class ClockReading : IExplained, IEquatable<ClockReading>
{
    private readonly ClockState? state;
    private readonly ClockTarget? governing;
    private readonly ClockTerms? terms;
    private ImmutableArray<ClockSegment> segments;
    private ImmutableArray<ClockWarning> warnings;
    private ImmutableArray<ClockRun> runs;
    private ImmutableArray<Finding> findings;
    private readonly ClockSignal? next;

    internal ClockReading(ClockState state, Instant at)
    {
        this.state = state;
        At = at;
        Zone = state.Target.Calendar.Zone;
        ref readonly ClockFold fold = ref state.At;
        if (fold.Phase == ClockPhase.NotStarted)
        {
            Status = ClockStatus.NotStarted;
            return;
        }

        bool isOpen = fold.Phase == ClockPhase.Open;
        bool isRunning = isOpen && !fold.IsPaused;
        ClockLeg leg = fold.Governing(out Instant? due);
        governing = leg.Target;
        Zone = governing.Calendar.Zone;
        Origin = fold.Origin;
        RunId = fold.RunId;
        PausedFor = fold.PauseReasons;
        IsPaused = fold.IsPaused;
        EndedAt = isOpen ? null : fold.Since;
        Whole = leg.Whole;
        Due = due = isOpen && !isRunning ? leg.Due(at) : due;
        Elapsed = isRunning ? leg.Spent + leg.Target.Counted(fold.Since, at, leg.Begin) : leg.Spent;
        BreachedAt = leg.BreachedAt ?? (isRunning && due <= at ? due : null);
        Status = fold.Phase switch
        {
            ClockPhase.Cancelled => ClockStatus.Cancelled,
            ClockPhase.Stopped => BreachedAt is null ? ClockStatus.Met : ClockStatus.Late,
            _ when BreachedAt is not null => ClockStatus.Breached,
            _ when !isRunning => ClockStatus.Paused,
            _ => at >= leg.Begin && leg.Target.IsOpen(at) ? ClockStatus.Running : ClockStatus.OutsideHours,
        };
    }

    /// <summary>A reading as it was written.</summary>
    internal ClockReading(
        Instant at, ClockStatus status, ClockTerms target, DateTimeZone zone, Instant? origin, string? runId, Instant? due, Instant? breachedAt, Duration elapsed, Duration? whole, string? pausedFor, bool isPaused, Instant? endedAt,
        ImmutableArray<ClockSegment> segments, ImmutableArray<ClockRun> runs, ImmutableArray<ClockWarning> warnings, ClockSignal? next, ImmutableArray<Finding> findings)
    {
        At = at;
        Status = status;
        terms = target;
        Zone = zone;
        Origin = origin;
        RunId = runId;
        Due = due;
        BreachedAt = breachedAt;
        Elapsed = elapsed;
        Whole = whole;
        PausedFor = pausedFor;
        IsPaused = isPaused;
        EndedAt = endedAt;
        this.segments = segments;
        this.runs = runs;
        this.warnings = warnings;
        this.next = next;
        this.findings = findings;
    }

    /// <summary>The instant that was asked about.</summary>
    public Instant At { get; }

    /// <summary>Where the clock stands.</summary>
    public ClockStatus Status { get; }

    /// <summary>The target in force; the one that falls due first where a change added a tighter one.</summary>
    public ClockTerms Target => terms ?? (governing ?? state!.Target).Terms;

    /// <summary>The zone of the calendar that it is counted on: the wall time that people know it by.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>Since when time counts; null for a clock that is not started.</summary>
    public Instant? Origin { get; }

    /// <summary>The identity of the event that began the count: the start, or the last event that set it to zero. Null for a clock that is not started.</summary>
    public string? RunId { get; }

    /// <summary>When the target falls due, or did; for a paused clock as if it ran on at once. Null where the clock is not started, its calendar never opens for long enough, or it lies beyond the year 9999.</summary>
    public Instant? Due { get; }

    /// <summary>When the target was breached: the due instant, or the change that left less than was used up. Null where it is not.</summary>
    public Instant? BreachedAt { get; }

    /// <summary>Whether the target was breached, whatever came after.</summary>
    public bool IsBreached => BreachedAt is not null;

    /// <summary>The time used up.</summary>
    public Duration Elapsed { get; }

    /// <summary>The target in the clock's own time: what a target of days comes to between the origin and its due instant. Null where it is never due.</summary>
    public Duration? Whole { get; }

    /// <summary>What is left; negative once more than the target is used up, null where it is never due.</summary>
    public Duration? Remaining => Whole - Elapsed;

    /// <summary>The share that is used up, 0 % or more, above 100 % after the target; null where it is never due.</summary>
    public Percentage? Percent => Whole is not { } whole ? null
        : whole == Duration.Zero ? Percentage.FromRatio(1)
        : Percentage.FromRatio((decimal)Elapsed.ToInt128Nanoseconds() / (decimal)whole.ToInt128Nanoseconds());

    /// <summary>The reasons of the pauses that hold it, in order, parted by commas; null for a clock that is not paused, or paused without a reason.</summary>
    public string? PausedFor { get; }

    /// <summary>Whether a pause holds it.</summary>
    public bool IsPaused { get; }

    /// <summary>When it was stopped or cancelled; null for one that was not.</summary>
    public Instant? EndedAt { get; }

    /// <summary>The whole life of the clock from its first start to the reading, or to its end: what counted, what did not, and why.</summary>
    public ImmutableArray<ClockSegment> Segments => segments.IsDefault ? segments = ClockSegments.Of(in state!.Recorded(), At) : segments;

    /// <summary>Every run in order, the last one as it stands at the reading; none for a clock that is not started. What later runs bring leaves earlier ones as they are.</summary>
    public ImmutableArray<ClockRun> Runs => runs.IsDefault ? runs = FindRuns() : runs;

    /// <summary>Every warning of the target in the order of its definition.</summary>
    public ImmutableArray<ClockWarning> Warnings => warnings.IsDefault ? warnings = FindWarnings() : warnings;

    /// <summary>What is in doubt about the due instant: it lies beyond the data of the calendar it is counted on, or in the time of a later version of that, or the calendar is the bank's to give. Empty where nothing is.</summary>
    public ImmutableArray<Finding> Findings => !findings.IsDefault ? findings : findings = governing is not null ? governing.Doubts(Origin!.Value, Due) : [];

    /// <summary>Whether it counts on a calendar that the bank has still to give, so that nobody can tell when it falls due.</summary>
    internal bool IsCalendarAwaited => Findings.Any(static finding => finding.Code == CalendarFindings.NotGiven.Code);

    /// <summary>Whether it falls due beyond the last instant that there is, of the year 9999: its calendar opens, and time ends before the target is used up.</summary>
    internal bool IsBeyondTime => Due is null && Origin is not null && !IsCalendarAwaited && (governing is null ? Target.Time is not (BusinessDuration or BusinessDays) : governing.DueWithoutPauses(NodaConstants.UnixEpoch) is not null);

    /// <summary>What the clock does next by itself, after the reading; null for nothing.</summary>
    public ClockSignal? Next => state is null ? next : state.NextSignal(At);

    /// <summary>Whether it was read from a clock, which can be asked further; not from JSON.</summary>
    internal bool IsLive => state is not null;

    /// <summary>When the clock has used up some of its own time, in the past or as if it ran on; null for never.</summary>
    internal Instant? InstantOf(Duration used) => governing is null ? null : ClockSignals.InstantOf(state!, used, At);

    /// <summary>Why: what was promised, what counted, what did not and why, and what is in doubt, in the wall time of <see cref="Zone"/>.</summary>
    public Explanation Explain() => ClockExplanation.Of(this);

    /// <summary>Why, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The answer alone, or with a line for each thing that it rests on.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);

    /// <summary>Whether both read the same, explanations included; one from JSON equals the one that was written.</summary>
    public bool Equals(ClockReading? other) => other is not null && (ReferenceEquals(this, other) || (At == other.At && Status == other.Status && Origin == other.Origin && RunId == other.RunId && Due == other.Due && BreachedAt == other.BreachedAt && Elapsed == other.Elapsed
        && Whole == other.Whole && PausedFor == other.PausedFor && IsPaused == other.IsPaused && EndedAt == other.EndedAt && Next == other.Next && Target == other.Target && Segments.SequenceEqual(other.Segments)
        && Runs.SequenceEqual(other.Runs) && Warnings.SequenceEqual(other.Warnings) && Findings.SequenceEqual(other.Findings)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ClockReading);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(At, Status, RunId, Due, Elapsed);

    /// <summary>The status, the due instant and the share used up.</summary>
    public override string ToString() => $"{EnumCodes<ClockStatus>.CodeOf(Status)}, due {Due?.ToString() ?? "never"}, {Percent?.ToString() ?? "–"}";

    private ImmutableArray<WarningThreshold> Thresholds => (governing ?? state!.Target).Warnings;

    private ImmutableArray<ClockWarning> FindWarnings()
    {
        if (Whole is not { } whole)
        {
            return [.. Thresholds.Select(static threshold => new ClockWarning(threshold, null, IsPassed: false))];
        }

        return [.. Thresholds.Select(threshold =>
        {
            Duration used = threshold.In(whole);
            return new ClockWarning(threshold, InstantOf(used), IsPassed: used <= Elapsed);
        })];
    }

    private ImmutableArray<ClockRun> FindRuns() => RunId is not { } run ? [] :
    [
        .. state!.At.Ended,
        new ClockRun(run, Origin!.Value, Due, BreachedAt, EndedAt, Status switch
        {
            ClockStatus.Met => RunOutcome.Met,
            ClockStatus.Late => RunOutcome.Late,
            ClockStatus.Cancelled => RunOutcome.Cancelled,
            _ => RunOutcome.Open,
        }),
    ];
}
