using CallCenter.Standards.Risk;
using FsCheck.Xunit;

namespace CallCenter.Standards.Tests.Risk.Drift;

public sealed class PopulationStabilityTests
{
    /// <summary>By hand: 0.1 ln 1.5 + 0 − 0.1 ln 0.8.</summary>
    [Fact]
    public void The_index_is_the_sum_over_bins()
    {
        var stability = PopulationStability.Of([0.2, 0.3, 0.5], [0.3, 0.3, 0.4]);
        Assert.Equal([0.04054651081082, 0, 0.02231435513142], stability.Bins.Select(bin => Math.Round(bin.Contribution, 14)));
        Assert.Equal(0.0628608659422374, stability.Index, 14);
        Assert.Equal((0.2, 0.3), (stability.Bins[0].Reference, stability.Bins[0].Current));
        Assert.Equal(stability.Index, PopulationStability.Of([20L, 30, 50], [3L, 3, 4]).Index, 14);
    }

    [Fact]
    public void Populations_spread_alike_have_none() => Assert.Equal(0, PopulationStability.Of([0.2, 0.3, 0.5], [4.0, 6, 10]).Index, 14);

    /// <summary>By hand: (0.5 − 1) ln 0.5 + (0.5 − 0.0001) ln 5000.</summary>
    [Fact]
    public void An_empty_bin_counts_as_a_small_share()
    {
        var stability = PopulationStability.Of([1L, 0], [1L, 1]);
        Assert.Equal(0.3465735902799726 + (0.4999 * 8.517193191416238), stability.Index, 12);
        Assert.Equal((0, 0.5), (stability.Bins[1].Reference, stability.Bins[1].Current));
        Assert.Equal(0.3465735902799726 + (0.49 * 3.912023005428146), PopulationStability.Of([1L, 0], [1L, 1], 0.01).Index, 12);
        Assert.Equal(0, PopulationStability.Of([1L, 0], [1L, 0]).Index);
    }

    [Theory]
    [InlineData(0.0999, StabilityLevel.Stable)]
    [InlineData(0.1001, StabilityLevel.Moderate)]
    [InlineData(0.2499, StabilityLevel.Moderate)]
    [InlineData(0.2501, StabilityLevel.Significant)]
    public void Thresholds_say_what_an_index_means(double index, StabilityLevel level)
    {
        // Two bins of p and 1 − p against a half each have an index that rises with p; the p of an index by bisection.
        double low = 0.5;
        double high = 0.9999;
        PopulationStability At(double share) => PopulationStability.Of([0.5, 0.5], [share, 1 - share]);
        for (int i = 0; i < 60; i++)
        {
            (low, high) = At((low + high) / 2).Index < index ? ((low + high) / 2, high) : (low, (low + high) / 2);
        }

        Assert.Equal(level, At(low).LevelBy(StabilityThresholds.Usual));
    }

    [Fact]
    public void The_ends_of_thresholds_belong_to_moderate()
    {
        var stability = PopulationStability.Of([0.2, 0.3, 0.5], [0.3, 0.3, 0.4]);
        decimal exact = (decimal)stability.Index;
        if ((double)exact == stability.Index)
        {
            Assert.Equal(StabilityLevel.Moderate, stability.LevelBy(new StabilityThresholds(exact, 1, StabilityThresholds.Usual.Provenance)));
        }

        var none = PopulationStability.Of([1.0], [1.0]);
        Assert.Equal(StabilityLevel.Stable, none.LevelBy(StabilityThresholds.Usual));
        Assert.Equal((0.1m, 0.25m, ProvenanceKind.Assumption), (StabilityThresholds.Usual.Moderate, StabilityThresholds.Usual.Significant, StabilityThresholds.Usual.Provenance.Kind));
    }

    [Fact]
    public void Thresholds_are_positive_and_rise()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new StabilityThresholds(0, 1, StabilityThresholds.Usual.Provenance));
        Assert.Throws<ArgumentOutOfRangeException>(() => new StabilityThresholds(1, 1, StabilityThresholds.Usual.Provenance));
    }

    [Fact]
    public void Populations_have_the_same_bins_and_somebody_in_them()
    {
        Assert.Throws<ArgumentException>(() => PopulationStability.Of([1.0], [1.0, 1]));
        Assert.Throws<ArgumentException>(() => PopulationStability.Of([0.0], [1.0]));
        Assert.Throws<ArgumentException>(() => PopulationStability.Of([1.0], [0.0]));
        Assert.Throws<ArgumentException>(() => PopulationStability.Of([1.0, -1], [1.0, 1]));
        Assert.Throws<ArgumentException>(() => PopulationStability.Of([1.0, double.NaN], [1.0, 1]));
        Assert.Throws<ArgumentException>(() => PopulationStability.Of(Array.Empty<double>(), []));
        Assert.Throws<ArgumentException>(() => PopulationStability.Of([double.MaxValue, double.MaxValue], [1.0, 1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => PopulationStability.Of([1.0], [1.0], 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => PopulationStability.Of([1.0], [1.0], 0.011));
    }

    [Property]
    public void The_index_is_never_negative_and_the_same_both_ways(byte[] one, byte[] other)
    {
        int bins = Math.Min(one.Length, other.Length) + 1;
        long[] before = [.. one.Take(bins - 1).Select(count => (long)count), 3];
        long[] after = [.. other.Take(bins - 1).Select(count => (long)count), 5];
        var stability = PopulationStability.Of(before, after);
        Assert.All(stability.Bins, bin => Assert.True(bin.Contribution >= 0));
        Assert.Equal(stability.Index, PopulationStability.Of(after, before).Index, 1e-9);
        Assert.Equal(stability.Index, stability.Bins.Sum(bin => bin.Contribution), 1e-9);
        Assert.Equal(1, stability.Bins.Sum(bin => bin.Current), 1e-9);
    }
}
