using CallCenter.Standards.Calendars;
using NodaTime;

namespace CallCenter.Standards.Staffing;

/// <summary>What kind of day a date is: days of one kind are alike.</summary>
internal enum DayKind
{
    Holiday = 0,
    Monday = 1,
    Tuesday = 2,
    Wednesday = 3,
    Thursday = 4,
    Friday = 5,
    Saturday = 6,
    Sunday = 7,
    MakeUp = 8,
}

/// <summary>Kinds of days by a calendar: a holiday is a day from Monday to Friday that is none of business, a make-up day a Saturday or Sunday that is one.</summary>
internal static class DayKinds
{
    public static DayKind Of(LocalDate date, BusinessTimeline? days)
    {
        bool isWeekend = date.DayOfWeek >= IsoDayOfWeek.Saturday;
        return days is null || days.IsBusinessDay(date) != isWeekend ? (DayKind)date.DayOfWeek : isWeekend ? DayKind.MakeUp : DayKind.Holiday;
    }

    /// <summary>Whether a day may stand for one of a kind of which there is none: a Sunday for a holiday, any day from Monday to Friday for a make-up day.</summary>
    public static bool StandsFor(DayKind kind, DayKind missing) => missing switch
    {
        DayKind.Holiday => kind == DayKind.Sunday,
        DayKind.MakeUp => kind is >= DayKind.Monday and <= DayKind.Friday,
        _ => false,
    };
}
