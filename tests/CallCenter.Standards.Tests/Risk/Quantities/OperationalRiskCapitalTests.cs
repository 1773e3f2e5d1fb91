using CallCenter.Standards.Risk;

namespace CallCenter.Standards.Tests.Risk.Quantities;

/// <summary>Basel Framework, OPE25; the component of 35 billion is the framework's own example: 1 × 12 % + 29 × 15 % + 5 × 18 %.</summary>
public sealed class OperationalRiskCapitalTests
{
    private const decimal Billion = 1_000_000_000m;

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0.12)]
    [InlineData(2, 0.27)]
    [InlineData(30, 4.47)]
    [InlineData(35, 5.37)]
    public void The_component_grows_by_buckets(int indicator, double component) =>
        Assert.Equal((decimal)component * Billion, OperationalRiskCapital.BusinessIndicatorComponent(indicator * Billion));

    [Fact]
    public void The_multiplier_is_one_where_losses_are_as_expected()
    {
        Assert.Equal(1, OperationalRiskCapital.InternalLossMultiplier(5, 5), 12);
        Assert.Equal(0.5413248546129181, OperationalRiskCapital.InternalLossMultiplier(0, 5), 12);
        Assert.True(OperationalRiskCapital.InternalLossMultiplier(6, 5) > 1);
        Assert.Equal(150, OperationalRiskCapital.LossComponent(10));
    }

    /// <summary>Losses count above the first bucket: there the capital is the component where they are as expected, and at least 54 % of it.</summary>
    [Fact]
    public void Capital_is_the_component_times_the_multiplier_above_the_first_bucket()
    {
        Assert.Equal(0.12e9, OperationalRiskCapital.Capital(Billion, 100 * Billion));
        Assert.Equal(0.27e9, OperationalRiskCapital.Capital(2 * Billion, 0.27m * Billion / 15), 1e-3);
        Assert.Equal(0.27e9 * 0.5413248546129181, OperationalRiskCapital.Capital(2 * Billion, 0), 1e-3);
        Assert.Equal(0, OperationalRiskCapital.Capital(0, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => OperationalRiskCapital.Capital(-1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => OperationalRiskCapital.Capital(1, -1));
    }

    [Fact]
    public void Amounts_are_not_negative()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => OperationalRiskCapital.BusinessIndicatorComponent(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => OperationalRiskCapital.LossComponent(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => OperationalRiskCapital.InternalLossMultiplier(-1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => OperationalRiskCapital.InternalLossMultiplier(1, 0));
    }
}
