using System.Numerics;
using CallCenter.Standards.Kpis;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CallCenter.Standards.Tests.Kpis.Comparison;

public sealed class SignificanceTestTests
{
    private static Arbitrary<(Proportion Before, Proportion After)> SmallShares { get; } = Arb.From(
        from before in Gen.Choose(1, 30)
        from after in Gen.Choose(1, 30)
        from met in Gen.Choose(0, before)
        from metAfter in Gen.Choose(0, after)
        select (new Proportion(met, before), new Proportion(metAfter, after)));

    [Fact]
    public void The_lady_tasting_tea_is_no_proof()
    {
        var test = SignificanceTest.OfProportions(new Proportion(3, 4), new Proportion(1, 4)); // Fisher 1935

        Assert.Equal(SignificanceMethod.FisherExact, test.Method);
        Assert.Equal(34 / 70.0, test.PValue, 1e-13);
        Assert.False(test.IsBeyondChance());
    }

    [Fact]
    public void A_large_difference_of_large_samples_is_beyond_chance()
    {
        var test = SignificanceTest.OfProportions(new Proportion(750, 1000), new Proportion(900, 1000));

        Assert.Equal(SignificanceMethod.PooledProportions, test.Method);
        Assert.InRange(test.PValue, 1e-19, 1e-17); // z = 8.87
        Assert.True(test.IsBeyondChance());
    }

    [Theory]
    [InlineData(5, 10, 5, 10, SignificanceMethod.PooledProportions)] // every expected count is 5
    [InlineData(4, 9, 5, 9, SignificanceMethod.FisherExact)]
    [InlineData(4, 10, 5, 10, SignificanceMethod.FisherExact)]
    [InlineData(6, 10, 5, 10, SignificanceMethod.FisherExact)]
    [InlineData(5, 10, 500, 1000, SignificanceMethod.PooledProportions)]
    [InlineData(500, 1000, 4, 9, SignificanceMethod.FisherExact)]
    [InlineData(0, 1000, 9, 1000, SignificanceMethod.FisherExact)]
    [InlineData(0, 1000, 10, 1000, SignificanceMethod.PooledProportions)]
    [InlineData(1000, 1000, 991, 1000, SignificanceMethod.FisherExact)]
    public void Small_expected_counts_take_the_exact_test(long met, long count, long metAfter, long countAfter, SignificanceMethod expected) =>
        Assert.Equal(expected, SignificanceTest.OfProportions(new Proportion(met, count), new Proportion(metAfter, countAfter)).Method);

    /// <summary>Five of three times as many, none of the third: as by the binomial distribution, 43 of 243 tables.</summary>
    [Theory]
    [InlineData(1_000_000_000_000, 2_000_000_000_000)]
    [InlineData(1_000_000_000_000_000_000, 2_000_000_000_000_000_000)]
    public void Fishers_test_keeps_its_digits_however_many_are_counted(long before, long after)
    {
        Assert.Equal(43 / 243.0, SignificanceTest.OfProportions(new Proportion(0, before), new Proportion(5, after)).PValue, 1e-11);
        Assert.Equal(43 / 243.0, SignificanceTest.OfProportions(new Proportion(before, before), new Proportion(after - 5, after)).PValue, 1e-11);
        Assert.Equal(1, SignificanceTest.OfProportions(new Proportion(1, long.MaxValue), new Proportion(0, 1)).PValue, 1e-11);
        Assert.Equal(0, SignificanceTest.OfProportions(new Proportion(before / 2, before / 2), new Proportion(0, long.MaxValue)).PValue, 1e-300);
    }

    [Theory]
    [InlineData(1e200)]
    [InlineData(1)]
    [InlineData(1e-170)]
    public void Means_are_tested_in_any_unit(double unit)
    {
        var test = SignificanceTest.OfMeans(new SampleMean(unit, unit, 20), new SampleMean(2 * unit, unit, 20));
        Assert.Equal(SignificanceTest.OfMeans(new SampleMean(1, 1, 20), new SampleMean(2, 1, 20)).PValue, test.PValue, 1e-12);
        Assert.InRange(test.PValue, 0.003, 0.0035); // t = √10 at 38 degrees of freedom
    }

    [Property(MaxTest = 500)]
    public Property Fishers_test_sums_the_exact_tables_no_more_likely() => Prop.ForAll(SmallShares, shares =>
    {
        var test = SignificanceTest.OfProportions(shares.Before, shares.After);
        if (test.Method == SignificanceMethod.FisherExact)
        {
            Assert.Equal(ExactFisher(shares.Before, shares.After), test.PValue, 1e-11);
        }
    });

    [Property(MaxTest = 300)]
    public Property A_difference_is_as_likely_in_either_direction() => Prop.ForAll(SmallShares, shares =>
    {
        var forth = SignificanceTest.OfProportions(shares.Before, shares.After);
        var back = SignificanceTest.OfProportions(shares.After, shares.Before);

        Assert.Equal(forth.Method, back.Method);
        Assert.Equal(forth.PValue, back.PValue, 1e-12);
        Assert.InRange(forth.PValue, 0, 1);
    });

    [Theory]
    [InlineData(40, 100, 60, 100, 0.004677734981047266)] // z = √8
    [InlineData(50, 100, 50, 100, 1)]
    [InlineData(30, 100, 40, 100, 0.13820766697402576)]
    [InlineData(20, 60, 60, 100, 0.0010908351761252987)] // z = √(32/3)
    public void Large_samples_take_the_pooled_test(long met, long count, long metAfter, long countAfter, double expected) =>
        Assert.Equal(expected, SignificanceTest.OfProportions(new Proportion(met, count), new Proportion(metAfter, countAfter)).PValue, 1e-12);

    [Fact]
    public void Welchs_test_takes_unequal_variances()
    {
        // t = −1 on 2 degrees of freedom: standard errors 1 and 1, three of each.
        var equal = SignificanceTest.OfMeans(new SampleMean(10, Math.Sqrt(3), 3), new SampleMean(10 + Math.Sqrt(2), Math.Sqrt(3), 3));
        Assert.Equal(SignificanceMethod.Welch, equal.Method);
        Assert.Equal(0.3739009663000591, equal.PValue, 1e-12); // 4 degrees of freedom, t = 1

        // All variance in the first sample leaves its own n − 1.
        var lopsided = SignificanceTest.OfMeans(new SampleMean(0, Math.Sqrt(3), 3), new SampleMean(2, 0, 100));
        Assert.Equal(1 - (2 / Math.Sqrt(4 + 2)), lopsided.PValue, 1e-12); // 2 degrees of freedom, t = 2

        var mirrored = SignificanceTest.OfMeans(new SampleMean(2, 0, 100), new SampleMean(0, Math.Sqrt(3), 3));
        Assert.Equal(lopsided.PValue, mirrored.PValue, 1e-14);
    }

    [Fact]
    public void Samples_without_spread_differ_just_when_their_means_do()
    {
        Assert.Equal(1, SignificanceTest.OfMeans(new SampleMean(5, 0, 2), new SampleMean(5, 0, 2)).PValue);
        Assert.Equal(0, SignificanceTest.OfMeans(new SampleMean(5, 0, 2), new SampleMean(5.001, 0, 2)).PValue);
    }

    [Fact]
    public void A_level_is_undercut_not_met()
    {
        double p = SignificanceTest.OfProportions(new Proportion(3, 4), new Proportion(1, 4)).PValue;
        var test = SignificanceTest.OfProportions(new Proportion(3, 4), new Proportion(1, 4));

        Assert.False(test.IsBeyondChance(p));
        Assert.True(test.IsBeyondChance(Math.BitIncrement(p)));
        Assert.False(test.IsBeyondChance());
        Assert.True(SignificanceTest.OfProportions(new Proportion(40, 100), new Proportion(60, 100)).IsBeyondChance());
        Assert.False(SignificanceTest.OfProportions(new Proportion(40, 100), new Proportion(60, 100)).IsBeyondChance(0.001));
    }

    [Fact]
    public void Nothing_cannot_be_tested()
    {
        var share = new Proportion(1, 2);
        var mean = new SampleMean(1, 1, 2);

        Assert.Throws<ArgumentException>(() => SignificanceTest.OfProportions(default, share));
        Assert.Throws<ArgumentException>(() => SignificanceTest.OfProportions(share, default));
        Assert.Throws<ArgumentException>(() => SignificanceTest.OfMeans(default, mean));
        Assert.Throws<ArgumentException>(() => SignificanceTest.OfMeans(mean, default));
    }

    [Theory]
    [InlineData(0, 0, "count")]
    [InlineData(1, 0, "count")]
    [InlineData(-1, 5, "successes")]
    [InlineData(6, 5, "successes")]
    public void A_share_is_of_something_and_never_more_than_all(long successes, long count, string parameter)
    {
        Assert.Equal(parameter, Assert.Throws<ArgumentOutOfRangeException>(() => new Proportion(successes, count)).ParamName);
        Assert.Equal((5, 5), (new Proportion(5, 5).Successes, new Proportion(0, 5).Count));
    }

    [Theory]
    [InlineData(1, 1, 1, "count")]
    [InlineData(double.NaN, 1, 2, "mean")]
    [InlineData(double.PositiveInfinity, 1, 2, "mean")]
    [InlineData(1, -0.1, 2, "standardDeviation")]
    [InlineData(1, double.NaN, 2, "standardDeviation")]
    [InlineData(1, double.PositiveInfinity, 2, "standardDeviation")]
    public void A_sample_has_two_values_or_more_and_finite_numbers(double mean, double deviation, long count, string parameter)
    {
        Assert.Equal(parameter, Assert.Throws<ArgumentOutOfRangeException>(() => new SampleMean(mean, deviation, count)).ParamName);
        Assert.Equal((-1, 0, 2), (new SampleMean(-1, 0, 2).Mean, new SampleMean(-1, 0, 2).StandardDeviation, new SampleMean(-1, 0, 2).Count));
    }

    private static double ExactFisher(Proportion before, Proportion after)
    {
        int total = (int)(before.Successes + after.Successes);
        BigInteger Ways(int k) => Choose((int)before.Count, k) * Choose((int)after.Count, total - k);
        BigInteger seen = Ways((int)before.Successes);
        BigInteger all = 0;
        BigInteger rare = 0;
        for (int k = 0; k <= total; k++)
        {
            BigInteger ways = Ways(k);
            all += ways;
            rare += ways <= seen ? ways : 0;
        }

        return Math.Exp(BigInteger.Log(rare) - BigInteger.Log(all));
    }

    private static BigInteger Choose(int n, int k) =>
        k < 0 || k > n ? 0 : Enumerable.Range(1, k).Aggregate(BigInteger.One, (product, i) => product * (n - k + i) / i);
}
