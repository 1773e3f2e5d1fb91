using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Calendars;

/// <summary>What a calendar's open time is made of: <see cref="CalendarHours"/>, <see cref="CalendarUnion"/>, <see cref="CalendarIntersection"/>, <see cref="AlwaysOpen"/> or <see cref="AwaitedHours"/>.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public abstract record CalendarShape
{
    private protected CalendarShape()
    {
    }
}

/// <summary>Opening hours by the week, with exceptions, in one time zone.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record CalendarHours : CalendarShape
{
    /// <summary>The time zone's id in the IANA database, such as <c>Asia/Shanghai</c>.</summary>
    public required string Zone { get; init; }

    /// <summary>The hours of an ordinary week.</summary>
    public required WeeklyHours Week { get; init; }

    /// <summary>The dates that differ.</summary>
    public ImmutableArray<CalendarException> Exceptions { get; init; } = [];

    /// <summary>The first date whose exceptions are known; null where all before are. Earlier dates have ordinary hours, and <see cref="BusinessTimeline.Coverage"/> says so.</summary>
    public LocalDate? ValidFrom { get; init; }

    /// <summary>The last date whose exceptions are known; null where all later ones are. Later dates have ordinary hours, and <see cref="BusinessTimeline.Coverage"/> says so.</summary>
    public LocalDate? ValidTo { get; init; }

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(CalendarHours? other) => other is not null && CalendarForms.Hours.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Zone, Exceptions.Length);
}

/// <summary>Open where at least one of other calendars is.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record CalendarUnion : CalendarShape
{
    /// <summary>The codes of the calendars, at least one; each in its version in force at the time, before its first in that. Dates are those of the first one's zone.</summary>
    public required ImmutableArray<string> Of { get; init; }

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(CalendarUnion? other) => other is not null && CalendarForms.Union.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Of.Length;
}

/// <summary>Open where all of other calendars are.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record CalendarIntersection : CalendarShape
{
    /// <summary>The codes of the calendars, at least one; each in its version in force at the time, before its first in that. Dates are those of the first one's zone.</summary>
    public required ImmutableArray<string> Of { get; init; }

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(CalendarIntersection? other) => other is not null && CalendarForms.Intersection.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Of.Length;
}

/// <summary>Open around the clock on every day of the year, 24×7; dates are those of UTC.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record AlwaysOpen : CalendarShape;

/// <summary>
/// Not known yet: the days and hours are the bank's own, and nobody can give them for it, such as the business days of a payment service provider. Nothing is due by it, and every answer that stands on it tells so, until
/// the bank puts its own hours in its place.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record AwaitedHours : CalendarShape;
