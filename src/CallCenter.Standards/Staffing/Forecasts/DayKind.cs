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
    PayDay = 9,
}

/// <summary>Kinds of days by calendars: a holiday is a day from Monday to Friday that is none of business, a make-up day a Saturday or Sunday that is one; a pay day is one whatever else it is.</summary>
/// <param name="Working">What tells holidays and make-up days; null to go by weekdays alone.</param>
/// <param name="Pay">What tells pay days: its business days; null for none.</param>
internal readonly record struct DayKinds(BusinessTimeline? Working, BusinessTimeline? Pay)
{
    public DayKind Of(LocalDate date) => Pay is not null && Pay.IsBusinessDay(date) ? DayKind.PayDay : WithoutPay(date);

    /// <summary>What the date would be if nobody were paid on it.</summary>
    public DayKind WithoutPay(LocalDate date)
    {
        bool isWeekend = date.DayOfWeek >= IsoDayOfWeek.Saturday;
        return Working is null || Working.IsBusinessDay(date) != isWeekend ? (DayKind)date.DayOfWeek : isWeekend ? DayKind.MakeUp : DayKind.Holiday;
    }

    /// <summary>Whether days of the kind follow no weekday.</summary>
    public bool IsApart(LocalDate date) => Of(date) is DayKind.Holiday or DayKind.MakeUp or DayKind.PayDay;

    /// <summary>The days of a history that are alike, the latest first; of a kind that it lacks those that stand for it: for a pay day days as it would be otherwise, for a holiday Sundays, for a make-up day any from Monday to Friday.</summary>
    public IEnumerable<DayVolume> Alike(List<DayVolume> known, LocalDate date)
    {
        DayKinds kinds = this;
        IEnumerable<DayVolume> latest = Enumerable.Reverse(known);
        return new[] { Of(date), WithoutPay(date) }.Select(kind => latest.Where(day => kinds.Of(day.Date) == kind)).FirstOrDefault(static days => days.Any())
            ?? latest.Where(day => StandsFor(kinds.Of(day.Date), kinds.WithoutPay(date)));
    }

    private static bool StandsFor(DayKind kind, DayKind missing) => missing switch
    {
        DayKind.Holiday => kind == DayKind.Sunday,
        DayKind.MakeUp => kind is >= DayKind.Monday and <= DayKind.Friday,
        _ => false,
    };
}
