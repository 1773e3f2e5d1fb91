using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Calendars;

/// <summary>
/// The time a promise gives: <see cref="BusinessDuration"/>, <see cref="BusinessDays"/>, <see cref="CalendarDays"/>, <see cref="Weeks"/> or <see cref="ElapsedDuration"/>.
/// Distinct types, since ten business days, ten days and 240 hours are three different promises.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public abstract record TargetTime
{
    private protected TargetTime()
    {
    }

    /// <summary>The instant a promise made at a start is due.</summary>
    /// <param name="start">The start.</param>
    /// <param name="calendar">The calendar: its open time, its business days, and the zone whose dates are meant.</param>
    /// <returns>The instant, or null for never: the calendar does not offer so much, or it lies beyond the dates that an <see cref="Instant"/> can express.</returns>
    public abstract Instant? DueFrom(Instant start, BusinessTimeline calendar);

    /// <summary>When a promise made at a start begins to count: at the start, or where that rolls to another day.</summary>
    internal virtual Instant BeginFrom(Instant start, BusinessTimeline calendar) => start;
}

/// <summary>An amount of business time: two hours of the calendar's open time.</summary>
/// <param name="Time">The amount.</param>
/// <param name="Edge">Where an amount ends that runs out exactly at a closing.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record BusinessDuration(Duration Time, EdgeRule Edge = EdgeRule.StayAtEdge) : TargetTime
{
    /// <summary>Where an amount ends that runs out exactly at a closing.</summary>
    public EdgeRule Edge { get; init => field = Given.Member(value); } = Given.Member(Edge);

    /// <inheritdoc/>
    public override Instant? DueFrom(Instant start, BusinessTimeline calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return calendar.Add(start, Time, Edge);
    }
}

/// <summary>A number of the calendar's business days.</summary>
/// <param name="Count">The number; none is the same day, or the next business day where that is none, has closed, or is cut off.</param>
/// <param name="Rule">From which date they count, and to which moment of the last one.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record BusinessDays(int Count, BusinessDayRule Rule = default) : TargetTime
{
    /// <inheritdoc/>
    public override Instant? DueFrom(Instant start, BusinessTimeline calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return calendar.AddBusinessDays(start, Count, Rule);
    }

    /// <inheritdoc/>
    internal override Instant BeginFrom(Instant start, BusinessTimeline calendar) => calendar.BeginOf(start, Count, Rule);
}

/// <summary>A number of days by the almanac, business days or not, in the calendar's zone.</summary>
/// <param name="Count">The number.</param>
/// <param name="DueAt">The moment of the last day.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record CalendarDays(int Count, CalendarDayEnd DueAt = CalendarDayEnd.EndOfDay) : TargetTime
{
    /// <summary>The moment of the last day.</summary>
    public CalendarDayEnd DueAt { get; init => field = Given.Member(value); } = Given.Member(DueAt);

    /// <inheritdoc/>
    public override Instant? DueFrom(Instant start, BusinessTimeline calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return AlmanacDays.DueFrom(start, Count, DueAt, calendar.Zone);
    }
}

/// <summary>A number of weeks by the almanac, seven days each, in the calendar's zone.</summary>
/// <param name="Count">The number.</param>
/// <param name="DueAt">The moment of the last day.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record Weeks(int Count, CalendarDayEnd DueAt = CalendarDayEnd.EndOfDay) : TargetTime
{
    /// <summary>The moment of the last day.</summary>
    public CalendarDayEnd DueAt { get; init => field = Given.Member(value); } = Given.Member(DueAt);

    private const int DaysPerWeek = 7;

    /// <inheritdoc/>
    public override Instant? DueFrom(Instant start, BusinessTimeline calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return AlmanacDays.DueFrom(start, (long)Count * DaysPerWeek, DueAt, calendar.Zone);
    }
}

/// <summary>An amount of elapsed time, around the clock whatever the calendar.</summary>
/// <param name="Time">The amount.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ElapsedDuration(Duration Time) : TargetTime
{
    /// <inheritdoc/>
    public override Instant? DueFrom(Instant start, BusinessTimeline calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return BusinessTimeline.Always.Add(start, Time, zero: ZeroRule.Identity);
    }
}
