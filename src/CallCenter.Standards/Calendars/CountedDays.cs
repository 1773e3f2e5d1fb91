using NodaTime;

namespace CallCenter.Standards.Calendars;

/// <summary>The days of a calendar over its versions, each judged by the version in force when it begins.</summary>
internal sealed class CountedDays(VersionedHours calendar)
{
    /// <summary>How far the next business day is looked for.</summary>
    public const int MostRolledDays = 31;

    // Beyond the years that are counted it does not matter which day it is, only that there is one.
    private static readonly Instant Earliest = Instant.FromUtc(CountedYears.First - 1, 1, 1, 0, 0);
    private static readonly Instant Latest = Instant.FromUtc(CountedYears.Last + 2, 1, 1, 0, 0);

    /// <summary>The day of an instant where the bank is.</summary>
    public LocalDate DayOf(Instant at) => Instant.Max(Earliest, Instant.Min(Latest, at)).InZone(calendar.Zone).Date;

    /// <summary>Whether a day is a business day.</summary>
    public bool IsBusinessDay(LocalDate day) => calendar.IsBusinessDay(day);

    /// <summary>So many business days after a day, which is not counted itself; the day itself for none. Where no business day is within 31 days, the next day counts as one.</summary>
    public LocalDate After(LocalDate day, int count)
    {
        LocalDate reached = day;
        for (int counted = 0; counted < count; counted++)
        {
            reached = Near(reached.PlusDays(1), 1, MostRolledDays - 1) ?? reached.PlusDays(1);
        }

        return reached;
    }

    /// <summary>The nearest business day in a direction, the day itself included; null where there is none so near.</summary>
    public LocalDate? Near(LocalDate day, int step, int most)
    {
        for (int days = 0; days <= most; days++)
        {
            if (calendar.IsBusinessDay(day.PlusDays(step * days)))
            {
                return day.PlusDays(step * days);
            }
        }

        return null;
    }
}
