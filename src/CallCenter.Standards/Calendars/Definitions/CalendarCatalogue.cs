using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Calendars;

/// <summary>The calendar section of a standard: calendars by code, in one version or several, which may be made of one another.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record CalendarCatalogue
{
    /// <summary>No calendars.</summary>
    public static CalendarCatalogue Empty { get; } = new() { Calendars = [] };

    /// <summary>The calendars, each version by itself; those that share a code differ in version and effective date.</summary>
    public required ImmutableArray<BusinessCalendar> Calendars { get; init; }

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(CalendarCatalogue? other) => other is not null && CalendarForms.Catalogue.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Calendars.Length;
}
