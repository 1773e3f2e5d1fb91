using System.Collections.Immutable;
using System.Globalization;
using CallCenter.Standards;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Staffing;
using NodaTime;

namespace Rostering;

/// <summary>What is to be planned: a centre that is open from 8 to 22 every day, what it expects, who works there, in which shifts, under which limits.</summary>
internal sealed record MonthToPlan
{
    public const string Zone = "Asia/Shanghai";
    public static readonly Duration HandlingTime = Duration.FromSeconds(240);

    /// <summary>Calls an hour of a weekday, from 8 on.</summary>
    private static readonly ImmutableArray<int> Hourly = [35, 70, 95, 90, 60, 65, 85, 80, 70, 60, 50, 45, 35, 20];

    public LocalDate First { get; init; } = new(2026, 11, 1);

    public LocalDate Last { get; init; } = new(2026, 11, 30);

    public ImmutableArray<string> Agents { get; init; } = [.. Enumerable.Range(1, 18).Select(static number => number.ToString("'agent-'00", CultureInfo.InvariantCulture))];

    /// <summary>Nine hours each, with one for a meal.</summary>
    public ImmutableArray<ShiftTemplate> Shifts { get; } = [Shift("early", "早班", "Early", 8, 12), Shift("day", "日班", "Day", 9, 13), Shift("middle", "中班", "Middle", 11, 15), Shift("late", "晚班", "Late", 13, 17)];

    /// <summary>The numbers are assumptions: those of a bank come from the law of its country and its own agreements.</summary>
    public WorkingTimeRules Limits { get; } = new()
    {
        MostDayTime = Duration.FromHours(8),
        LeastRest = Duration.FromHours(12),
        MostWeekTime = Duration.FromHours(40),
        LeastWeekDaysOff = 2,
        MostMonthTime = Duration.FromHours(168),
        MostDaysInARow = 6,
        UnpaidBreaks = ["meal"],
    };

    /// <summary>The calls of each half hour: fewer at weekends, more on Mondays and on the pay day.</summary>
    public IEnumerable<(LocalDateTime Start, double Calls)> Arrivals =>
        from day in Enumerable.Range(0, Period.DaysBetween(First, Last) + 1).Select(First.PlusDays)
        let share = (day.DayOfWeek >= IsoDayOfWeek.Saturday ? 0.5 : day.DayOfWeek == IsoDayOfWeek.Monday ? 1.1 : 1) * (day.Day == 10 ? 1.2 : 1)
        from half in Enumerable.Range(0, 2 * Hourly.Length)
        select (day.At(new LocalTime(8 + (half / 2), 30 * (half % 2))), Math.Round(Hourly[half / 2] * share / 2, 1));

    /// <summary>The agents that they require: 80 % within 20 s.</summary>
    public RequirementCurve Curve => field ??= new StaffingRules { ServiceLevel = new ServiceLevelGoal(Percentage.FromPercent(80), Duration.FromSeconds(20)) }
        .Require([.. Arrivals.Select(static one => new IntervalTraffic(one.Start.InZoneLeniently(DateTimeZoneProviders.Tzdb[Zone]).ToInstant(), new Traffic(one.Calls, Duration.FromMinutes(30), HandlingTime)))]);

    public ShiftPlan PlanOf(IEnumerable<(string Agent, LocalDate Day, ShiftTemplate Shift)> worked) => new()
    {
        Zone = Zone,
        Templates = Shifts,
        Shifts = [.. worked.Select(static one => new ShiftAssignment(one.Agent, ExceptionDays.On(one.Day), one.Shift.Code))],
        Rules = Limits,
    };

    /// <summary>The working time of a shift.</summary>
    public int MinutesOf(ShiftTemplate shift) => Minutes(shift.Hours) - shift.Breaks.Where(pause => pause.Reason is { } reason && Limits.UnpaidBreaks.Contains(reason)).Sum(static pause => Minutes(pause.Hours));

    /// <summary>What a shift costs: its hours, and an allowance where it ends late.</summary>
    public int CostOf(ShiftTemplate shift) => (MinutesOf(shift) / 60) + (shift.Hours.End > new LocalTime(20, 0) ? 1 : 0);

    private static int Minutes(LocalInterval hours) => (int)Period.Between(hours.Start, hours.End, PeriodUnits.Minutes).Minutes;

    private static ShiftTemplate Shift(string code, string chinese, string english, int from, int meal) => new()
    {
        Code = code,
        Name = new LocalizedText(chinese, english),
        Hours = new LocalInterval(new LocalTime(from, 0), new LocalTime(from + 9, 0)),
        Breaks = [new ShiftBreak(new LocalInterval(new LocalTime(meal, 0), new LocalTime(meal + 1, 0)), "meal")],
    };
}
