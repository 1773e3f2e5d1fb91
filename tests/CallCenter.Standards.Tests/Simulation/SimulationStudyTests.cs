using System.Collections.Immutable;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Simulation;
using CallCenter.Standards.Staffing;
using NodaTime;

namespace CallCenter.Standards.Tests.Simulation;

public class SimulationStudyTests
{
    private static readonly Patience Patience = new ExponentialPatience(Duration.FromMinutes(3));

    private static CentreSimulation Centre(int agents) => Centres.Compile(Centres.OneQueue(agents, 200, Duration.FromHours(6), Patience));

    [Fact]
    public void Two_more_agents_are_seen_to_be_better_and_the_same_on_any_number_of_threads()
    {
        var study = new SimulationStudy { Seed = 5, Replications = 12, Threads = 1 };
        ImmutableArray<ComparedKpi> compared = study.Compare(Centre(11), Centre(13), Centres.Standard.Kpis);
        ComparedKpi level = compared.Single(static kpi => kpi.Kpi.Code == "service-level");

        Assert.Equal(KpiTrend.Better, level.Trend);
        Assert.Equal(12, level.Difference.Days);
        Assert.Equal(level.Other.Mean - level.AsIs.Mean, level.Difference.Mean, 1e-12);

        // Days with the same chances tell a difference much better than days of their own would.
        Assert.True(level.Difference.Margin < 0.5 * Math.Sqrt((level.AsIs.Margin * level.AsIs.Margin) + (level.Other.Margin * level.Other.Margin)));
        Assert.Equal<ComparedKpi>(compared, (study with { Threads = 4 }).Compare(Centre(11), Centre(13), Centres.Standard.Kpis));
    }

    [Fact]
    public void A_centre_differs_in_nothing_from_itself()
    {
        ImmutableArray<ComparedKpi> compared = new SimulationStudy { Replications = 3 }.Compare(Centre(12), Centre(12), Centres.Standard.Kpis);
        Assert.NotEmpty(compared);
        Assert.All(compared, static kpi => Assert.Equal((0d, 0d, KpiTrend.Same), (kpi.Difference.Mean, kpi.Difference.Margin, kpi.Trend)));
    }

    [Fact]
    public void Intervals_hold_the_true_figure_as_often_as_they_say()
    {
        // The abandonment of Erlang A, in 200 studies of 8 days each; 95 of 100 intervals are to hold it, and 200 of them leave 83 % to 99 % room for chance and for days that begin empty.
        double theory = new ServiceQueue(Traffic.PerHour(200, Duration.FromSeconds(Centres.HandlingSeconds)), 12, Patience).Abandonment;
        CentreSimulation centre = Centres.Compile(Centres.OneQueue(12, 200, Duration.FromHours(16), Patience));
        int held = Enumerable.Range(0, 60).AsParallel().Count(study =>
        {
            double[] days = [.. Enumerable.Range(0, 8).Select(day => Centres.Settled(centre, (study * 8) + day, Duration.FromHours(2))).Select(static run => (double)run.Count(static record => record.Outcome == ContactOutcome.Abandoned) / run.Count)];
            MeanInterval interval = MeanInterval.Of(days, Percentage.FromPercent(95))!;
            return interval.Least <= theory && theory <= interval.Greatest;
        });
        Assert.InRange(held, 50, 60);
    }

    [Theory]
    [InlineData(0.05, 1, 12.706204736432095)]
    [InlineData(0.05, 9, 2.2621571628540993)]
    [InlineData(0.01, 30, 2.7499956535672)]
    [InlineData(0.05, 1000, 1.9623390808264078)]
    public void Students_values_are_those_of_tables(double probability, int freedom, double value) => Assert.Equal(value, MeanInterval.Student(probability, freedom), value * 1e-9);

    [Fact]
    public void A_study_can_be_ended()
    {
        using var source = new CancellationTokenSource();
        var told = new Told(source);
        Assert.Throws<OperationCanceledException>(() => new SimulationStudy { Replications = 1_000 }.Estimate(Centre(12), Centres.Standard.Kpis, told, source.Token));
        Assert.InRange(told.Days, 3, 50);
    }

    [Fact]
    public void Promises_read_simulated_contacts_as_those_of_production()
    {
        SimulatedContact late = Centre(9).Run(1).First(static contact => contact.Record.Outcome == ContactOutcome.Answered && contact.Record.Wait > Duration.FromSeconds(30));
        ServiceLevelReading reading = Centres.Standard.ServiceLevels.Read(late.Case, late.Events.AsSpan(), late.Events[^1].At);
        Assert.Contains(reading.Targets, static target => target.Clock.IsBreached);
    }

    private sealed class Told(CancellationTokenSource source) : IProgress<int>
    {
        public int Days { get; private set; }

        public void Report(int value)
        {
            Days = Math.Max(Days, value);
            if (value >= 3)
            {
                source.Cancel();
            }
        }
    }
}
