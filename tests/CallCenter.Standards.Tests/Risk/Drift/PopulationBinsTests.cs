using CallCenter.Standards.Risk;
using CallCenter.Standards.Tests.Risk.Scorecards;
using FsCheck.Xunit;

namespace CallCenter.Standards.Tests.Risk.Drift;

public sealed class PopulationBinsTests
{
    [Fact]
    public void A_bin_begins_at_its_start()
    {
        var bins = PopulationBins.At(10, 20);
        Assert.Equal([0, 0, 1, 1, 2, 2], new[] { -5m, 9.99m, 10m, 19.99m, 20m, 1_000m }.Select(bins.BinOf));
        Assert.Equal([2L, 1, 1], bins.CountOf([1, 20, 2, 10]).AsEnumerable());
        Assert.Equal((3, 1), (bins.Count, PopulationBins.At().Count));
        Assert.Throws<ArgumentException>(() => PopulationBins.At(10, 10));
    }

    [Fact]
    public void The_bands_of_a_card_are_bins() => Assert.Equal([15m, 30m], PopulationBins.OfBands(Cards.Compile(Cards.Small)).Starts.AsEnumerable());

    [Fact]
    public void Bins_of_equal_frequency_hold_the_same_number()
    {
        decimal[] reference = [10, 1, 9, 2, 8, 3, 7, 4, 6, 5];
        var bins = PopulationBins.EqualFrequency(reference, 5);
        Assert.Equal([3m, 5m, 7m, 9m], bins.Starts.AsEnumerable());
        Assert.Equal([2L, 2, 2, 2, 2], bins.CountOf(reference).AsEnumerable());
        Assert.Equal([4m, 7m], PopulationBins.EqualFrequency(reference, 3).Starts.AsEnumerable());
    }

    [Fact]
    public void Equal_values_are_never_parted()
    {
        Assert.Equal([2m], PopulationBins.EqualFrequency([1, 1, 1, 1, 1, 2], 6).Starts.AsEnumerable());
        Assert.Equal(1, PopulationBins.EqualFrequency([1, 1], 2).Count);
        Assert.Equal(1, PopulationBins.EqualFrequency([1, 2, 3], 1).Count);
    }

    [Fact]
    public void A_population_and_a_number_of_bins_are_needed()
    {
        Assert.Throws<ArgumentException>(() => PopulationBins.EqualFrequency([], 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => PopulationBins.EqualFrequency([1], 0));
    }

    [Property]
    public void Every_bin_of_equal_frequency_holds_somebody(int[] values, byte count)
    {
        decimal[] reference = [.. values.Select(value => (decimal)value), 0];
        var bins = PopulationBins.EqualFrequency(reference, count + 1);
        Assert.All(bins.CountOf(reference), held => Assert.True(held > 0));
        Assert.True(bins.Count <= count + 1);
        Assert.Equal(reference.Length, bins.CountOf(reference).Sum());
    }
}
