using CallCenter.Standards.Risk;
using static CallCenter.Standards.Tests.Risk.Quantities.Losses;

namespace CallCenter.Standards.Tests.Risk.Quantities;

public sealed class LossFindingTests
{
    public static TheoryData<LossFrequency> ImpossibleFrequencies =>
    [
        new PoissonFrequency(0), new PoissonFrequency(-1), new PoissonFrequency(10_000.01m), new BernoulliFrequency(Percentage.FromPercent(-1)),
        new BernoulliFrequency(Percentage.FromPercent(101)), new FixedFrequency(-1), new FixedFrequency(10_001),
    ];

    public static TheoryData<LossSeverity> ImpossibleSeverities =>
    [
        new FixedLoss(-1), new FixedLoss(decimal.MaxValue), new UniformLoss(2, 2), new UniformLoss(-1, 2), new UniformLoss(3, 2), new UniformLoss(0, decimal.MaxValue),
        new TriangularLoss(1, 0, 2), new TriangularLoss(1, 3, 2), new PertLoss(1, 0, 2), new PertLoss(0, 1, 2, 0), new PertLoss(0, 1, 2, 1_001), new PertLoss(2, 2, 2),
        LognormalByQuantiles.Between(0, 10), LognormalByQuantiles.Between(1_000, 100), new LognormalByQuantiles(1, 2, Percentage.FromPercent(50), Percentage.FromPercent(50)),
        new LognormalByQuantiles(1, 2, Percentage.FromPercent(0), Percentage.FromPercent(50)), new LognormalByQuantiles(1, 2, Percentage.FromPercent(50), Percentage.FromPercent(100)),
        new LognormalByQuantiles(1, decimal.MaxValue, Percentage.FromPercent(5), Percentage.FromPercent(95)),
        new LognormalByQuantiles(0.0001m, 1_000_000_000, Percentage.FromPercent(49), Percentage.FromPercent(51)),
        new LognormalByMoments(0, 1), new LognormalByMoments(1, 0), new LognormalByMoments(decimal.MaxValue, 1), new LognormalByMoments(1, decimal.MaxValue),
        new CompositeLoss([]), new CompositeLoss([new FixedLoss(1), new FixedLoss(-1)]),
    ];

    [Theory]
    [MemberData(nameof(ImpossibleFrequencies))]
    public void A_frequency_is_possible(LossFrequency frequency) => Assert.Equal(["CCS9201 /0/frequency"], Told(Of("only", frequency, new FixedLoss(1))));

    [Theory]
    [MemberData(nameof(ImpossibleSeverities))]
    public void A_severity_is_possible(LossSeverity severity) => Assert.Equal(["CCS9202 /0/severity"], Told(Of("only", new FixedFrequency(1), severity)));

    [Fact]
    public void The_outermost_possible_ones_are()
    {
        Assert.Empty(Told(Of("a", new PoissonFrequency(10_000), new FixedLoss(0))));
        Assert.Empty(Told(Of("a", new BernoulliFrequency(Percentage.FromPercent(100)), new FixedLoss(1_000_000_000_000_000))));
        Assert.Empty(Told(Of("a", new BernoulliFrequency(default), new PertLoss(0, 0, 0.01m, 1_000))));
        Assert.Empty(Told(Of("a", new FixedFrequency(10_000), new TriangularLoss(0, 5, 5))));
    }

    [Fact]
    public void Codes_are_kebab_case_and_given_once()
    {
        RiskQuantity one = Of("one", new FixedFrequency(1), new FixedLoss(1));
        Assert.Equal(["CCS1009 /0/risk", "CCS1010 /2/risk"], Told(Of("One", new FixedFrequency(1), new FixedLoss(1)), one, one));
        Assert.Equal("one", one.ToString());
    }

    private static IEnumerable<string> Told(params RiskQuantity[] risks)
    {
        try
        {
            LossModel.Compile([.. risks]);
            return [];
        }
        catch (FindingsException exception)
        {
            return exception.Findings.Select(finding => $"{finding.Code} {finding.Pointer}");
        }
    }
}
