using System.Collections.Immutable;

namespace CallCenter.Standards.Calendars;

/// <summary>The calendar section of a standard: calendars by code, in one version or several, which may be made of one another.</summary>
public sealed class CalendarCatalogue
{
    /// <summary>The calendars, each version by itself; those that share a code differ in version and effective date.</summary>
    public required ImmutableArray<BusinessCalendar> Calendars { get; init; }
}
