using CallCenter.Standards.Calendars;
using CallCenter.Standards.Routing;
using NodaTime;

namespace CallCenter.Standards.Tool.Tests;

/// <summary>Rosters and plans of shifts for small centres.</summary>
internal static class PlannedPeople
{
    /// <summary>A plan of the early shift, 09:00 to 17:00 with half an hour for a meal at noon, for as many agents on dates.</summary>
    public static ShiftPlan Early(int agents, LocalDate first, LocalDate last, string zone = "Asia/Shanghai") => new()
    {
        Zone = zone,
        Templates = [new ShiftTemplate { Code = "early", Name = new LocalizedText("早班", "Early"), Hours = Hours(9, 17), Breaks = [new ShiftBreak(new LocalInterval(new LocalTime(12, 0), new LocalTime(12, 30)), "meal")] }],
        Shifts = [.. Enumerable.Range(1, agents).Select(number => new ShiftAssignment($"a{number}", ExceptionDays.Through(first, last), "early"))],
    };

    /// <summary>A roster with one shift of hours for as many agents on a date.</summary>
    public static Roster Of(int agents, LocalDate date, int from, int to, string zone) => new()
    {
        Zone = zone,
        Entries = [.. Enumerable.Range(1, agents).Select(number => new RosterEntry { Agent = $"a{number}", Kind = RosterKind.Shift, On = ExceptionDays.Through(date, date), Hours = [Hours(from, to)] })],
    };

    private static LocalInterval Hours(int from, int to) => new(new LocalTime(from, 0), new LocalTime(to, 0));
}
