using CallCenter.Standards.Risk;
using static CallCenter.Standards.Tests.Risk.Quantities.Losses;

namespace CallCenter.Standards.Tests.Risk.Quantities;

public sealed class LossSimulationTests
{
    private const int Years = 40_000;

    public static TheoryData<int, int> Kinds
    {
        get
        {
            var kinds = new TheoryData<int, int>();
            foreach (int severity in Enumerable.Range(0, Severities.Length))
            {
                foreach (int frequency in Enumerable.Range(0, Frequencies.Length))
                {
                    kinds.Add(severity, frequency);
                }
            }

            return kinds;
        }
    }

    /// <summary>The seed is fixed, so that the test always gives the same answer; five standard errors then leave no doubt about the formula.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Mean_and_spread_are_those_of_the_closed_form(int severity, int frequency)
    {
        LossModel model = Model(Frequencies[frequency], Severities[severity]);
        AnnualLosses losses = model.Simulate(Years, seed: 1).Losses;
        Assert.InRange(losses.Mean - model.ExpectedLoss, -5 * losses.StandardError - 1e-9, (5 * losses.StandardError) + 1e-9);
        double spread = Math.Sqrt(model.Variance);
        Assert.InRange(losses.StandardDeviation, (0.95 * spread) - 1e-9, (1.05 * spread) + 1e-9);
        Assert.Equal(losses.StandardDeviation / 200, losses.StandardError, 9);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(8)]
    public void The_same_seed_gives_the_same_bits_on_any_number_of_threads(int threads)
    {
        LossSimulation one = Many.Simulate(10_000, seed: 42);
        LossSimulation many = Many.Simulate(10_000, seed: 42, threads);
        Assert.Equal(one.Losses.Years.Select(BitConverter.DoubleToInt64Bits), many.Losses.Years.Select(BitConverter.DoubleToInt64Bits));
        Assert.Equal(one.Risks.AsEnumerable(), many.Risks);
        Assert.Equal(42UL, many.Seed);
    }

    [Fact]
    public void Another_seed_gives_other_years()
    {
        Assert.NotEqual(Many.Simulate(100, 1).Losses.Mean, Many.Simulate(100, 2).Losses.Mean);
        Assert.NotEqual(Many.Simulate(100, 1).Losses.Mean, Many.Simulate(100, 1UL << 32).Losses.Mean);
    }

    [Fact]
    public void The_losses_of_a_risk_stay_when_others_come_and_years_are_added()
    {
        RiskQuantity own = Of("own", new PoissonFrequency(1.5m), new PertLoss(1, 2, 10));
        RiskQuantity other = Of("other", new PoissonFrequency(1.5m), new PertLoss(1, 2, 10));
        LossSimulation alone = LossModel.Compile([own]).Simulate(5_000, 9);
        LossSimulation together = LossModel.Compile([other, own]).Simulate(5_000, 9);
        Assert.Equal(alone.Risks[0], together.Risks[1]);
        Assert.NotEqual(together.Risks[0].Mean, together.Risks[1].Mean);
        Assert.Equal(alone.Losses.Years.AsEnumerable(), LossModel.Compile([own]).Simulate(9_000, 9).Losses.Years.Take(5_000));
    }

    [Fact]
    public void The_parts_of_the_risks_sum_to_the_mean()
    {
        LossSimulation simulation = Many.Simulate(10_000, 3);
        Assert.Equal(simulation.Losses.Mean, simulation.Risks.Sum(risk => risk.Mean), 6);
        Assert.Equal(Many.ExpectedLoss, simulation.ExpectedLoss);
        Assert.Equal(Many.ExpectedLoss, simulation.Risks.Sum(risk => risk.ExpectedLoss), 6);
        Assert.Equal(Many.Risks.Select(risk => risk.Risk), simulation.Risks.Select(risk => risk.Risk));
    }

    [Fact]
    public void Losses_stay_within_their_range()
    {
        AnnualLosses pert = Model(new FixedFrequency(1), new PertLoss(10, 20, 100)).Simulate(20_000, 5).Losses;
        Assert.All(pert.Years, loss => Assert.InRange(loss, 10, 100));
        AnnualLosses lognormal = Model(new FixedFrequency(1), LognormalByQuantiles.Between(10, 100)).Simulate(100_000, 5).Losses;
        Assert.InRange(lognormal.ExceedanceProbability(100), 0.047, 0.053);
        Assert.InRange(lognormal.ExceedanceProbability(10), 0.947, 0.953);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Progress_rises_to_the_number_of_years(int threads)
    {
        var told = new Told();
        Many.Simulate(10_000, 1, threads, told);
        Assert.Equal(10_000, told.Reports[^1]);
        Assert.Equal(told.Reports.Order().Distinct(), told.Reports);
        Assert.True(told.Reports.Count > 1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_run_can_be_ended(int threads)
    {
        using var source = new CancellationTokenSource();
        var told = new Told { Then = source.Cancel };
        Assert.ThrowsAny<OperationCanceledException>(() => Many.Simulate(1_000_000, 1, threads, told, source.Token));
        Assert.True(told.Reports[^1] < 100_000);
    }

    [Fact]
    public void Years_and_threads_are_positive()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Many.Simulate(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Many.Simulate(50_000_001, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Many.Simulate(1, 1, 0));
    }

    [Fact]
    public void A_model_of_no_risks_loses_nothing() => Assert.Equal((0, 0), (LossModel.Compile([]).Simulate(10, 1).Losses.Mean, LossModel.Compile([]).ExpectedLoss));

    private sealed class Told : IProgress<int>
    {
        public List<int> Reports { get; } = [];

        public Action Then { get; init; } = () => { };

        public void Report(int value)
        {
            Reports.Add(value);
            Then();
        }
    }
}
