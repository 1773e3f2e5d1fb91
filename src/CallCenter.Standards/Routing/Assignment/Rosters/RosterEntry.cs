using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Calendars;

namespace CallCenter.Standards.Routing;

/// <summary>What an entry of a roster says. Where several hold at one moment, the later kind of this list wins.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum RosterKind
{
    /// <summary>On duty.</summary>
    Shift,

    /// <summary>On duty, and not to be given anything: a meal, a pause, a training, a meeting.</summary>
    Break,

    /// <summary>Away: leave, illness, travel.</summary>
    Absence,
}

/// <summary>One line of a roster: who, what, on which days and at which hours.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record RosterEntry
{
    /// <summary>The code of the agent.</summary>
    public required string Agent { get; init; }

    /// <summary>What it says.</summary>
    public required RosterKind Kind { get; init => field = Given.Member(value); }

    /// <summary>The date, or a run of dates with both ends; never a day of every year.</summary>
    public required ExceptionDays On { get; init; }

    /// <summary>The hours on each of the dates, half-open, in the zone of the roster; a night shift ends on the next date. None for whole dates, from midnight to midnight, which only absence takes.</summary>
    public ImmutableArray<LocalInterval> Hours { get; init; } = [];

    /// <summary>The host's word for the reason, such as <c>annual-leave</c>; null where none is given.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(RosterEntry? other) => other is not null && RosterForms.Entry.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Agent, Kind, On);

    /// <summary>Who, what and when.</summary>
    public override string ToString() => $"{Agent} {EnumCodes<RosterKind>.CodeOf(Kind)} {On} {string.Join(", ", Hours)}".TrimEnd();
}
