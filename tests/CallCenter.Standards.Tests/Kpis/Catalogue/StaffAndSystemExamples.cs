using CallCenter.Standards.Kpis;
using NodaTime;

namespace CallCenter.Standards.Tests.Kpis.Catalogue;

/// <summary>The KPIs of staff, cost, planning and systems, on numbers that are worked out by hand.</summary>
public class StaffAndSystemExamples
{
    private static readonly StaffRecord Month = new()
    {
        PeriodStart = ShippedKpis.Noon,
        Headcount = 40,
        Leavers = 1,
        ExcellentStaff = 16,
        TrainingDue = 50,
        TrainingCompleted = 49,
        AssessmentsTaken = 40,
        AssessmentsPassed = 37,
        AssessmentsCompared = 4,
        PointsBeforeTraining = 250.5m,
        PointsAfterTraining = 310.5m,
        QualityReviews = 4,
        QualityPoints = 370.5m,
        Operations = 2000,
        OperationErrors = 3,
        GoalsDue = 8,
        GoalsMet = 6,
        ProblemsFound = 5,
        ProblemsSolved = 4,
        ProblemFindingTime = Duration.FromHours(10),
        Scheduled = Duration.FromHours(200),
        LoggedIn = Duration.FromHours(160),
        Available = Duration.FromHours(24),
        HandlingTime = Duration.FromHours(96),
        Budget = 100_000m,
        Cost = 95_000.50m,
    };

    private static readonly SystemRecord Day = new()
    {
        PeriodStart = ShippedKpis.Noon,
        IvrRecognitions = 1000,
        IvrRecognised = 950,
        IvrResponses = 100,
        IvrResponseTime = Duration.FromSeconds(250),
        KnowledgeQueries = 40,
        KnowledgeSearchTime = Duration.FromSeconds(60),
        KnowledgeChecked = 200,
        KnowledgeAccurate = 195,
        MonitoredTime = Duration.FromHours(1),
        MonitorRefreshes = 120,
        Alarms = 2,
        AlarmResponseTime = Duration.FromMinutes(12),
        ServiceTime = Duration.FromHours(1000),
        UpTime = Duration.FromHours(1000) - Duration.FromMinutes(6),
        KeyFunctionTests = 1000,
        KeyFunctionFailures = 1,
        Receptions = 500,
        AbnormalReports = 11,
        AbnormalResponseTime = Duration.FromHours(22),
    };

    [Theory]
    [InlineData("staff-turnover", 0.025)] // 1 / 40
    [InlineData("excellent-staff-rate", 0.4)] // 16 / 40
    [InlineData("training-completion", 0.98)]
    [InlineData("assessment-pass-rate", 0.925)]
    [InlineData("training-gain", 15)] // (310.5 − 250.5) / 4
    [InlineData("quality-score", 92.625)] // 370.5 / 4
    [InlineData("operation-error-rate", 0.0015)]
    [InlineData("goal-attainment", 0.75)]
    [InlineData("problem-solution-rate", 0.8)]
    [InlineData("problem-finding-time", 7200)] // 10 h / 5
    [InlineData("occupancy", 0.8)] // 96 / (96 + 24)
    [InlineData("utilisation", 0.6)] // 96 / 160
    [InlineData("attendance-rate", 0.8)]
    [InlineData("cost-control-rate", 0.950005)]
    public void A_month_of_a_team(string kpi, double value) => Assert.Equal(value, ShippedKpis.Totals(StaffRecord.Schema, Month).Value(kpi));

    [Theory]
    [InlineData("ivr-recognition-rate", 0.95, KpiStatus.Met)]
    [InlineData("average-ivr-response-time", 2.5, KpiStatus.Met)]
    [InlineData("average-knowledge-search-time", 1.5, KpiStatus.NoTarget)]
    [InlineData("knowledge-accuracy", 0.975, KpiStatus.Missed)]
    [InlineData("monitor-refresh-interval", 30, KpiStatus.NoTarget)]
    [InlineData("average-alarm-response-time", 360, KpiStatus.NoTarget)]
    [InlineData("availability", 0.9999, KpiStatus.Met)] // 6 of 60,000 minutes down
    [InlineData("key-function-failure-rate", 0.001, KpiStatus.Met)]
    [InlineData("abnormal-report-rate", 0.022, KpiStatus.Missed)]
    [InlineData("average-abnormal-response-time", 7200, KpiStatus.NoTarget)]
    public void A_day_of_the_systems(string kpi, double value, KpiStatus status) // D4, D10
    {
        KpiResult result = ShippedKpis.Evaluator.Evaluate(kpi, ShippedKpis.Totals(SystemRecord.Schema, Day));

        Assert.Equal((value, status), (result.Value, result.Status));
    }

    [Fact]
    public void A_rate_is_taken_only_over_records_that_know_both_sides() => // the second team has not reported what it completed
        Assert.Equal(
            0.98,
            ShippedKpis.Totals(StaffRecord.Schema, Month, new StaffRecord { PeriodStart = ShippedKpis.Noon, TrainingDue = 1000 }).Value("training-completion"));

    [Fact]
    public void Cost_per_contact_is_the_cost_over_answered_contacts() => // 95,000.50 / 50
        Assert.Equal(
            1900.01,
            ShippedKpis.Totals(StaffRecord.Schema, Month).And<ContactRecord>(ContactRecord.Schema, 50.Times(new ContactRecord { Arrival = ShippedKpis.Noon })).Value("cost-per-contact"));

    [Fact]
    public void Forecast_error_is_weighted_by_the_actual_volume() // (|90 − 100| + |55 − 50|) / 150; the interval to come does not count
    {
        MeasureTotals totals = ShippedKpis.Totals(
            ForecastRecord.Schema,
            new ForecastRecord { IntervalStart = ShippedKpis.Noon, Forecast = 90, Actual = 100 },
            new ForecastRecord { IntervalStart = ShippedKpis.Noon, Forecast = 55, Actual = 50 },
            new ForecastRecord { IntervalStart = ShippedKpis.Noon, Forecast = 70 });

        Assert.Equal(0.1, totals.Value("forecast-error"));
        Assert.Equal(0.9, totals.Value("forecast-accuracy"));
    }

    [Fact]
    public void Collaboration_score_is_the_mean_of_all_scores_given() => // (5 + 4 + 3) / 3
        Assert.Equal(
            4,
            ShippedKpis.Totals(
                TransferRecord.Schema,
                new TransferRecord { Time = ShippedKpis.Noon, SpeedScore = 5, QualityScore = 4 },
                new TransferRecord { Time = ShippedKpis.Noon, SpeedScore = 3 }).Value("collaboration-score")); // D5.4

    [Theory]
    [InlineData("alarms-answered-in-time", ResponseKind.Alarm, 300)]
    [InlineData("searches-in-time", ResponseKind.KnowledgeSearch, 2)]
    [InlineData("refreshes-in-time", ResponseKind.MonitorRefresh, 60)]
    public void A_limit_for_each_is_counted_for_each(string kpi, ResponseKind kind, int seconds) // D4, D10: a mean of one hour would hide the report that waited four
    {
        ResponseRecord inTime = new() { Time = ShippedKpis.Noon, Kind = kind, ResponseTime = Duration.FromSeconds(seconds) };
        KpiResult result = ShippedKpis.Evaluator.Evaluate(
            kpi,
            ShippedKpis.Totals(ResponseRecord.Schema, inTime, inTime with { ResponseTime = Duration.Zero }, inTime with { ResponseTime = Duration.FromSeconds(seconds + 1) }, inTime with { ResponseTime = null }));

        Assert.Equal((0.5, KpiStatus.Missed), (result.Value, result.Status));
        Assert.Equal(KpiStatus.Met, ShippedKpis.Evaluator.Evaluate(kpi, ShippedKpis.Totals(ResponseRecord.Schema, inTime)).Status);
    }
}
