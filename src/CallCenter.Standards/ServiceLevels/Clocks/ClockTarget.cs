using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Calendars;
using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>
/// What a clock counts up to: a time on a calendar, and when to warn. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// The clock's own time is the calendar's open time for <see cref="BusinessDuration"/> and <see cref="BusinessDays"/>, and elapsed time for <see cref="CalendarDays"/>,
/// <see cref="Weeks"/> and <see cref="ElapsedDuration"/>. A target of days falls due at the moment its days end, counted from the start; a pause moves this moment by as much of the clock's own time as it took,
/// and warnings are shares of the own time between the start and that moment. A start that rolls to another day counts from that day's opening.
/// </remarks>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed class ClockTarget : IEquatable<ClockTarget>
{
    private readonly bool isElapsed;
    private readonly bool isAwaited;
    private readonly Duration? duration;
    private readonly EdgeRule edge;
    private ClockTerms? terms;

    /// <summary>Creates a target.</summary>
    /// <param name="time">The time.</param>
    /// <param name="calendar">The calendar it is counted on.</param>
    /// <param name="warnings">When to warn; none by default.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is not positive, or not whole ticks of 100 ns.</exception>
    public ClockTarget(TargetTime time, BusinessTimeline calendar, ImmutableArray<WarningThreshold> warnings = default)
    {
        Time = IsPositive(time) ? time : throw new ArgumentOutOfRangeException(nameof(time), time, "A target is positive and whole ticks of 100 ns.");
        Calendar = calendar;
        Warnings = warnings.IsDefault ? [] : warnings;
        isElapsed = time is ElapsedDuration or CalendarDays or Weeks || calendar.Calendar.Shape is AlwaysOpen;
        isAwaited = !calendar.IsGiven && time is not ElapsedDuration;
        (duration, edge) = time switch
        {
            BusinessDuration business => (business.Time, business.Edge),
            ElapsedDuration elapsed => (elapsed.Time, EdgeRule.StayAtEdge),
            _ => ((Duration?)null, EdgeRule.StayAtEdge),
        };
    }

    /// <summary>The time; positive.</summary>
    public TargetTime Time { get; }

    /// <summary>The calendar it is counted on.</summary>
    public BusinessTimeline Calendar { get; }

    /// <summary>When to warn.</summary>
    public ImmutableArray<WarningThreshold> Warnings { get; }

    /// <summary>The same in words that leave the process.</summary>
    public ClockTerms Terms => terms ??= new ClockTerms(Time, Calendar.Identity, Warnings);

    /// <summary>Whether the time is an amount of the clock's own time, and not a number of days.</summary>
    internal bool IsDuration => duration.HasValue;

    /// <summary>Whether both are the same time on the same calendar, by its content, with the same warnings.</summary>
    public bool Equals(ClockTarget? other) => other is not null && Time.Equals(other.Time) && (Calendar == other.Calendar || Calendar.Identity == other.Calendar.Identity) && Warnings.SequenceEqual(other.Warnings);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ClockTarget);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Time, Calendar.Code, Warnings.Length);

    /// <summary>The time and the calendar.</summary>
    public override string ToString() => $"{Time} on {Calendar}";

    internal static bool IsPositive(TargetTime time) => time switch
    {
        BusinessDuration business => PromiseRanges.IsTime(business.Time),
        ElapsedDuration elapsed => PromiseRanges.IsTime(elapsed.Time),
        BusinessDays days => days.Count > 0 || (days.Count == 0 && days.Rule.DueAt != DayEnd.SameTime),
        CalendarDays days => days.Count > 0,
        Weeks weeks => weeks.Count > 0,
        _ => false,
    };

    /// <summary>When a count from a start begins: at the start, or where that rolls to another day.</summary>
    internal Instant BeginOf(Instant start) => Time.BeginFrom(start, Calendar);

    internal Instant? DueWithoutPauses(Instant start) => isAwaited ? null : duration is { } time ? Add(start, time) : Time.DueFrom(start, Calendar);

    /// <summary>The target in the clock's own time; null where days never end.</summary>
    internal Duration? WholeOf(Instant start, Instant? due) => duration ?? (due is { } end ? Between(start, end) : null);

    /// <summary>What is in doubt about a due instant that was counted from a start; null for never, of which only a calendar is told that the bank has still to give.</summary>
    internal ImmutableArray<Finding> Doubts(Instant start, Instant? due) =>
        isAwaited ? [Calendar.Coverage(start)!]
        : due is { } end && Time is (BusinessDuration or BusinessDays) ? Calendar.Doubts(start, end)
        : [];

    internal Duration Between(Instant from, Instant to) => isElapsed ? to - from : Calendar.Between(from, to);

    internal bool IsOpen(Instant instant) => isElapsed || Calendar.IsOpen(instant);

    /// <summary>Moves an instant by an amount of the clock's own time; the instant itself for none. Null for never.</summary>
    internal Instant? Add(Instant start, Duration time) =>
        isElapsed ? AddElapsed(start, time) : Calendar.Add(start, time, edge, ZeroRule.Identity);

    /// <summary>The clock's own time between two instants, none of it before it begins.</summary>
    internal Duration Counted(Instant from, Instant to, Instant begin) => from >= begin ? Between(from, to) : to <= begin ? Duration.Zero : Between(begin, to);

    /// <summary>What counts and what does not between two instants while the clock runs.</summary>
    internal IEnumerable<ClockSegment> Pieces(Instant from, Instant to) => isElapsed
        ? [new ClockSegment(from, to, ClockSegmentKind.Counted, null)]
        : Calendar.Segments(from, to).Select(piece =>
            new ClockSegment(piece.Start, piece.End, piece.IsCounted ? ClockSegmentKind.Counted : ClockSegmentKind.OutsideHours, piece.Name)
            {
                Calendar = piece.Calendar,
                CalendarReason = piece.Reason,
            });

    private static Instant? AddElapsed(Instant start, Duration time) =>
        time <= Instant.MaxValue - start && time >= Instant.MinValue - start ? start + time : null;
}
