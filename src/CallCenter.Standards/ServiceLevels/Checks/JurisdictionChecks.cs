using System.Collections.Immutable;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>
/// A promise that the law of a place makes is counted in the working days of that place, and is confirmed only together with them. Where a policy is for cases of named jurisdictions, each calendar it counts on has to be one of theirs.
/// </summary>
/// <param name="calendars">The calendars.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class JurisdictionChecks(BusinessCalendars calendars, FindingList findings)
{
    private const string Jurisdiction = "jurisdiction";

    private readonly CalendarStanding standing = new(calendars);

    /// <summary>The jurisdictions that a condition names.</summary>
    public static ImmutableArray<string> Of(Condition when) => NamedValues.Of([when], Jurisdiction);

    /// <summary>Whether a condition tells cases apart by their jurisdiction alone.</summary>
    public static bool IsOfJurisdiction(Condition when) => when.Tests.All(static tests => tests.Field.Name == Jurisdiction);

    /// <summary>Checks the calendar of one promise.</summary>
    /// <param name="target">The promise.</param>
    /// <param name="jurisdictions">Those of the cases that are counted on the calendar.</param>
    /// <param name="calendar">The newest version of the calendar it counts on.</param>
    /// <param name="place">Where the calendar is named.</param>
    public void Check(Located<ServiceTarget> target, ImmutableArray<string> jurisdictions, BusinessCalendar calendar, Place place)
    {
        if (target.Value.Time is ElapsedDuration)
        {
            return; // the same everywhere
        }

        ImmutableArray<string> own = standing.JurisdictionsOf(calendar);
        if (jurisdictions.Any(jurisdiction => !own.Contains(jurisdiction)))
        {
            FindingWords whose = own.IsEmpty ? FindingWords.Of($"does not say of which jurisdiction its days are") : $"has the days of {FindingWords.List(own)}";
            findings.Add(
                ServiceLevelFindings.OtherJurisdiction,
                place,
                calendar.Code,
                $"Promise '{target.Value.Code}' is for cases of {FindingWords.List(jurisdictions)}, and calendar '{calendar.Code}' {whose}.");
        }

        if (target.Value is { Verified: true, Time: BusinessDuration or BusinessDays } && !standing.IsVerified(calendar))
        {
            findings.Add(
                ServiceLevelFindings.CalendarUnverified, target.At(t => t.Verified), null, $"Promise '{target.Value.Code}' is told to be verified, and calendar '{calendar.Code}', whose days it counts, is not.");
        }
    }
}
