using System.Globalization;
using CallCenter.Standards.Book;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Staffing;
using CallCenter.Standards.Tests.Book;
using FsCheck;
using FsCheck.Xunit;
using NodaTime;
using static CallCenter.Standards.Tests.Calendars.WrittenTime;

namespace CallCenter.Standards.Tests.Routing.Assignment;

/// <summary>Shifts from templates: the roster that they make, the limits that it keeps, the requirement that it covers.</summary>
public sealed class ShiftPlanTests
{
    private const string Text = """
        {
          "zone": "Asia/Shanghai",
          "templates": [
            { "code": "early", "name": { "zh-CN": "早班", "en": "Early" }, "hours": "08:00-17:00", "breaks": [ { "hours": "12:00-13:00", "reason": "meal" }, { "hours": "15:00-15:15", "reason": "pause" } ] },
            { "code": "night", "name": { "zh-CN": "夜班", "en": "Night" }, "hours": "22:00-07:00", "breaks": [ { "hours": "02:00-03:00", "reason": "meal" } ] }
          ],
          "shifts": [
            { "agent": "li", "on": "2026-11-23/2026-11-28", "shift": "early" },
            { "agent": "li", "on": "2026-11-28", "shift": "night" },
            { "agent": "wang", "on": "2026-11-23/2026-11-26", "shift": "night" }
          ],
          "entries": [ { "agent": "li", "kind": "absence", "on": "2026-11-25", "reason": "annual-leave" } ],
          "rules": {
            "mostDayTime": "PT8H", "mostDaySpan": "PT12H", "leastRest": "PT12H", "mostWeekTime": "PT40H", "leastWeekDaysOff": 2, "mostMonthTime": "PT44H",
            "mostMonthNights": 3, "mostDaysInARow": 2, "mostNightsInARow": 3, "night": "22:00-06:00", "leastNightTime": "PT2H", "unpaidBreaks": ["meal"],
            "provenance": { "kind": "assumption", "citation": "PRC Labour Law, articles 36 and 38; to be confirmed by the bank" }
          }
        }
        """;

    private static readonly ShiftPlan Plan = StandardJson.Read<ShiftPlan>(Text);

    [Fact]
    public void A_plan_leaves_the_process_and_comes_back() => Assert.Equal(Plan, StandardJson.Read<ShiftPlan>(StandardJson.Write(Plan)));

    [Theory]
    [InlineData("li", "2026-11-23T12:30:00+08:00", AgentState.Break)]
    [InlineData("li", "2026-11-23T13:00:00+08:00", AgentState.Available)]
    [InlineData("li", "2026-11-25T13:00:00+08:00", AgentState.Absent)]
    [InlineData("wang", "2026-11-23T02:30:00+08:00", AgentState.OffShift)]
    [InlineData("wang", "2026-11-24T02:30:00+08:00", AgentState.Break)]
    [InlineData("wang", "2026-11-27T02:30:00+08:00", AgentState.Break)]
    [InlineData("wang", "2026-11-27T07:00:00+08:00", AgentState.OffShift)]
    public void Templates_make_a_roster(string agent, string at, AgentState state) => Assert.Equal(state, Plan.ToRoster().Compile().StateOf(agent, At(at)).State);

    [Fact]
    public void A_shift_on_a_date_that_the_zone_skips_is_none()
    {
        ShiftPlan plan = Plan with { Zone = "Pacific/Apia", Entries = [], Shifts = [new ShiftAssignment("li", ExceptionDays.Through(new LocalDate(2011, 12, 29), new LocalDate(2011, 12, 31)), "early")] };

        Assert.Equal(["2011-12-29", "2011-12-31"], plan.ToRoster().Entries.Where(entry => entry.Kind == RosterKind.Shift).Select(entry => entry.On.ToString()));
        WorkingTimeBreach run = Assert.Single(new WorkingTimeRules { MostDaysInARow = 1 }.Check(plan.ToRoster().Compile(), new LocalDate(2011, 12, 1), new LocalDate(2012, 1, 31)));
        Assert.Equal(2, run.Days);
    }

    [Theory]
    [InlineData("\"Asia/Shanghai\"", "\"Asia/Peking\"", "CCS4003 /zone")]
    [InlineData("\"code\": \"night\"", "\"code\": \"early\"", "CCS1010 /templates/1/code")]
    [InlineData("\"shift\": \"early\"", "\"shift\": \"late\"", "CCS1011 /shifts/0/shift")]
    [InlineData("\"02:00-03:00\"", "\"06:30-07:30\"", "CCS7212 /templates/1/breaks/0/hours")]
    [InlineData("\"15:00-15:15\"", "\"12:30-13:15\"", "CCS7212 /templates/0/breaks")]
    [InlineData("\"2026-11-23/2026-11-26\"", "\"*-11-23\"", "CCS7209 /shifts/2/on")]
    [InlineData("\"agent\": \"wang\"", "\"agent\": \"\"", "CCS1008 /shifts/2/agent")]
    public void What_cannot_be_is_a_finding(string text, string instead, string expected)
    {
        ShiftPlan plan = StandardJson.Read<ShiftPlan>(Text.Replace(text, instead, StringComparison.Ordinal));

        Assert.Contains(expected, ExampleBook.Places(plan.Validate()));
        Assert.Throws<FindingsException>(plan.ToRoster);
    }

    [Fact]
    public void Two_shifts_of_one_agent_at_once_are_a_warning_and_the_roster_has_both()
    {
        ShiftPlan plan = Plan with { Shifts = [new ShiftAssignment("li", ExceptionDays.On(new LocalDate(2026, 11, 23)), "early"), new ShiftAssignment("li", ExceptionDays.Through(new LocalDate(2026, 11, 22), new LocalDate(2026, 11, 23)), "early")], Entries = [] };

        Assert.Equal(["CCS7213 /shifts/0"], ExampleBook.Places(plan.Validate()));
        Assert.Equal(2, plan.ToRoster().Entries.Count(entry => entry.Kind == RosterKind.Shift));
    }

    [Fact]
    public void What_breaks_a_limit_is_told_with_agent_dates_and_amounts()
    {
        IEnumerable<string> told = Plan.Rules!.Check(Plan.ToRoster().Compile(), new LocalDate(2026, 11, 1), new LocalDate(2026, 11, 30)).Select(breach => breach.Explain(CultureInfo.GetCultureInfo("en")).TrimEnd());

        Assert.Equal(
            [
                "“li” works 16 h on 2026-11-28; at most 8 h is allowed.",
                "From start to end the duty of “li” on 2026-11-28 takes 23 h; at most 12 h is allowed.",
                "“li” works 48 h in the week from 2026-11-23 to 2026-11-29; at most 40 h is allowed.",
                "“li” works 48 h in the month from 2026-11-01 to 2026-11-30; at most 44 h is allowed.",
                "“li” works 3 days in a row, from 2026-11-26 to 2026-11-28; at most 2 are allowed.",
                "“wang” has 4 night duties in the month from 2026-11-01 to 2026-11-30; at most 3 are allowed.",
                "“wang” works 4 days in a row, from 2026-11-23 to 2026-11-26; at most 2 are allowed.",
                "“wang” has 4 night duties in a row, from 2026-11-23 to 2026-11-26; at most 3 are allowed.",
            ],
            told);
    }

    [Fact]
    public void Limits_are_held_to_their_ranges()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new WorkingTimeRules { LeastRest = Duration.Zero });
        Assert.Throws<ArgumentOutOfRangeException>(() => new WorkingTimeRules { LeastWeekDaysOff = 8 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new WorkingTimeRules { WeekStart = IsoDayOfWeek.None });
        Assert.Throws<ArgumentException>(() => Plan.Rules!.Check(Plan.ToRoster().Compile(), new LocalDate(2026, 11, 2), new LocalDate(2026, 11, 1)));
    }

    /// <summary>The state of each minute alone tells what is at work; a minute is of the earliest date with a shift that holds it.</summary>
    [Property(MaxTest = 40)]
    public void Limits_and_coverage_equal_a_walk_by_minutes(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        string zone = new[] { "Asia/Shanghai", "Europe/Berlin", "America/New_York" }[random.Next(3)];
        var first = new LocalDate(2026, random.Next(2) == 0 ? 10 : 3, 22 + random.Next(4));
        LocalDate last = first.PlusDays(9);
        var roster = new Roster
        {
            Zone = zone,
            Entries =
            [
                .. Enumerable.Range(0, 14).Select(at => new RosterEntry
                {
                    Agent = at % 2 == 0 ? "a" : "b",
                    Kind = random.Next(6) switch { 0 => RosterKind.Absence, 1 or 2 => RosterKind.Break, _ => RosterKind.Shift },
                    On = ExceptionDays.On(first.PlusDays(random.Next(8))),
                    Hours = [new LocalInterval(new LocalTime(random.Next(24), 30 * random.Next(2)), new LocalTime(random.Next(24), 0))],
                    Reason = random.Next(2) == 0 ? "meal" : null,
                }),
            ],
        };
        RosterEvaluator evaluator = roster.Compile();
        var rules = new WorkingTimeRules
        {
            MostDayTime = Duration.FromHours(1 + random.Next(10)),
            MostDaySpan = Duration.FromHours(1 + random.Next(10)),
            LeastRest = Duration.FromHours(1 + random.Next(20)),
            MostWeekTime = Duration.FromHours(1 + random.Next(20)),
            MostMonthTime = Duration.FromHours(1 + random.Next(20)),
            LeastWeekDaysOff = 1 + random.Next(7),
            MostMonthNights = random.Next(3),
            MostDaysInARow = 1 + random.Next(3),
            MostNightsInARow = 1 + random.Next(2),
            Night = new LocalInterval(new LocalTime(22, 0), new LocalTime(6, 0)),
            LeastNightTime = Duration.FromHours(2),
            WeekStart = (IsoDayOfWeek)(1 + random.Next(7)),
            UnpaidBreaks = ["meal"],
        };

        Assert.Equal(MinuteWalk.Breaches(rules, roster, first, last).Order(StringComparer.Ordinal), rules.Check(evaluator, first, last).Select(breach => $"{breach.Agent} {breach.Rule} {breach.First:uuuu-MM-dd} {breach.Last:uuuu-MM-dd} {breach.Time?.TotalMinutes ?? breach.Days}").Order(StringComparer.Ordinal));

        Instant start = first.PlusDays(1).AtMidnight().InZoneLeniently(DateTimeZoneProviders.Tzdb[zone]).ToInstant();
        RequirementCurve curve = new StaffingRules { LeastAgents = 1 + random.Next(2) }.Require([.. Enumerable.Range(0, 60).Select(at => new IntervalTraffic(start + Duration.FromMinutes(90 * at), new Traffic(0, Duration.FromMinutes(60), Duration.FromMinutes(3))))]);
        var shrinkage = Percentage.FromPercent(10 * random.Next(3));
        foreach (IntervalCoverage interval in RosterCoverage.Of(curve, evaluator, shrinkage: shrinkage).Intervals)
        {
            decimal[] present = [.. Enumerable.Range(0, 60).Select(minute => roster.Entries.Select(entry => entry.Agent).Distinct().Count(agent => evaluator.StateOf(agent, interval.Start + Duration.FromMinutes(minute)).State == AgentState.Available) * (1 - shrinkage.Ratio))];
            Assert.Equal(present.Min(), interval.Least);
            Assert.Equal(present.Sum(), (decimal)interval.AtWork.TotalMinutes);
            Assert.Equal(present.Sum(count => Math.Max(0, interval.Required - count)), (decimal)interval.Missing.TotalMinutes);
            Assert.Equal(present.Sum(count => Math.Max(0, count - interval.Required)), (decimal)interval.Over.TotalMinutes);
        }
    }

    [Fact]
    public void The_month_of_a_large_centre_is_covered()
    {
        const int Agents = 2_000;
        var month = ExceptionDays.Through(new LocalDate(2026, 10, 1), new LocalDate(2026, 10, 31));
        ShiftPlan plan = Plan with { Entries = [], Shifts = [.. Enumerable.Range(0, Agents).Select(number => new ShiftAssignment($"a{number}", month, "early"))] };
        RequirementCurve curve = new StaffingRules { LeastAgents = Agents }.Require([.. Enumerable.Range(0, 31).Select(day => new IntervalTraffic(At("2026-10-01T09:00:00+08:00") + Duration.FromDays(day), new Traffic(0, Duration.FromHours(1), Duration.FromMinutes(3))))]);

        RosterCoverage coverage = RosterCoverage.Of(curve, plan.ToRoster().Compile());

        Assert.Null(coverage.Worst);
        Assert.Equal(Duration.FromHours(31 * Agents), coverage.AtWork);
    }

    [Fact]
    public void Where_agents_are_missing_is_told_and_shrinkage_is_counted_once()
    {
        RosterEvaluator roster = Plan.ToRoster().Compile();
        RequirementCurve curve = new StaffingRules { LeastAgents = 1, Shrinkage = Percentage.FromPercent(50) }.Require([.. Enumerable.Range(0, 4).Select(at => new IntervalTraffic(At("2026-11-23T11:00:00+08:00") + Duration.FromMinutes(30 * at), new Traffic(0, Duration.FromMinutes(30), Duration.FromMinutes(3))))]);

        RosterCoverage coverage = RosterCoverage.Of(curve, roster);

        Assert.Equal([0m, 0m, -1m, -1m], coverage.Intervals.Select(interval => interval.Gap));
        Assert.Equal(Duration.FromHours(1), coverage.Missing);
        Assert.Equal(At("2026-11-23T12:00:00+08:00"), coverage.Worst!.Start);
        Assert.Equal([0d, 0d, 1d, 1d], coverage.ByWeekday().Select(cell => cell.Share!.Value));
        Assert.Equal(4, RosterCoverage.Of(curve, roster, ["wang"]).Short);
        Assert.Equal(coverage, StandardJson.Read<RosterCoverage>(StandardJson.Write(coverage)));
        Assert.StartsWith("The roster falls short of the requirement in 2 of 4 intervals: 1 h of agents' time is missing.", coverage.Explain(CultureInfo.GetCultureInfo("en")), StringComparison.Ordinal);
    }
}
