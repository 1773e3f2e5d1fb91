using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Calendars;

/// <summary>Why a piece of time counts, or does not.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum SegmentReason
{
    /// <summary>The ordinary hours of the week; counted.</summary>
    WeeklyHours,

    /// <summary>Outside the ordinary hours of the week; not counted.</summary>
    OutsideHours,

    /// <summary>A date that is closed; not counted.</summary>
    Closed,

    /// <summary>A make-up working day; counted at its hours, not counted outside them.</summary>
    MakeUpDay,

    /// <summary>A half day; counted at its hours, not counted outside them.</summary>
    HalfDay,

    /// <summary>A date with hours of its own; counted at them, not counted outside them.</summary>
    SpecialHours,

    /// <summary>A calendar that is always open; counted.</summary>
    Always,

    /// <summary>A calendar that the bank has still to give; not counted.</summary>
    Awaited,
}

/// <summary>A piece of time that counts as a whole, or does not.</summary>
/// <param name="Start">Its start, included.</param>
/// <param name="End">Its end, excluded; after the start.</param>
/// <param name="IsCounted">Whether it is business time.</param>
/// <param name="Reason">Why.</param>
/// <param name="Name">The name of the exception, such as the holiday's, or the reason's wording.</param>
/// <param name="Calendar">The code of the calendar that decides: for a union or intersection, the part that does.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct TimeSegment(Instant Start, Instant End, bool IsCounted, SegmentReason Reason, LocalizedText Name, string Calendar)
{
    /// <summary>Why.</summary>
    public SegmentReason Reason { get; init => field = Given.Member(value); } = Given.Member(Reason);

    /// <summary>Its length in elapsed time; positive.</summary>
    public Duration Length => End - Start;
}
