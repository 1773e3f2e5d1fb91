using CallCenter.Standards.Calendars;
using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>What has to hold for a roster; each fault is a finding.</summary>
internal static class RosterChecks
{
    private static readonly LocalDate First = new(1900, 1, 1);
    private static readonly LocalDate Last = new(9998, 12, 31);

    public static void Check(Located<Roster> roster, FindingList findings)
    {
        ZoneNames.Find(roster.Value.Zone, roster.At(r => r.Zone), findings);
        foreach (Located<RosterEntry> entry in roster.Each(r => r.Entries))
        {
            Check(entry, findings);
        }

        ShiftOverlaps.Check(ShiftsOf(roster.Each(r => r.Entries)), findings);
    }

    /// <summary>The shifts among entries, each with the place of its hours.</summary>
    public static IEnumerable<PlacedShift> ShiftsOf(LocatedList<RosterEntry> entries)
    {
        foreach (Located<RosterEntry> entry in entries)
        {
            if (entry.Value.Kind == RosterKind.Shift)
            {
                yield return new PlacedShift(entry.Value.Agent, entry.Value.On, entry.Value.Hours, entry.At(e => e.Hours));
            }
        }
    }

    public static void CheckAgent(string agent, Place place, FindingList findings)
    {
        if (string.IsNullOrWhiteSpace(agent))
        {
            findings.Add(FindingRules.BadFormat, place, agent, $"The agent's code is blank.");
        }
    }

    public static void CheckDates(ExceptionDays on, Place place, FindingList findings)
    {
        if (on.Yearly is not null)
        {
            findings.Add(RoutingFindings.RosterEntry, place, on.ToString(), $"A roster speaks of dates, not of days of every year.");
        }
        else if (!AreDates(on))
        {
            findings.Add(RoutingFindings.RosterEntry, place, on.ToString(), $"The dates are not from 1900-01-01 to 9998-12-31.");
        }
    }

    /// <summary>Whether they are dates that a roster can have.</summary>
    public static bool AreDates(ExceptionDays on) => on.Yearly is null && on.First.WithCalendar(CalendarSystem.Iso) >= First && on.Last.WithCalendar(CalendarSystem.Iso) <= Last;

    public static void Check(Located<RosterEntry> entry, FindingList findings)
    {
        CheckAgent(entry.Value.Agent, entry.At(e => e.Agent), findings);
        CheckDates(entry.Value.On, entry.At(e => e.On), findings);
        if (entry.Value.Kind != RosterKind.Absence && entry.Value.Hours.IsEmpty)
        {
            findings.Add(RoutingFindings.RosterEntry, entry.At(e => e.Hours), null, $"The {EnumCodes<RosterKind>.CodeOf(entry.Value.Kind)} of '{Excerpt.Of(entry.Value.Agent)}' has no hours.");
        }

        LocalInterval[] hours = [.. entry.Value.Hours.OrderBy(interval => interval.StartSecond)];
        for (int i = 1; i < hours.Length; i++)
        {
            if (hours[i].StartSecond < hours[i - 1].EndSecond)
            {
                findings.Add(RoutingFindings.RosterEntry, entry.At(e => e.Hours), hours[i].ToString(), $"The hours {hours[i - 1]} and {hours[i]} overlap.");
            }
        }
    }
}
