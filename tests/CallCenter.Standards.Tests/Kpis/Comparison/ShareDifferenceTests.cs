using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Tests.Kpis.Comparison;

/// <summary>Newcombe, Statistics in Medicine 17, 1998, 873–890, table II, method 10: examples (a) to (h).</summary>
public sealed class ShareDifferenceTests
{
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(6, 7, 2, 7, 0.0582, 0.8062)]
    [InlineData(5, 56, 0, 29, -0.0381, 0.1926)]
    [InlineData(0, 10, 0, 20, -0.1611, 0.2775)]
    [InlineData(0, 10, 0, 10, -0.2775, 0.2775)]
    [InlineData(10, 10, 0, 20, 0.6791, 1.0000)]
    [InlineData(10, 10, 0, 10, 0.6075, 1.0000)]
    public void The_bounds_are_the_published_ones(int after, int afterOf, int before, int beforeOf, double low, double high)
    {
        var difference = ShareDifference.Newcombe(new Proportion(before, beforeOf), new Proportion(after, afterOf));

        Assert.Equal((low, high), (Math.Round(difference.Low, 4), Math.Round(difference.High, 4)));
        Assert.Equal(((double)after / afterOf) - ((double)before / beforeOf), difference.Difference, 15);
    }

    [Fact]
    public void Turned_round_the_bounds_change_sides()
    {
        var there = ShareDifference.Newcombe(new Proportion(48, 80), new Proportion(56, 70), Percentage.FromPercent(99));
        var back = ShareDifference.Newcombe(new Proportion(56, 70), new Proportion(48, 80), Percentage.FromPercent(99));

        Assert.Equal(there.Low, -back.High, 14);
        Assert.Equal(there.High, -back.Low, 14);
        Assert.True(there.Low < ShareDifference.Newcombe(there.Before, there.After).Low);
    }

    [Fact]
    public void A_share_of_nothing_differs_from_none() => Assert.Throws<ArgumentException>(() => ShareDifference.Newcombe(default, new Proportion(1, 2)));
}
