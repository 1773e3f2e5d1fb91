using System.Collections.Immutable;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Simulation;
using CallCenter.Standards.Staffing;
using NodaTime;

namespace CallCenter.Standards.Tests.Simulation;

public class QueueBacktestTests
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
    private static readonly LocalDate Monday = new(2026, 3, 2);
    private static readonly Patience Patience = new WeibullPatience(Duration.FromSeconds(120), 1.3);

    /// <summary>Five weeks of a centre that is the same on each Monday, and another on each Tuesday.</summary>
    private static readonly Lazy<ImmutableArray<ContactRecord>> Log = new(static () => [.. Enumerable.Range(0, 5).SelectMany(static week => new[] { Day(Monday.PlusWeeks(week), 9, 170), Day(Monday.PlusWeeks(week).PlusDays(1), 6, 130) }).SelectMany(static day => day)]);

    private static IEnumerable<ContactRecord> Day(LocalDate date, int agents, double perHour)
    {
        Instant open = Zone.AtStrictly(date + new LocalTime(9, 0)).ToInstant();
        SimulationModel model = Centres.OneQueue(agents, perHour, Duration.FromHours(8), Patience);
        model = model with { Sources = [model.Sources[0] with { Arrivals = ArrivalProfile.Steady(open, Duration.FromHours(8), perHour) }] };
        return Centres.Compile(model).Run(77, date.DayOfYear).Select(static contact => contact.Record);
    }

    private static QueueBacktest Backtest(RoutingEvaluator? routing = null) => new() { Zone = Zone, First = Monday.PlusWeeks(4), Routing = routing, Forecast = new WeightedWeekdays(4, 0.9) };

    [Fact]
    public void Agents_are_found_from_how_many_are_served_while_somebody_waits()
    {
        ImmutableArray<BacktestInterval> week = Backtest().Predict(Log.Value);
        ILookup<IsoDayOfWeek, BacktestInterval> byDay = week.ToLookup(static interval => interval.Start.InZone(Zone).DayOfWeek);
        Assert.All(byDay[IsoDayOfWeek.Monday].Where(InTheMiddle), static interval => Assert.Equal(9, interval.Agents, 1e-9));
        Assert.All(byDay[IsoDayOfWeek.Tuesday].Where(InTheMiddle), static interval => Assert.Equal(6, interval.Agents, 1e-9));
        Assert.Equal(2 * 14, week.Count(InTheMiddle));
    }

    [Fact]
    public void Where_agents_are_the_same_each_week_models_predict_better_than_the_week_before()
    {
        ImmutableArray<BacktestInterval> week = Backtest(Centres.Standard.Routing).Predict(Log.Value);
        QueueFigures naive = QueueBacktest.ErrorOf(week, static interval => interval.Naive);
        foreach (QueueFigures error in new[] { QueueBacktest.ErrorOf(week, static interval => interval.Model), QueueBacktest.ErrorOf(week, static interval => interval.Simulated) })
        {
            Assert.True(error.AnsweredWaitSeconds < 0.9 * naive.AnsweredWaitSeconds, $"{error} {naive}");
            Assert.True(error.Abandonment < 0.9 * naive.Abandonment, $"{error} {naive}");
            Assert.True(error.ServiceLevel < 0.9 * naive.ServiceLevel, $"{error} {naive}");
        }
    }

    [Fact]
    public void Nothing_of_the_days_that_are_predicted_is_used()
    {
        ImmutableArray<BacktestInterval> known = Backtest(Centres.Standard.Routing).Predict(Log.Value);
        Instant first = Zone.AtLeniently(Monday.PlusWeeks(4).AtMidnight()).ToInstant();
        ImmutableArray<BacktestInterval> other = Backtest(Centres.Standard.Routing).Predict(Log.Value.Select(record => record.Arrival < first ? record : record with { Talk = Duration.FromHours(1), Wait = Duration.FromMinutes(20), Outcome = ContactOutcome.Abandoned }));
        Assert.Equal(known.Select(static one => (one.Start, one.Forecast, one.Agents, one.Model, one.Simulated)), other.Select(static one => (one.Start, one.Forecast, one.Agents, one.Model, one.Simulated)));
    }

    [Fact]
    public void The_order_of_records_changes_nothing()
    {
        Assert.Equal<BacktestInterval>(Backtest().Predict(Log.Value), Backtest().Predict(Log.Value.Reverse()));
        Assert.Empty(Backtest().Predict([]));
    }

    [Fact]
    public void Who_was_passed_on_by_the_queue_asked_for_a_person_and_did_not_give_up()
    {
        Instant first = Zone.AtLeniently(Monday.PlusWeeks(4).AtMidnight()).ToInstant();
        ImmutableArray<BacktestInterval> known = Backtest().Predict(Log.Value);
        ImmutableArray<BacktestInterval> passedOn = Backtest().Predict(Log.Value.Select(record => record.Arrival < first ? record : PassedOn(record)));
        Assert.Contains(known, static interval => interval.Actual.Abandonment > 0);
        Assert.Equal<BacktestInterval>(known.Select(static interval => interval with { Actual = interval.Actual with { Abandonment = interval.Actual.Abandonment is null ? null : 0 } }), passedOn);
    }

    [Fact]
    public void Of_who_was_passed_on_before_the_wait_counts_as_one_that_was_borne_and_the_contact_as_one_that_came()
    {
        ImmutableArray<BacktestInterval> known = Backtest().Predict(Log.Value);
        ImmutableArray<BacktestInterval> passedOn = Backtest().Predict(Log.Value.Select(static (record, at) => at % 2 == 0 ? PassedOn(record) : record));
        Assert.Equal(known.Select(static interval => (interval.Forecast, interval.Agents)), passedOn.Select(static interval => (interval.Forecast, interval.Agents)));
        Assert.All(known.Zip(passedOn).Where(static pair => InTheMiddle(pair.First)), static pair => Assert.True(pair.Second.Model.Abandonment < pair.First.Model.Abandonment, $"{pair}"));
    }

    private static ContactRecord PassedOn(ContactRecord record) => record.Outcome == ContactOutcome.Abandoned ? record with { Outcome = ContactOutcome.LeftQueue } : record;

    private static bool InTheMiddle(BacktestInterval interval) => interval.Start.InZone(Zone).TimeOfDay is var time && time >= new LocalTime(9, 30) && time < new LocalTime(16, 30);
}
