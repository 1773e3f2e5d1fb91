using CallCenter.Standards.Calendars;
using CallCenter.Standards.ServiceLevels;
using NodaTime;

namespace CallCenter.Standards.Book;

/// <summary>
/// Looks for a start from which two promises fall due at other instants: on the Fridays of the first weeks of the later book, which a weekend follows, then before and at the moments at which one of their calendars is open and the other closed,
/// wherever these are, then through those weeks hour by hour.
/// </summary>
internal sealed class DueExamples(Standard before, Standard after, DiffWork work)
{
    private const int Weeks = 8;
    private const int DaysBefore = 40;
    private const int MostEdges = 60;

    /// <summary>Openings and closings that are gone through: some twelve years of service hours with a break at noon.</summary>
    private const int MostSteps = 20_000;

    private const long Work = 40;

    private static readonly LocalTime Afternoon = new(16, 30);
    private static readonly LocalTime[] Hours = [new(10, 0), Afternoon, new(0, 30), new(8, 15), new(12, 30), new(18, 45), new(22, 0)];

    private readonly LocalDate first = LocalDate.Max(before.Book.Effective, after.Book.Effective);

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

        foreach (Instant at in Starts(effective is { } day ? LocalDate.Max(first, day) : first, was.Calendar, now.Calendar))
        {
            if (!work.Budget.Spend(Work))
            {
                return null;
            }

            (Instant? before, Instant? after) = (was.DueWithoutPauses(at), now.DueWithoutPauses(at));
            if (before != after)
            {
                return (at, before, after);
            }
        }

        return null;
    }

    private static IEnumerable<Instant> Starts(LocalDate from, BusinessTimeline was, BusinessTimeline now)
    {
        LocalDate friday = from.With(DateAdjusters.NextOrSame(IsoDayOfWeek.Friday));
        for (int week = 0; week < Weeks; week++)
        {
            yield return now.Zone.AtLeniently(friday.PlusWeeks(week) + Afternoon).ToInstant();
        }

        foreach (Instant edge in Edges(was, now, LocalDays.StartOf(from, now.Zone)))
        {
            for (int days = 0; days <= DaysBefore; days++)
            {
                yield return edge - Duration.FromDays(days);
            }
        }

        for (int day = 0; day < Weeks * 7; day++)
        {
            foreach (LocalTime hour in Hours)
            {
                yield return now.Zone.AtLeniently(from.PlusDays(day) + hour).ToInstant();
            }
        }
    }

    /// <summary>The first moments at which one calendar begins to be open while the other is closed, of as many openings and closings as are gone through.</summary>
    private static IEnumerable<Instant> Edges(BusinessTimeline was, BusinessTimeline now, Instant from)
    {
        Instant at = from;
        int found = 0;
        for (int step = 0; step < MostSteps && found < MostEdges; step++)
        {
            if (was.IsOpen(at) != now.IsOpen(at))
            {
                found++;
                yield return at;
            }

            if (Earlier(Next(was, at), Next(now, at)) is not { } next || next <= at)
            {
                yield break;
            }

            at = next;
        }
    }

    private static Instant? Next(BusinessTimeline calendar, Instant at) => calendar.IsOpen(at) ? calendar.NextClosing(at) : calendar.NextOpening(at);

    private static Instant? Earlier(Instant? one, Instant? other) => one is { } first && other is { } second ? Instant.Min(first, second) : one ?? other;
}
