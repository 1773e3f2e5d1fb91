using System.Collections.Immutable;
using CallCenter.Standards.Routing;
using Google.OrTools.Sat;
using NodaTime;

namespace Rostering;

/// <summary>Has CP-SAT choose a shift for each agent and day. What is required, what a shift covers and which shifts may follow each other is the library's answer; the solver weighs one against the other.</summary>
internal sealed class Planner
{
    /// <summary>One agent missing for one interval is worse than any cost.</summary>
    private const int WeightOfMissing = 10_000;
    private const int DaysOfAWeek = 7;

    private readonly MonthToPlan month;
    private readonly ImmutableArray<LocalDate> days;
    private readonly CpModel model = new();
    private readonly BoolVar[][][] works;

    public Planner(MonthToPlan month)
    {
        this.month = month;
        days = [.. Enumerable.Range(0, Period.DaysBetween(month.First, month.Last) + 1).Select(month.First.PlusDays)];
        works = [.. month.Agents.Select(agent => days.Select(day => month.Shifts.Select(shift => model.NewBoolVar($"{agent} {day} {shift.Code}")).ToArray()).ToArray())];
    }

    /// <summary>Everybody on the same shift, from Monday to Friday.</summary>
    public ShiftPlan Same(ShiftTemplate shift) => month.PlanOf(from agent in month.Agents from day in days where day.DayOfWeek <= IsoDayOfWeek.Friday select (agent, day, shift));

    /// <summary>A plan within the limits with as few agents missing as were found, and of those the cheapest; the same one in every run.</summary>
    /// <param name="effort">How much the solver may do, in a unit of its own that no clock changes.</param>
    public ShiftPlan Plan(double effort)
    {
        foreach (BoolVar[][] agent in works)
        {
            Limit(agent);
        }

        LinearExpr cost = LinearExpr.Sum(from agent in works from day in agent from shift in Enumerable.Range(0, month.Shifts.Length) select day[shift] * month.CostOf(month.Shifts[shift]));
        model.Minimize((LinearExpr.Sum(Missing()) * WeightOfMissing) + cost);
        var solver = new CpSolver { StringParameters = FormattableString.Invariant($"num_workers:1, random_seed:1, max_deterministic_time:{effort}") };
        CpSolverStatus status = solver.Solve(model);
        return status is CpSolverStatus.Optimal or CpSolverStatus.Feasible
            ? month.PlanOf(
                from agent in Enumerable.Range(0, works.Length)
                from day in Enumerable.Range(0, days.Length)
                from shift in Enumerable.Range(0, month.Shifts.Length)
                where solver.BooleanValue(works[agent][day][shift])
                select (month.Agents[agent], days[day], month.Shifts[shift]))
            : throw new InvalidOperationException($"The solver found no plan: {status}.");
    }

    /// <summary>What one agent may work.</summary>
    private void Limit(BoolVar[][] agent)
    {
        WorkingTimeRules limits = month.Limits;
        (int, int)[] apart = [.. from one in Enumerable.Range(0, month.Shifts.Length) from next in Enumerable.Range(0, month.Shifts.Length) where !MayFollow(month.Shifts[one], month.Shifts[next]) select (one, next)];
        for (int day = 0; day < days.Length; day++)
        {
            model.AddAtMostOne(agent[day]);
            foreach ((int one, int next) in day + 1 < days.Length ? apart : [])
            {
                model.AddAtMostOne([agent[day][one], agent[day + 1][next]]);
            }
        }

        foreach (int[] week in Enumerable.Range(0, days.Length).GroupBy(day => days[day].PlusDays(-(((int)days[day].DayOfWeek - (int)limits.WeekStart + DaysOfAWeek) % DaysOfAWeek))).Select(static week => week.ToArray()))
        {
            AtMost(limits.MostWeekTime, agent, week);
            model.Add(LinearExpr.Sum(week.SelectMany(day => agent[day])) <= DaysOfAWeek - (limits.LeastWeekDaysOff ?? 0));
        }

        foreach (int[] each in Enumerable.Range(0, days.Length).GroupBy(day => days[day].ToYearMonth()).Select(static each => each.ToArray()))
        {
            AtMost(limits.MostMonthTime, agent, each);
        }

        for (int day = 0; limits.MostDaysInARow is { } most && day + most < days.Length; day++)
        {
            model.Add(LinearExpr.Sum(agent[day..(day + most + 1)].SelectMany(static one => one)) <= most);
        }
    }

    private void AtMost(Duration? time, BoolVar[][] agent, int[] over)
    {
        if (time is { } most)
        {
            model.Add(LinearExpr.Sum(from day in over from shift in Enumerable.Range(0, month.Shifts.Length) select agent[day][shift] * month.MinutesOf(month.Shifts[shift])) <= (long)most.TotalMinutes);
        }
    }

    /// <summary>Whether an agent may work one shift on a day and another on the next, by the limits themselves.</summary>
    private bool MayFollow(ShiftTemplate one, ShiftTemplate next) =>
        month.Limits.Check(month.PlanOf([(month.Agents[0], month.First, one), (month.Agents[0], month.First.PlusDays(1), next)]).ToRoster().Compile(), month.First, month.First.PlusDays(1)).IsEmpty;

    /// <summary>How many agents each interval misses: whoever is at work for the whole of it by the library's coverage counts.</summary>
    private IEnumerable<IntVar> Missing()
    {
        var serving = month.Curve.Intervals.Select(static _ => new List<BoolVar>()).ToArray();
        for (int day = 0; day < days.Length; day++)
        {
            for (int shift = 0; shift < month.Shifts.Length; shift++)
            {
                RosterCoverage one = RosterCoverage.Of(month.Curve, month.PlanOf([(month.Agents[0], days[day], month.Shifts[shift])]).ToRoster().Compile());
                for (int interval = 0; interval < serving.Length; interval++)
                {
                    if (one.Intervals[interval].Least == 1)
                    {
                        serving[interval].AddRange(works.Select(agent => agent[day][shift]));
                    }
                }
            }
        }

        for (int interval = 0; interval < serving.Length; interval++)
        {
            int required = month.Curve.Intervals[interval].Requirement.Agents;
            IntVar missing = model.NewIntVar(0, required, $"missing {interval}");
            model.Add(LinearExpr.Sum(serving[interval]) + missing >= required);
            yield return missing;
        }
    }
}
