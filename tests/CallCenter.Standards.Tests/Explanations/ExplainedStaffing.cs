using CallCenter.Standards.Explanations;
using CallCenter.Standards.Staffing;
using NodaTime;

namespace CallCenter.Standards.Tests.Explanations;

/// <summary>Answers about queues and the agents that they need.</summary>
internal static class ExplainedStaffing
{
    private static readonly Traffic Calls = Traffic.PerHour(200, Duration.FromSeconds(180));

    private static readonly StaffingRules Rules = new()
    {
        ServiceLevel = new ServiceLevelGoal(Percentage.FromPercent(80), Duration.FromSeconds(20)),
        AnsweredWait = Duration.FromSeconds(15),
        Abandonment = Percentage.FromPercent(5),
        Occupancy = Percentage.FromPercent(85),
        Patience = new ExponentialPatience(Duration.FromMinutes(3)),
        Shrinkage = Percentage.FromPercent(30),
    };

    public static IEnumerable<(string Title, IExplained Answer)> All =>
    [
        ("lines", new ErlangB(10, 18)),
        ("agents", new ErlangC(10, 14)),
        ("too few agents", new ErlangC(10.5, 10)),
        ("queue whose customers hang up", new ServiceQueue(Calls, 12, new ExponentialPatience(Duration.FromMinutes(3)))),
        ("queue of measured patience", new ServiceQueue(Calls, 12.5, new PatienceCurve(new PatiencePoint(Duration.FromSeconds(5), 0.95), new PatiencePoint(Duration.FromMinutes(3), 0.5)))),
        ("queue of Weibull's patience", new ServiceQueue(Calls, 12, new WeibullPatience(Duration.FromMinutes(3), 0.8))),
        ("queue that grows without end", new ServiceQueue(Calls, 10)),
        ("requirement", Rules.Require(Calls)),
        ("requirement of chats", new StaffingRules { ServiceLevel = new ServiceLevelGoal(Percentage.FromPercent(80), Duration.FromSeconds(30)), Concurrency = 3 }.Require(Calls)),
        ("requirement of nobody", new StaffingRules().Require(Traffic.PerHour(0, Duration.FromMinutes(3)))),
        .. new StaffingRules { ServiceLevel = Rules.ServiceLevel }.Require(Calls).Effects(4).Where(effect => effect.Change is -4 or -1 or 0 or 1).Select(effect => ($"effect of {effect.Change} agents", (IExplained)effect)),
        ("requirement of a morning", Rules.Require([.. Enumerable.Range(0, 3).Select(i => new IntervalTraffic(Instant.FromUtc(2026, 11, 30, 0, 0) + Duration.FromMinutes(30 * i), new Traffic(40 + (35 * i), Duration.FromMinutes(30), Duration.FromSeconds(200))))])),
        ("forecasts", new ForecastAccuracy { Forecast = 14, NotForecast = 2, Actual = 12_345, AbsoluteError = 987, SignedError = -123 }),
        ("forecasts of nothing", new ForecastAccuracy { Forecast = 1, Actual = 0, AbsoluteError = 3, SignedError = 3 }),
        ("requirement of bot and agents", new BotStage(Duration.FromSeconds(60), Percentage.FromPercent(30)) { Sessions = new StaffingRules { Occupancy = Percentage.FromPercent(80) } }.Require(Calls, Rules)),
    ];
}
