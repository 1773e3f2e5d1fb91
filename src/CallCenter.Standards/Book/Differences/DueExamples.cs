using System.Collections.Immutable;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.ServiceLevels;
using NodaTime;

namespace CallCenter.Standards.Book;

/// <summary>
/// Looks for a start from which two promises fall due at other instants: on the Fridays of the first weeks of the later book, which a weekend follows, then around the days on which calendars differ, then through those weeks hour by hour.
/// </summary>
internal sealed class DueExamples
{
    private const int Weeks = 8;
    private const int DaysAround = 4;
    private const int MostDays = 400;
    private const long Work = 40;

    private static readonly LocalTime Afternoon = new(16, 30);
    private static readonly LocalTime[] Hours = [new(10, 0), Afternoon, new(0, 30), new(8, 15), new(12, 30), new(18, 45), new(22, 0)];

    private readonly DiffWork work;
    private readonly LocalDate first;
    private readonly ImmutableArray<LocalDate> changed;

    public DueExamples(Standard before, Standard after, DiffWork work)
    {
        this.work = work;
        first = LocalDate.Max(before.Book.Effective, after.Book.Effective);
        changed = ChangedDays(before.Book.Calendars, after.Book.Calendars);
    }

    /// <summary>The start and both due instants; null where none of the starts tells the promises apart.</summary>
    /// <param name="was">The earlier promise.</param>
    /// <param name="now">The later promise.</param>
    /// <param name="effective">When the later policy comes into force; null for ever since.</param>
    public (Instant Start, Instant? Before, Instant? After)? Find(ClockTarget was, ClockTarget now, LocalDate? effective)
    {
        if (was.Time.Equals(now.Time) && was.Calendar.Identity.Content == now.Calendar.Identity.Content)
        {
            return null;
        }

        foreach (LocalDateTime start in Starts(effective is { } day ? LocalDate.Max(first, day) : first))
        {
            if (!work.Budget.Spend(Work))
            {
                return null;
            }

            Instant at = now.Calendar.Zone.AtLeniently(start).ToInstant();
            (Instant? before, Instant? after) = (was.DueWithoutPauses(at), now.DueWithoutPauses(at));
            if (before != after)
            {
                return (at, before, after);
            }
        }

        return null;
    }

    private IEnumerable<LocalDateTime> Starts(LocalDate from)
    {
        LocalDate friday = from.With(DateAdjusters.NextOrSame(IsoDayOfWeek.Friday));
        for (int week = 0; week < Weeks; week++)
        {
            yield return friday.PlusWeeks(week) + Afternoon;
        }

        foreach (LocalDate day in changed)
        {
            foreach (LocalTime hour in Hours)
            {
                yield return day + hour;
            }
        }

        for (int day = 0; day < Weeks * 7; day++)
        {
            foreach (LocalTime hour in Hours)
            {
                yield return from.PlusDays(day) + hour;
            }
        }
    }

    /// <summary>The days before and on which some calendar says something else, as many as are gone through.</summary>
    private ImmutableArray<LocalDate> ChangedDays(CalendarCatalogue before, CalendarCatalogue after)
    {
        HashSet<(string Calendar, CalendarException Exception)> was = [.. before.Calendars.SelectMany(ExceptionsOf)];
        HashSet<(string Calendar, CalendarException Exception)> now = [.. after.Calendars.SelectMany(ExceptionsOf)];
        return
        [
            .. was.Concat(now).Where(known => !was.Contains(known) || !now.Contains(known))
                .SelectMany(known => DaysOf(known.Exception)).Take(MostDays).SelectMany(static day => Enumerable.Range(-DaysAround, DaysAround + 1).Select(day.PlusDays)).Distinct().Order().Take(MostDays),
        ];
    }

    private static IEnumerable<(string Calendar, CalendarException Exception)> ExceptionsOf(BusinessCalendar calendar) =>
        calendar.Shape is CalendarHours hours ? hours.Exceptions.Select(exception => (calendar.Code, exception)) : [];

    private IEnumerable<LocalDate> DaysOf(CalendarException exception)
    {
        if (exception.On.Yearly is { } yearly)
        {
            yield return yearly.InYear(first.Year);
            yield return yearly.InYear(first.Year + 1);
            yield break;
        }

        for (LocalDate day = exception.On.First; day <= exception.On.Last && Period.DaysBetween(exception.On.First, day) < MostDays; day = day.PlusDays(1))
        {
            yield return day;
        }
    }
}
