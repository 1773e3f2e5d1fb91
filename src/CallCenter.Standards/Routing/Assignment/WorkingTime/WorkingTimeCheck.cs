using System.Collections.Immutable;
using CallCenter.Standards.Calendars;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>Holds the duties of a roster against limits.</summary>
internal sealed class WorkingTimeCheck(WorkingTimeRules rules, RosterEvaluator roster, LocalDate first, LocalDate last)
{
    private const int DaysOfAWeek = 7;

    private readonly DateTimeZone zone = DateTimeZoneProviders.Tzdb[roster.Roster.Zone];

    /// <summary>What an agent's duties break, by rule and date.</summary>
    public IEnumerable<WorkingTimeBreach> Of(string agent)
    {
        ImmutableArray<Duty> duties = Duty.Of(rules, roster, agent, first, last);
        return Days(duties).Concat(Rests(duties)).Concat(Weeks(duties)).Concat(Months(duties)).Concat(Runs(duties)).Select(breach => breach with { Agent = agent }).OrderBy(static breach => breach.Rule).ThenBy(static breach => breach.First);
    }

    private IEnumerable<WorkingTimeBreach?> EachDay(Duty duty)
    {
        yield return More(WorkingTimeRule.DayTime, duty.Date, duty.Date, duty.Worked, rules.MostDayTime);
        yield return More(WorkingTimeRule.DaySpan, duty.Date, duty.Date, duty.End - duty.Start, rules.MostDaySpan);
    }

    private IEnumerable<WorkingTimeBreach> Days(ImmutableArray<Duty> duties) => duties.SelectMany(EachDay).OfType<WorkingTimeBreach>();

    private IEnumerable<WorkingTimeBreach> Rests(ImmutableArray<Duty> duties) => duties.Zip(duties.Skip(1), (one, next) => (one, next, Pause: Duration.Max(Duration.Zero, next.Start - one.End)))
        .Where(pair => pair.Pause < rules.LeastRest)
        .Select(pair => Breach(WorkingTimeRule.Rest, pair.one.Date, pair.next.Date) with { Time = pair.Pause, TimeLimit = rules.LeastRest });

    private IEnumerable<WorkingTimeBreach> Weeks(ImmutableArray<Duty> duties)
    {
        foreach (IGrouping<LocalDate, Duty> week in duties.GroupBy(duty => duty.Date.PlusDays(-(((int)duty.Date.DayOfWeek - (int)rules.WeekStart + DaysOfAWeek) % DaysOfAWeek))))
        {
            LocalDate end = week.Key.PlusDays(DaysOfAWeek - 1);
            if (More(WorkingTimeRule.WeekTime, week.Key, end, Total(week), rules.MostWeekTime) is { } tooLong)
            {
                yield return tooLong;
            }

            int off = Enumerable.Range(0, DaysOfAWeek).Count(day => Exists(week.Key.PlusDays(day))) - week.Count();
            if (off < rules.LeastWeekDaysOff)
            {
                yield return Breach(WorkingTimeRule.WeekDaysOff, week.Key, end) with { Days = off, DaysLimit = rules.LeastWeekDaysOff };
            }
        }
    }

    private IEnumerable<WorkingTimeBreach> Months(ImmutableArray<Duty> duties)
    {
        foreach (IGrouping<YearMonth, Duty> month in duties.GroupBy(static duty => duty.Date.ToYearMonth()))
        {
            (LocalDate start, LocalDate end) = (month.Key.OnDayOfMonth(1), month.Key.ToDateInterval().End);
            if (More(WorkingTimeRule.MonthTime, start, end, Total(month), rules.MostMonthTime) is { } tooLong)
            {
                yield return tooLong;
            }

            if (More(WorkingTimeRule.MonthNights, start, end, month.Count(static duty => duty.IsNight), rules.MostMonthNights) is { } tooDark)
            {
                yield return tooDark;
            }
        }
    }

    private IEnumerable<WorkingTimeBreach> Runs(ImmutableArray<Duty> duties) =>
        RunsOf(duties).Select(run => More(WorkingTimeRule.DaysInARow, run[0].Date, run[^1].Date, run.Count, rules.MostDaysInARow))
            .Concat(RunsOf(duties.Where(static duty => duty.IsNight)).Select(run => More(WorkingTimeRule.NightsInARow, run[0].Date, run[^1].Date, run.Count, rules.MostNightsInARow)))
            .OfType<WorkingTimeBreach>();

    /// <summary>Duties on dates that follow one another; a date that the zone skips parts none.</summary>
    private IEnumerable<List<Duty>> RunsOf(IEnumerable<Duty> duties)
    {
        List<Duty> run = [];
        foreach (Duty duty in duties)
        {
            if (run.Count > 0 && Next(run[^1].Date) != duty.Date)
            {
                yield return run;
                run = [];
            }

            run.Add(duty);
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }

    private LocalDate Next(LocalDate date)
    {
        LocalDate next = date.PlusDays(1);
        return Exists(next) ? next : next.PlusDays(1);
    }

    private bool Exists(LocalDate date) => LocalDays.StartOf(date, zone) < LocalDays.EndOf(date, zone);

    private static Duration Total(IEnumerable<Duty> duties) => duties.Aggregate(Duration.Zero, static (total, duty) => total + duty.Worked);

    private static WorkingTimeBreach? More(WorkingTimeRule rule, LocalDate first, LocalDate last, Duration time, Duration? most) => time > most ? Breach(rule, first, last) with { Time = time, TimeLimit = most } : null;

    private static WorkingTimeBreach? More(WorkingTimeRule rule, LocalDate first, LocalDate last, int days, int? most) => days > most ? Breach(rule, first, last) with { Days = days, DaysLimit = most } : null;

    private static WorkingTimeBreach Breach(WorkingTimeRule rule, LocalDate first, LocalDate last) => new() { Agent = "", Rule = rule, First = first, Last = last };
}
