using CallCenter.Standards.Simulation;
using NodaTime;

namespace CallCenter.Standards.Tests.Simulation;

public class RandomNumbersTests
{
    [Fact]
    public void The_generator_gives_the_numbers_its_authors_give()
    {
        // xoshiro256++ from the state 1, 2, 3, 4.
        var numbers = new RandomNumbers(1, 2, 3, 4);
        ulong[] published = [41943041, 58720359, 3588806011781223, 3591011842654386, 9228616714210784205, 9973669472204895162, 14011001112246962877, 12406186145184390807, 15849039046786891736, 10450023813501588000];
        Assert.All(published, number => Assert.Equal(number, numbers.NextBits()));
    }

    [Fact]
    public void A_stream_is_the_same_for_the_same_seed_name_and_number_and_another_for_any_other()
    {
        Assert.Equal(First(1, "talk", 0), First(1, "talk", 0));
        string[][] others = [First(2, "talk", 0), First(1, "talk", 1), First(1, "talks", 0), First(1, "klat", 0), First(1, "", 0)];
        string[] all = [.. others.Append(First(1, "talk", 0)).SelectMany(static numbers => numbers)];
        Assert.Equal(all.Length, all.Distinct().Count());
    }

    [Fact]
    public void Shares_are_even_and_never_zero_or_one()
    {
        var numbers = new RandomNumbers(7, "even");
        int[] cells = new int[100];
        for (int i = 0; i < 100_000; i++)
        {
            double share = numbers.NextShare();
            Assert.True(share is > 0 and < 1);
            cells[(int)(share * 100)]++;
        }

        // Chi square of 99 degrees of freedom is below 149 in 999 of 1,000.
        Assert.True(cells.Sum(static count => (count - 1000.0) * (count - 1000.0) / 1000) < 149);
    }

    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.999, 3.090232306167813)]
    [InlineData(1e-10, -6.361340902404056)]
    [InlineData(1e-300, -37.0470962993612)]
    public void Normal_quantiles_are_those_of_tables(double share, double value)
    {
        Assert.Equal(value, NormalQuantile.Of(share), Math.Abs(value) * 1e-13 + 1e-15);
        if (share > 1e-9)
        {
            Assert.Equal(-value, NormalQuantile.Of(1 - share), Math.Abs(value) * 1e-9 + 1e-15);
        }
    }

    public static TheoryData<TimeDistribution> Distributions => new(
        new FixedTime(Duration.FromSeconds(40)),
        new ExponentialTime(Duration.FromSeconds(200)),
        new LognormalTime(Duration.FromSeconds(150), 0.8),
        LognormalTime.OfMean(Duration.FromSeconds(180), 1.2),
        new MeasuredTimes([Duration.FromSeconds(9), Duration.FromSeconds(3), Duration.FromSeconds(30)]));

    [Theory]
    [MemberData(nameof(Distributions))]
    public void Quantiles_grow_and_have_the_mean_that_is_said(TimeDistribution distribution)
    {
        ArgumentNullException.ThrowIfNull(distribution);
        const int steps = 200_000;
        double[] seconds = [.. Enumerable.Range(0, steps).Select(i => distribution.Quantile((i + 0.5) / steps).TotalSeconds)];
        Assert.Equal(seconds.Order(), seconds);
        Assert.Equal(distribution.Mean.TotalSeconds, seconds.Average(), distribution.Mean.TotalSeconds * 1e-3);
    }

    private static string[] First(ulong seed, string name, long number)
    {
        var numbers = new RandomNumbers(seed, name, number);
        return [.. Enumerable.Range(0, 8).Select(_ => $"{numbers.NextBits():x16}")];
    }
}
