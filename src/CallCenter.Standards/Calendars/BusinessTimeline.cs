using System.Collections.Immutable;
using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.Calendars;

/// <summary>
/// A calendar at work: adds business time and business days to instants, measures business time between them, and says why each piece counts. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// Open stretches are half-open, [opening, closing). Business time is elapsed time: a night with a clock change is an hour longer or shorter. Local times that a clock change skips move forward
/// by the gap; of those that occur twice the first is meant; a date that the zone skipped has no hours. Questions about time take O(log n) over any span and allocate nothing, but for the blocks of
/// the timeline that the first question about their years builds. Null answers mean never: not within the dates that an <see cref="Instant"/> can express.
/// </remarks>
public sealed partial class BusinessTimeline
{
    // What an explanation lists: it looks at four months at a time, for ten years at most.
    private const int MostTold = 1_000;
    private const int MostParts = 30;
    private static readonly Duration Part = Duration.FromDays(122);

    private readonly BusinessCalendar calendar;
    private readonly CompiledShape shape;
    private readonly string pointer;
    private readonly CoveredLine open;
    private readonly CoveredLine closed;
    private readonly CoveredLine days;

    private readonly Lazy<DefinitionVersion> identity;
    private readonly Instant replacedAt;

    internal BusinessTimeline(BusinessCalendar calendar, CompiledShape shape, Instant effectiveAt, Instant replacedAt, string pointer, Func<string> content)
    {
        identity = new(() => new DefinitionVersion(calendar.Code, calendar.Version, content()), LazyThreadSafetyMode.PublicationOnly);
        this.calendar = calendar;
        this.shape = shape;
        this.pointer = pointer;
        EffectiveAt = effectiveAt;
        this.replacedAt = replacedAt;
        open = new CoveredLine(shape.Seconds, NodaConstants.SecondsPerDay);
        closed = new CoveredLine(new ComplementSource(shape.Seconds), NodaConstants.SecondsPerDay);
        days = new CoveredLine(shape.Days, unitsPerDay: 1);
    }

    /// <summary>Open around the clock on every day, 24×7: business time is elapsed time.</summary>
    public static BusinessTimeline Always { get; } = Compile(new BusinessCalendar
    {
        Code = "always",
        Name = SegmentWording.Of(SegmentReason.Always),
        Version = "1",
        Provenance = new Provenance(ProvenanceKind.Assumption, "24×7"),
        Shape = new AlwaysOpen(),
    });

    /// <summary>The calendar's code.</summary>
    public string Code => calendar.Code;

    /// <summary>The calendar it was compiled from.</summary>
    public BusinessCalendar Calendar => calendar;

    /// <summary>The time zone whose dates and wall times are meant.</summary>
    public DateTimeZone Zone => shape.Zone;

    /// <summary>The first date whose exceptions are known; null where all before are.</summary>
    public LocalDate? KnownFrom => shape.KnownFrom;

    /// <summary>The last date whose exceptions are known; null where all later ones are.</summary>
    public LocalDate? KnownTo => shape.KnownTo;

    /// <summary>Whether its days and hours are known at all; not where the bank has still to give them, or some of them. Nothing is due by what is not given.</summary>
    public bool IsGiven => shape.IsGiven;

    /// <summary>Its name and content, that of its parts included.</summary>
    internal DefinitionVersion Identity => identity.Value;

    /// <summary>When it comes into force: its version, or the newest of the versions of its parts.</summary>
    internal Instant EffectiveAt { get; }

    /// <summary>Compiles one calendar that is not made of others.</summary>
    /// <exception cref="FindingsException">The calendar has errors; all findings are in the exception.</exception>
    public static BusinessTimeline Compile(BusinessCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return BusinessCalendars.Compile(new CalendarCatalogue { Calendars = [calendar] })[calendar.Code];
    }

    /// <summary>Whether an instant is open; a closing is not.</summary>
    public bool IsOpen(Instant instant)
    {
        open.Measure(Moment.Of(instant).Second, out bool isOpen);
        return isOpen;
    }

    /// <summary>The first opening after an instant; null where there is none. An instant that is open, or an opening itself, gives the opening after the next closing.</summary>
    public Instant? NextOpening(Instant instant)
    {
        long second = Moment.Of(instant).Second;
        long covered = open.Measure(second, out bool isOpen);
        if (isOpen)
        {
            if (!closed.TryPointAt(closed.Measure(second, out _), out second))
            {
                return null;
            }

            covered = open.Measure(second, out _);
        }

        return open.TryPointAt(covered, out long opening) ? Moment.ToInstant(opening, 0) : null;
    }

    /// <summary>The first closing after an instant; null where there is none. An instant that is closed, or a closing itself, gives the closing after the next opening.</summary>
    public Instant? NextClosing(Instant instant)
    {
        long second = Moment.Of(instant).Second;
        long covered = open.Measure(second, out bool isOpen);
        return (isOpen || open.TryPointAt(covered, out second)) && closed.TryPointAt(closed.Measure(second, out _), out long closing) ? Moment.ToInstant(closing, 0) : null;
    }

    /// <summary>The instant at which an amount of business time has passed since a start; for a negative amount, that from which it passes up to the start.</summary>
    /// <param name="start">The start, open or not.</param>
    /// <param name="businessTime">The amount; zero counts as added, <see cref="Subtract"/> takes it away.</param>
    /// <param name="edge">Where an amount ends that runs out exactly at a closing, or, taken away, at an opening.</param>
    /// <param name="zero">What no time gives.</param>
    /// <returns>The instant, or null where the calendar never offers so much time.</returns>
    public Instant? Add(Instant start, Duration businessTime, EdgeRule edge = EdgeRule.StayAtEdge, ZeroRule zero = ZeroRule.OpenMoment) =>
        AreKnown(edge, zero) && businessTime == Duration.Zero ? Nearest(start, zero, isForward: true) : Shift(start, businessTime, edge, isForward: businessTime > Duration.Zero);

    /// <summary>The mirror of <see cref="Add"/>: the instant from which an amount of business time passes up to a start.</summary>
    /// <param name="start">The start, open or not.</param>
    /// <param name="businessTime">The amount to take away.</param>
    /// <param name="edge">Where an amount ends that runs out exactly at an opening.</param>
    /// <param name="zero">What no time gives.</param>
    /// <returns>The instant, or null where the calendar never offered so much time.</returns>
    public Instant? Subtract(Instant start, Duration businessTime, EdgeRule edge = EdgeRule.StayAtEdge, ZeroRule zero = ZeroRule.OpenMoment) =>
        AreKnown(edge, zero) && businessTime == Duration.Zero ? Nearest(start, zero, isForward: false) : Shift(start, businessTime, edge, isForward: businessTime < Duration.Zero);

    /// <summary>The business time between two instants; negative where the second is the earlier.</summary>
    public Duration Between(Instant from, Instant to) => Moment.ToDuration(Measure(Moment.Of(to)), Measure(Moment.Of(from)));

    /// <summary>Cuts a span into pieces that count as a whole or do not, each with its reason; in order, adjoining, together the whole span.</summary>
    /// <param name="from">The start of the span.</param>
    /// <param name="to">Its end; at the start gives no piece.</param>
    /// <exception cref="ArgumentOutOfRangeException">The end is before the start.</exception>
    public ImmutableArray<TimeSegment> Segments(Instant from, Instant to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        if (from == to)
        {
            return [];
        }

        Moment end = Moment.Of(to);
        List<Piece> pieces = shape.Explain(Moment.Of(from).Second, end.Nanosecond > 0 ? end.Second + 1 : end.Second);
        return [.. pieces.Select(piece => new TimeSegment(
            Instant.Max(from, Moment.ToInstant(piece.Start, 0) ?? from),
            Instant.Min(to, Moment.ToInstant(piece.End, 0) ?? to),
            piece.IsCounted,
            piece.Reason,
            piece.Name,
            piece.Calendar))];
    }

    /// <summary>
    /// Why time counts, or does not, between two instants, in no language: how much does, then each of <see cref="Segments"/> with its reason, in the wall time of the calendar. The first 1,000 of them are listed, and those of the first
    /// ten years or so; how much of the rest counts is told in one sentence, so that the explanation of a long span stays as short as it can be read.
    /// </summary>
    /// <param name="from">The start of the span.</param>
    /// <param name="to">Its end.</param>
    /// <exception cref="ArgumentOutOfRangeException">The end is before the start.</exception>
    public Explanation Explain(Instant from, Instant to) => CalendarSentences.Of(this, from, to);

    /// <summary>The first of <see cref="Segments"/>, as many as are listed one by one.</summary>
    /// <param name="from">The start of the span.</param>
    /// <param name="to">Its end.</param>
    /// <param name="reached">The end of the last one given; the end of the span where all are.</param>
    internal ImmutableArray<TimeSegment> FirstSegments(Instant from, Instant to, out Instant reached)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        var told = new List<TimeSegment>();
        reached = from;
        for (int part = 0; part < MostParts && reached < to && told.Count < MostTold; part++)
        {
            Instant end = Instant.MaxValue - Part > reached ? Instant.Min(to, reached + Part) : to;
            foreach (TimeSegment segment in Segments(reached, end))
            {
                if (told.Count > 0 && told[^1] is var last && last.End == segment.Start && last with { Start = segment.Start, End = segment.End } == segment)
                {
                    told[^1] = last with { End = segment.End };
                }
                else
                {
                    told.Add(segment);
                }
            }

            reached = end;
        }

        if (told.Count > MostTold)
        {
            told.RemoveRange(MostTold, told.Count - MostTold);
            reached = told[^1].End;
        }

        return [.. told];
    }

    /// <summary>A warning where the calendar's data does not reach an instant, so that answers about it leave holidays out, or where the bank has still to give it; null where it does.</summary>
    public Finding? Coverage(Instant instant)
    {
        if (!IsGiven)
        {
            return CalendarFindings.NotGiven.At(pointer, calendar.Code, $"The days and hours of calendar '{NamedCode.OfBook("calendar", calendar.Code)}' are the bank's own, and not given yet: nothing is due by it.");
        }

        LocalDate date = LocalDays.Of(instant, Zone)?.Date ?? instant.InUtc().Date;
        return KnownTo < date || KnownFrom > date
            ? CalendarFindings.BeyondCalendarData.At(pointer, calendar.Code, $"The data of calendar '{NamedCode.OfBook("calendar", calendar.Code)}' does not reach {NodaTime.Text.LocalDatePattern.Iso.Format(date)}; it counts as an ordinary date.")
            : null;
    }

    /// <summary>Whether the calendar's own data ends within some days of which it is in force: before them, or among them; null where it does not. One made of others has no data of its own.</summary>
    internal Finding? EndsWithin(LocalDate from, LocalDate to)
    {
        LocalDate first = calendar.Effective is { } effective ? LocalDate.Max(from, effective.WithCalendar(CalendarSystem.Iso)) : from;
        LocalDate last = LocalDays.Of(replacedAt, Zone) is { } replaced ? LocalDate.Min(to, replaced.Date.PlusDays(-1)) : to;
        if (calendar.Shape is not CalendarHours { ValidTo: { } validTo } || first > last || validTo.WithCalendar(CalendarSystem.Iso) is var end && end >= last)
        {
            return null;
        }

        string day = NodaTime.Text.LocalDatePattern.Iso.Format(end);
        return end < from
            ? CalendarFindings.BeyondCalendarData.At(pointer, calendar.Code, $"The data of calendar '{NamedCode.OfBook("calendar", calendar.Code)}' ended on {day}; dates after it count as ordinary ones.")
            : CalendarFindings.EndsSoon.At(pointer, calendar.Code, $"The data of calendar '{NamedCode.OfBook("calendar", calendar.Code)}' ends on {day}; dates after it count as ordinary ones.");
    }

    /// <summary>What is in doubt about an instant that was reckoned from a start: it lies beyond the calendar's data, or where a later version counts; or the start does.</summary>
    /// <param name="start">The start.</param>
    /// <param name="end">The instant, at or after the start.</param>
    public ImmutableArray<Finding> Doubts(Instant start, Instant end)
    {
        Finding? beyond = Coverage(end) ?? Coverage(start);
        Finding? replaced = end > replacedAt && start < replacedAt
            ? CalendarFindings.LaterVersion.At(pointer, calendar.Code, $"Another version of calendar '{NamedCode.OfBook("calendar", calendar.Code)}' counts from {NodaTime.Text.InstantPattern.General.Format(replacedAt)} on; this is counted on version '{calendar.Version}' throughout.")
            : null;
        return (beyond, replaced) is (null, null) ? [] : [.. new[] { beyond, replaced }.OfType<Finding>()];
    }

    /// <summary>The calendar's code and version.</summary>
    public override string ToString() => $"{calendar.Code} {calendar.Version}";

    /// <summary>True; the rules that most ask by are not looked up.</summary>
    private static bool AreKnown(EdgeRule edge, ZeroRule zero) =>
        (edge == EdgeRule.StayAtEdge || Given.Member(edge) != EdgeRule.StayAtEdge) && (zero == ZeroRule.OpenMoment || Given.Member(zero) != ZeroRule.OpenMoment);

    private Moment Measure(Moment moment)
    {
        long covered = open.Measure(moment.Second, out bool isOpen);
        return new Moment(covered, isOpen ? moment.Nanosecond : 0);
    }

    private Instant? Shift(Instant start, Duration time, EdgeRule edge, bool isForward)
    {
        Moment covered = Measure(Moment.Of(start));
        Moment amount = Moment.OfMagnitude(time);
        return isForward == (edge == EdgeRule.StayAtEdge) ? AtClosing(isForward ? covered + amount : covered - amount) : AtOpening(isForward ? covered + amount : covered - amount);
    }

    private Instant? Nearest(Instant start, ZeroRule zero, bool isForward)
    {
        if (zero == ZeroRule.Identity)
        {
            return start;
        }

        Moment covered = Measure(Moment.Of(start));
        return isForward ? AtOpening(covered) : AtClosing(covered);
    }

    /// <summary>The last instant before which so much was open: an amount that ends a stretch gives the next opening.</summary>
    private Instant? AtOpening(Moment covered) => open.TryPointAt(covered.Second, out long point) ? Moment.ToInstant(point, covered.Nanosecond) : null;

    /// <summary>The first instant before which so much was open: an amount that ends a stretch gives its closing.</summary>
    private Instant? AtClosing(Moment covered) =>
        covered.Nanosecond > 0 ? AtOpening(covered) : open.TryPointAt(covered.Second - 1, out long point) ? Moment.ToInstant(point + 1, 0) : null;
}
