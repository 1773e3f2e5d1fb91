using System.Collections.Immutable;
using static CallCenter.Standards.FindingRules;

namespace CallCenter.Standards.Calendars;

/// <summary>What can be wrong with calendars, CCS4xxx.</summary>
internal static class CalendarFindings
{
    public static readonly FindingRule OpeningHours = Error("CCS4001", "Opening hours cannot be read.", "Write 'HH:mm-HH:mm', from 00:00 to 24:00, an end before the start for the next date; at most to the second.");
    public static readonly FindingRule OverlappingHours = Error("CCS4002", "Opening hours of a day overlap.", "Join them, or correct one of them; a night shift reaches into the next date.");
    public static readonly FindingRule UnknownZone = Error("CCS4003", "A time zone does not exist.", "Use an id of the IANA database, such as 'Asia/Shanghai'.");
    public static readonly FindingRule CalendarCycle = Error("CCS4004", "A calendar is made of itself.", "Break the cycle.");
    public static readonly FindingRule ExceptionHours = Error("CCS4005", "An exception's hours do not fit its kind.", "Give hours for half days and special hours, none for closed dates; a make-up day has hours or follows a day of the week.");
    public static readonly FindingRule ExceptionShared = Error("CCS4006", "Two exceptions of one kind share a date.", "Keep one of them.");
    public static readonly FindingRule CalendarRange = Error("CCS4007", "A calendar's data ends before it begins.", "Correct 'validFrom' or 'validTo'.");
    public static readonly FindingRule CalendarParts = Error("CCS4008", "A calendar is made of no calendars.", "Name at least one.");
    public static readonly FindingRule CalendarSize = Error("CCS4009", "A calendar is made of too many calendars.", "Join the hours of some of them in one.");
    public static readonly FindingRule NeverOpen = Warning("CCS4010", "A calendar is never open.", "Give it hours, or exceptions with hours.");
    public static readonly FindingRule BeyondCalendarData = Warning("CCS4011", "A date lies beyond a calendar's data.", "Bring the calendar's exceptions up to date; until then the date counts as an ordinary one.");
    public static readonly FindingRule CalendarVersions = Error("CCS4012", "Two versions of a calendar cannot be told apart.", "Give each a version and an effective date of its own.");
    public static readonly FindingRule LaterVersion = Warning("CCS4013", "A date lies in the time of a later version of a calendar.", "Read it on the later version too, and say which holds.");

    public static readonly FindingRule CalendarAwaited = Information("CCS4014", "A calendar is the bank's to give.", "Put the bank's own business days and hours in its place, or remove it with what counts on it; until then nothing is due by it.");
    public static readonly FindingRule CalendarVerified = Error("CCS4015", "Whether a calendar was verified is told where it should not be.", "Say it for calendars from a regulation only.");
    public static readonly FindingRule NotGiven = Warning("CCS4016", "Something is counted on a calendar that the bank has still to give.", "Give the calendar; until then nothing is due by it.");
    public static readonly FindingRule EndsSoon = Warning("CCS4017", "A calendar's data ends soon.", "Enter the exceptions of the time after it, and move 'validTo'.");

    public static readonly FindingRule NoHoliday = Error("CCS4018", "An event of an iCalendar file cannot be taken over as a holiday.", "Give whole days, each by itself, with a name; other events can be left out of the file.");
    public static readonly FindingRule NoCalendarFile = Error("CCS4019", "A text is not an iCalendar file.", "Export it anew: one VCALENDAR, every part closed that begins, and not too many events.");

    public static readonly FindingRule OtherZone = Warning("CCS4020", "Something is counted in another time zone than the standard's.", "Name a calendar of the zone of 'serviceLevels', or give the standard that zone; say of what is done elsewhere on purpose for which jurisdiction or region it is.");

    public static readonly FindingRule SharedHoliday = Warning("CCS4021", "Two events of an iCalendar file share a day.", "Leave one of them out of the file, or give the day the name that it is to have.");

    /// <summary>All of them, ordered by code.</summary>
    public static ImmutableArray<FindingRule> All { get; } =
    [
        OpeningHours, OverlappingHours, UnknownZone, CalendarCycle, ExceptionHours, ExceptionShared, CalendarRange, CalendarParts, CalendarSize, NeverOpen,
        BeyondCalendarData, CalendarVersions, LaterVersion, CalendarAwaited, CalendarVerified, NotGiven, EndsSoon, NoHoliday, NoCalendarFile, OtherZone, SharedHoliday,
    ];
}
