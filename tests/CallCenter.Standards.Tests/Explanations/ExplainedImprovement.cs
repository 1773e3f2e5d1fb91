using CallCenter.Standards.Book;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Improvement;
using CallCenter.Standards.Kpis;
using NodaTime;

namespace CallCenter.Standards.Tests.Explanations;

/// <summary>Answers about improvement of every kind, by the shipped standard.</summary>
internal static class ExplainedImprovement
{
    private static readonly ImprovementEvaluator Improvement = StandardBook.Shipped.Compile().Improvement;
    private static readonly LocalDate Spring = new(2026, 4, 1);

    public static IEnumerable<(string Title, IExplained Answer)> All =>
    [
        ("assessment of a quarter", Assessed(Spring, 0.8m)),
        ("assessment that lacks data", Improvement.Assess(Spring, [new IndicatorFigure("rules-reviewed", 0.9m)])),
        ("dimension with an indicator that has no value", Assessed(Spring, 0.8m).Dimensions[^1]),
        ("quarter that rose", ImprovementEvaluator.Series([Assessed(Spring.PlusMonths(-3), 0.7m), Assessed(Spring, 0.8m)])[1]),
        ("quarter that was not assessed", ImprovementEvaluator.Series([Assessed(Spring.PlusMonths(-6), 0.7m), Assessed(Spring, 0.8m)])[1]),
        ("improvement that is overdue", Improvement.Due([Improvement.Fold(ActionRecord.Begin("GJ-7"), [Planned]).State], Instant.FromUtc(2026, 4, 9, 2, 0))[0]),
        ("event of an improvement that does not fit", Improvement.Fold(ActionRecord.Begin("GJ-7"), [Planned with { Plan = Coached with { Cause = "skil", Due = new LocalDate(2026, 3, 1) } }]).Refusals[0]),
        ("effect of an improvement, with counts", Effect(new ActionResult(0.9m) { CountedBefore = new(320, 400), CountedAfter = new(378, 420) })),
        ("effect of an improvement, without counts", Effect(new ActionResult(0.82m))),
        ("control chart with a signal", Improvement.Chart("connect-rate", [.. new[] { 93, 95, 94, 92, 80, 94 }.Select((answered, i) => new ChartPoint { Label = $"{9 + (i / 2)}:{30 * (i % 2):00}", Share = new(answered, 100) })])),
        ("control chart that is steady", Improvement.Chart("handling-time", [.. new[] { 302m, 310, 296, 305, 299 }.Select((time, i) => new ChartPoint { Label = $"{9 + i}:00", Value = time })])),
        ("control chart without data", Improvement.Chart("handling-time", [new ChartPoint { Label = "9:00" }])),
    ];

    private static ActionPlan Coached => new() { Measure = "一对一辅导", Cause = "skill", Owner = "service-manager", Indicator = "first-contact-resolution", Unit = KpiUnit.Percent, Baseline = 0.8m, Target = 0.85m, Start = new LocalDate(2026, 4, 1), Due = new LocalDate(2026, 6, 30), Verification = "次季度一次解决率" };

    private static ActionEvent Planned => new() { Id = "1", At = Instant.FromUtc(2026, 3, 20, 2, 0), Step = ActionStep.Plan, By = "m-1", Plan = Coached };

    private static ActionEffect Effect(ActionResult result) => ImprovementEvaluator.Effect(Improvement.Fold(ActionRecord.Begin("GJ-7"),
    [
        Planned,
        new() { Id = "2", At = Instant.FromUtc(2026, 4, 1, 2, 0), Step = ActionStep.Start, By = "m-1" },
        new() { Id = "3", At = Instant.FromUtc(2026, 6, 29, 2, 0), Step = ActionStep.Finish, By = "m-1" },
        new() { Id = "4", At = Instant.FromUtc(2026, 7, 8, 2, 0), Step = ActionStep.Verify, By = "q-2", Result = result },
    ]).State)!;

    private static ImprovementAssessment Assessed(LocalDate quarter, decimal resolution) => Improvement.Assess(quarter,
    [
        new("rules-reviewed", 0.95m), new("knowledge-accuracy", 0.985m),
        new("first-contact-resolution", resolution), new("sla-attainment", 0.93m), new("transfer-success-rate", 0.96m), new("average-handling-time", 312),
        new("phone-service-level", 0.76m), new("occupancy", 0.88m), new("attendance-rate", 0.97m), new("assessment-pass-rate", 0.91m), new("availability", 0.9999m),
        new("quality-score", 91), new("customer-satisfaction", 0.9m), new("problem-solution-rate", 0.85m), new("findings-rectified", 0.9m),
    ]);
}
