using System.Text.Json.Serialization;
using CallCenter.Standards.Calendars;
using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>Why a piece of a clock's life counts or not.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum ClockSegmentKind
{
    /// <summary>It counts: the clock ran and its calendar was open.</summary>
    Counted,

    /// <summary>The clock ran, but its calendar was closed.</summary>
    OutsideHours,

    /// <summary>The clock was paused.</summary>
    Paused,

    /// <summary>The clock was stopped, and opened again later.</summary>
    Stopped,

    /// <summary>It counted once, but the clock was set to zero later.</summary>
    BeforeReset,
}

/// <summary>A piece of a clock's life, half open. The pieces leave no gap; the counted ones add up to the elapsed time exactly.</summary>
/// <param name="From">Its begin, inside.</param>
/// <param name="To">Its end, outside; after <paramref name="From"/>.</param>
/// <param name="Kind">Whether it counts.</param>
/// <param name="Reason">Why: the reasons of the pauses in code order, or what the calendar says, such as a holiday's name; null where nothing was given.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ClockSegment(Instant From, Instant To, ClockSegmentKind Kind, LocalizedText? Reason)
{
    /// <summary>Whether it counts.</summary>
    public ClockSegmentKind Kind { get; init => field = Given.Member(value); } = Given.Member(Kind);

    /// <summary>The code of the calendar that decides; null where none does: pauses, stops and targets of elapsed time.</summary>
    public string? Calendar { get; init; }

    /// <summary>What the calendar says, for a program to tell apart; null where <see cref="Calendar"/> is.</summary>
    public SegmentReason? CalendarReason { get; init => field = Given.Member(value); }

    /// <summary>Whether it counts.</summary>
    public bool IsCounted => Kind == ClockSegmentKind.Counted;

    /// <summary>Its elapsed length, positive.</summary>
    public Duration Length => To - From;
}
