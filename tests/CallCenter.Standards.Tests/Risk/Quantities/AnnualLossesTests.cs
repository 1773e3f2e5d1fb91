using CallCenter.Standards.Risk;
using FsCheck.Xunit;

namespace CallCenter.Standards.Tests.Risk.Quantities;

/// <summary>The conventions of quantiles and tails, on samples small enough to see.</summary>
public sealed class AnnualLossesTests
{
    private static readonly AnnualLosses Ten = AnnualLosses.Of(10, 1, 9, 2, 8, 3, 7, 4, 6, 5);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(10, 1)]
    [InlineData(10.001, 2)]
    [InlineData(50, 5)]
    [InlineData(90, 9)]
    [InlineData(91, 10)]
    [InlineData(99.9, 10)]
    public void Value_at_risk_is_a_loss_that_the_level_does_not_exceed(double level, double loss) => Assert.Equal(loss, Ten.ValueAtRisk(Percentage.FromPercent((decimal)level)));

    [Theory]
    [InlineData(90, 10)]
    [InlineData(80, 9.5)]
    [InlineData(85, 9.666666666666666)]
    [InlineData(95, 10)]
    [InlineData(0.0001, 5.500004500004500)]
    public void Expected_shortfall_averages_exactly_the_tail(double level, double loss) => Assert.Equal(loss, Ten.ExpectedShortfall(Percentage.FromPercent((decimal)level)), 9);

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(-1)]
    public void A_level_lies_between_0_and_100(int level)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Ten.ValueAtRisk(Percentage.FromPercent(level)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Ten.ExpectedShortfall(Percentage.FromPercent(level)));
    }

    [Fact]
    public void Exceedance_is_the_share_of_years_with_more()
    {
        Assert.Equal([1, 0.9, 0.9, 0.1, 0], new[] { 0, 1, 1.5, 9, 10 }.Select(Ten.ExceedanceProbability));
        Assert.Equal(
            [new ExceedancePoint(2, 0.8), new(4, 0.6), new(6, 0.4), new(8, 0.2), new(10, 0)],
            Ten.ExceedanceCurve(5).AsEnumerable());
        Assert.Equal([new ExceedancePoint(4, 0.6), new(7, 0.3), new(10, 0)], Ten.ExceedanceCurve(3).AsEnumerable());
        Assert.Equal([new ExceedancePoint(0, 0.25), new(5, 0)], AnnualLosses.Of(0, 0, 0, 5).ExceedanceCurve(4).AsEnumerable());
        Assert.Throws<ArgumentOutOfRangeException>(() => Ten.ExceedanceCurve(0));
    }

    [Fact]
    public void Mean_and_spread_are_those_of_a_sample()
    {
        Assert.Equal((5.5, 3.0276503540974917), (Ten.Mean, Ten.StandardDeviation));
        Assert.Equal(3.0276503540974917 / Math.Sqrt(10), Ten.StandardError, 12);
        Assert.Equal([10, 1, 9], Ten.Years.Take(3));
        AnnualLosses one = AnnualLosses.Of(7);
        Assert.Equal((7, 0, 7, 7), (one.Mean, one.StandardDeviation, one.ValueAtRisk(Percentage.FromPercent(1)), one.ExpectedShortfall(Percentage.FromPercent(99))));
    }

    [Fact]
    public void Losses_on_record_are_numbers()
    {
        Assert.Throws<ArgumentException>(() => AnnualLosses.Of());
        Assert.Throws<ArgumentException>(() => AnnualLosses.Of(1, double.NaN));
        Assert.Throws<ArgumentException>(() => AnnualLosses.Of(1, double.PositiveInfinity));
    }

    [Property]
    public void The_tail_is_worse_than_its_edge_and_both_rise_with_the_level(int[] amounts, byte one, byte other)
    {
        AnnualLosses losses = AnnualLosses.Of([.. amounts.Select(amount => (double)amount), 0]);
        Percentage low = Percentage.FromRatio((Math.Min(one, other) + 1) / 257m);
        Percentage high = Percentage.FromRatio((Math.Max(one, other) + 1) / 257m);
        double slack = 1e-9 * (1 + losses.Years.Max(Math.Abs));
        Assert.True(losses.ExpectedShortfall(low) >= losses.ValueAtRisk(low) - slack);
        Assert.True(losses.ValueAtRisk(high) >= losses.ValueAtRisk(low));
        Assert.True(losses.ExpectedShortfall(high) >= losses.ExpectedShortfall(low) - slack);
        Assert.True(losses.ExceedanceProbability(losses.ValueAtRisk(low)) <= 1 - (double)low.Ratio);
    }
}
