using System.Collections.Immutable;

namespace CallCenter.Standards.Calendars;

/// <summary>What a calendar stands for: whose working days it has, and whether somebody has confirmed them. Calendars that are made of others take both from them.</summary>
internal sealed class CalendarStanding(BusinessCalendars calendars)
{
    /// <summary>The jurisdictions whose working days these are, each once; none where the calendar, and what it is made of, speaks of hours only.</summary>
    public ImmutableArray<string> JurisdictionsOf(BusinessCalendar calendar) =>
        calendar.Jurisdictions.IsEmpty ? [.. PartsOf(calendar).SelectMany(part => JurisdictionsOf(part)).Distinct(StringComparer.Ordinal)] : calendar.Jurisdictions;

    /// <summary>Whether the calendar can be relied on as it is: the bank's own word, or confirmed from the text of a rule, with all that it is made of. 24×7 needs no proof.</summary>
    public bool IsVerified(BusinessCalendar calendar) => calendar.Shape switch
    {
        AwaitedHours => false,
        AlwaysOpen => true,
        _ => calendar.Provenance.Kind == ProvenanceKind.Bank
            || ((calendar.Provenance.Kind == ProvenanceKind.Template || calendar.Verified == true) && PartsOf(calendar).All(IsVerified)),
    };

    private IEnumerable<BusinessCalendar> PartsOf(BusinessCalendar calendar) => (calendar.Shape switch
    {
        CalendarUnion union => union.Of,
        CalendarIntersection intersection => intersection.Of,
        _ => [],
    }).SelectMany(code => calendars.FindVersions(code)!.LatestFirst).Select(timeline => timeline.Calendar);
}
