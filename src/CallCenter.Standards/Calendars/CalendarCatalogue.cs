using System.Collections.Immutable;

namespace CallCenter.Standards.Calendars;

/// <summary>The calendar section of a standard: calendars by code, which may be made of one another.</summary>
public sealed class CalendarCatalogue
{
    /// <summary>The calendars.</summary>
    public required ImmutableArray<BusinessCalendar> Calendars { get; init; }
}
