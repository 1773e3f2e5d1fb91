using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Calendars;

/// <summary>What makes a date differ from its day of the week. Where one date has several, the later kind of this list wins.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum CalendarExceptionKind
{
    /// <summary>Closed on the whole local date: a public holiday.</summary>
    Closed,

    /// <summary>A working day in exchange for a holiday, mostly at a weekend (调休); open as on a working day.</summary>
    MakeUpDay,

    /// <summary>Open for part of the day only.</summary>
    HalfDay,

    /// <summary>Open at hours of its own.</summary>
    SpecialHours,
}

/// <summary>
/// Dates that differ from their day of the week. A dated exception goes before a yearly one; then the kind decides.
/// Closed, half days and special hours speak for the whole local date, so that a night shift begun the evening before ends at its midnight;
/// a make-up day only sets the hours that start on it.
/// </summary>
#pragma warning disable CA1711 // iCalendar's word for a date that differs; nothing is thrown
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record CalendarException
#pragma warning restore CA1711
{
    /// <summary>The dates.</summary>
    public required ExceptionDays On { get; init; }

    /// <summary>What is different.</summary>
    public required CalendarExceptionKind Kind { get; init => field = Given.Member(value); }

    /// <summary>The display name, such as the holiday's.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The hours of the dates: given for half days and special hours, never for closed dates, and for a make-up day instead of <see cref="Follows"/>.</summary>
    public ImmutableArray<LocalInterval> Hours { get; init; } = [];

    /// <summary>The day of the week whose hours a make-up day without hours of its own has; null for Monday.</summary>
    public IsoDayOfWeek? Follows { get; init; }

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(CalendarException? other) => other is not null && CalendarForms.Exception.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(On, Kind);

    /// <summary>The dates and the name.</summary>
    public override string ToString() => $"{On} {Name}";

    /// <summary>Whether it speaks for the hours after midnight of a shift that started on the date before.</summary>
    internal bool EndsShifts => Kind != CalendarExceptionKind.MakeUpDay;

    internal ImmutableArray<LocalInterval> HoursIn(WeeklyHours week) =>
        Kind == CalendarExceptionKind.MakeUpDay && Hours.IsEmpty ? week[Follows ?? IsoDayOfWeek.Monday] : Hours;
}
