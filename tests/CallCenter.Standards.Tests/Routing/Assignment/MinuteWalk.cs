using CallCenter.Standards.Routing;
using NodaTime;

namespace CallCenter.Standards.Tests.Routing.Assignment;

/// <summary>Working time counted minute by minute, slow and plain.</summary>
internal static class MinuteWalk
{
    public static IEnumerable<string> Breaches(WorkingTimeRules rules, Roster roster, LocalDate first, LocalDate last)
    {
        DateTimeZone zone = DateTimeZoneProviders.Tzdb[roster.Zone];
        Instant Of(LocalDateTime local) => zone.AtLeniently(local).ToInstant();
        foreach (string agent in roster.Entries.Select(entry => entry.Agent).Distinct())
        {
            var laidOut = roster.Entries.Where(entry => entry.Agent == agent)
                .SelectMany(entry => entry.Hours.Select(hours => (entry.Kind, entry.Reason, Date: entry.On.First, Start: Of(entry.On.First + hours.Start), End: Of((hours.End <= hours.Start ? entry.On.First.PlusDays(1) : entry.On.First) + hours.End)))).ToArray();
            var days = new SortedDictionary<LocalDate, (Instant Start, Instant End, int Worked, int Night)>();
            for (Instant at = Of(first.AtMidnight()); at < Of(last.PlusDays(2).AtMidnight()); at += Duration.FromMinutes(1))
            {
                var holding = laidOut.Where(entry => entry.Start <= at && at < entry.End).ToArray();
                if (holding.Any(entry => entry.Kind == RosterKind.Absence) || !holding.Any(entry => entry.Kind == RosterKind.Shift))
                {
                    continue;
                }

                LocalDate date = holding.Where(entry => entry.Kind == RosterKind.Shift).Min(entry => entry.Date);
                bool isUnpaid = holding.Any(entry => entry.Kind == RosterKind.Break && entry.Reason == "meal");
                LocalDateTime local = at.InZone(zone).LocalDateTime;
                int night = local.Hour is >= 22 or < 6 ? 1 : 0;
                var known = days.TryGetValue(date, out var before) ? before : (Start: at, End: at, Worked: 0, Night: 0);
                days[date] = (known.Start, at + Duration.FromMinutes(1), known.Worked + (isUnpaid ? 0 : 1), known.Night + night);
            }

            string Told(WorkingTimeRule rule, LocalDate from, LocalDate to, double amount) => $"{agent} {rule} {from:uuuu-MM-dd} {to:uuuu-MM-dd} {amount}";
            LocalDate? previous = null;
            foreach ((LocalDate date, var day) in days)
            {
                if (day.Worked > rules.MostDayTime!.Value.TotalMinutes)
                {
                    yield return Told(WorkingTimeRule.DayTime, date, date, day.Worked);
                }

                if (day.End - day.Start > rules.MostDaySpan)
                {
                    yield return Told(WorkingTimeRule.DaySpan, date, date, (day.End - day.Start).TotalMinutes);
                }

                if (previous is { } one && day.Start - days[one].End < rules.LeastRest)
                {
                    yield return Told(WorkingTimeRule.Rest, one, date, (day.Start - days[one].End).TotalMinutes);
                }

                previous = date;
            }

            for (LocalDate week = first.PlusDays(-7); week <= last; week = week.PlusDays(1))
            {
                if (week.DayOfWeek != rules.WeekStart)
                {
                    continue;
                }

                var within = days.Where(day => day.Key >= week && day.Key < week.PlusDays(7)).ToArray();
                int worked = within.Sum(day => day.Value.Worked);
                if (worked > rules.MostWeekTime!.Value.TotalMinutes)
                {
                    yield return Told(WorkingTimeRule.WeekTime, week, week.PlusDays(6), worked);
                }

                if (within.Length > 0 && 7 - within.Length < rules.LeastWeekDaysOff)
                {
                    yield return Told(WorkingTimeRule.WeekDaysOff, week, week.PlusDays(6), 7 - within.Length);
                }
            }

            bool IsNight(LocalDate date) => days.TryGetValue(date, out var day) && day.Night >= 120;
            for (var month = new LocalDate(2026, 1, 1); month.Year == 2026; month = month.PlusMonths(1))
            {
                var within = days.Where(day => day.Key.Month == month.Month).ToArray();
                LocalDate end = month.PlusMonths(1).PlusDays(-1);
                if (within.Sum(day => day.Value.Worked) > rules.MostMonthTime!.Value.TotalMinutes)
                {
                    yield return Told(WorkingTimeRule.MonthTime, month, end, within.Sum(day => day.Value.Worked));
                }

                if (within.Count(day => IsNight(day.Key)) > rules.MostMonthNights)
                {
                    yield return Told(WorkingTimeRule.MonthNights, month, end, within.Count(day => IsNight(day.Key)));
                }
            }

            foreach ((WorkingTimeRule rule, Func<LocalDate, bool> counts, int? most) in new (WorkingTimeRule, Func<LocalDate, bool>, int?)[] { (WorkingTimeRule.DaysInARow, days.ContainsKey, rules.MostDaysInARow), (WorkingTimeRule.NightsInARow, IsNight, rules.MostNightsInARow) })
            {
                for (LocalDate date = first; date <= last; date = date.PlusDays(1))
                {
                    if (!counts(date) || counts(date.PlusDays(-1)))
                    {
                        continue;
                    }

                    LocalDate end = date;
                    while (counts(end.PlusDays(1)))
                    {
                        end = end.PlusDays(1);
                    }

                    int length = Period.DaysBetween(date, end) + 1;
                    if (length > most)
                    {
                        yield return Told(rule, date, end, length);
                    }
                }
            }
        }
    }
}
