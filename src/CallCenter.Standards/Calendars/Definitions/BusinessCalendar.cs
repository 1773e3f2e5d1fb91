using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Calendars;

/// <summary>
/// When a promise's time runs: local-time facts only. <see cref="BusinessTimeline"/> is the calendar at work.
/// A calendar may have several versions, one code and an effective date for each: the clocks of a case use the version in force when it began.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record BusinessCalendar : ICoded
{
    /// <summary>The code, kebab-case.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The version of the calendar's data, such as <c>2026</c>; any text that is not blank, unique for the code.</summary>
    public required string Version { get; init; }

    /// <summary>The first day it is in force, in the calendar's own zone; null for ever since. Unique for the code.</summary>
    public LocalDate? Effective { get; init; }

    /// <summary>The codes of the jurisdictions whose working days these are, such as <c>gb</c>; none where the calendar speaks of hours only, or takes them from the calendars it is made of.</summary>
    public ImmutableArray<string> Jurisdictions { get; init; } = [];

    /// <summary>Where the calendar comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>For a calendar from a regulation: whether its days were confirmed from a published text; null where nobody has said so. Null for everything else.</summary>
    public bool? Verified { get; init; }

    /// <summary>What its open time is made of.</summary>
    public required CalendarShape Shape { get; init; }

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(BusinessCalendar? other) => other is not null && CalendarForms.Calendar.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Version);

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
