using CallCenter.Standards.Kpis;
using CallCenter.Standards.Quality;
using FsCheck.Xunit;

namespace CallCenter.Standards.Tests.Quality;

public sealed class SamplingFigureTests
{
    /// <summary>Newcombe 1998, table I, method 3.</summary>
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Wilson_s_interval_is_as_printed(long successes, long trials, double low, double high)
    {
        var interval = ProportionInterval.Wilson(successes, trials);
        Assert.Equal(low, interval.Low, 4);
        Assert.Equal(high, interval.High, 4);
    }

    [Property]
    public void The_share_lies_within_its_interval_and_more_confidence_widens_it(byte successes, byte more)
    {
        long trials = successes + more + 1L;
        var interval = ProportionInterval.Wilson(successes, trials);
        var wide = ProportionInterval.Wilson(successes, trials, Percentage.FromPercent(99));
        Assert.InRange(interval.Share, interval.Low, interval.High);
        Assert.InRange(interval.Low, 0, 1);
        Assert.InRange(interval.High, 0, 1);
        Assert.True(wide.Low <= interval.Low && wide.High >= interval.High);
        Assert.Equal(interval.Low, 1 - ProportionInterval.Wilson(trials - successes, trials).High, 1e-12);
    }

    [Fact]
    public void Wilson_needs_cases_and_no_more_successes_than_these()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ProportionInterval.Wilson(0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ProportionInterval.Wilson(-1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => ProportionInterval.Wilson(3, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => ProportionInterval.Wilson(1, 2, Percentage.FromPercent(100)));
        Assert.Throws<ArgumentOutOfRangeException>(() => ProportionInterval.Wilson(1, 2, Percentage.FromPercent(49)));
    }

    /// <summary>Krejcie and Morgan 1970, table 1, rounded to the nearest as they print it.</summary>
    [Theory]
    [InlineData(10, 10)]
    [InlineData(140, 103)]
    [InlineData(1_000, 278)]
    [InlineData(10_000, 370)]
    [InlineData(1_000_000, 384)]
    public void A_population_needs_as_many_as_the_printed_table_says(long population, long expected) =>
        Assert.Equal(expected, SampleSize.ByChiSquare(population, Percentage.FromPercent(5), 3.841).Nearest);

    [Fact]
    public void What_is_needed_is_rounded_up_and_never_more_than_there_is()
    {
        Percentage margin = Percentage.FromPercent(5);
        Percentage sure = Percentage.FromPercent(95);
        Assert.Equal(0, SampleSize.ForShare(0, margin, sure).Needed);
        Assert.Equal(1, SampleSize.ForShare(1, margin, sure).Needed);
        Assert.Equal(278, SampleSize.ForShare(1_000, margin, sure).Needed);
        Assert.Equal(385, SampleSize.ForShare(long.MaxValue, margin, sure).Needed);
        Assert.Equal(0, SampleSize.ForShare(1, margin, sure, Percentage.FromPercent(0)).Needed);
        Assert.Throws<ArgumentOutOfRangeException>(() => SampleSize.ForShare(1, Percentage.FromPercent(0), sure));
        Assert.Throws<ArgumentOutOfRangeException>(() => SampleSize.ForShare(-1, margin, sure));
        Assert.Throws<ArgumentOutOfRangeException>(() => SampleSize.ForShare(1, margin, sure, Percentage.FromPercent(101)));
        Assert.Throws<ArgumentOutOfRangeException>(() => SampleSize.ByChiSquare(1, margin, double.NaN));
    }

    [Fact]
    public void Strata_count_by_their_contacts_and_not_by_their_reviews()
    {
        // Ten complaints, all reviewed at 50; ninety others of which two were, at 100 and 90: 0.1 × 50 + 0.9 × 95.
        var mean = StratifiedMean.Of([new StratumScores("complaints", 10, [.. Enumerable.Repeat(50m, 10)]), new StratumScores("other", 90, [100, 90]), new StratumScores("none", 0, [])]);
        Assert.Equal(90.5m, mean.Mean);
        Assert.Equal((100, 100, 12), (mean.Population, mean.Covered, mean.Reviewed));
        Assert.Equal(0.9 * Math.Sqrt((1 - (2 / 90.0)) * 50 / 2), mean.StandardError!.Value, 9);
        (double low, double high) = mean.Interval(Percentage.FromPercent(95))!.Value;
        Assert.Equal(90.5, (low + high) / 2, 9);
        Assert.Equal(1.959964 * mean.StandardError.Value, (high - low) / 2, 5);
    }

    [Fact]
    public void Strata_that_nobody_looked_at_are_told()
    {
        var mean = StratifiedMean.Of([new StratumScores("a", 10, [80]), new StratumScores("b", 30, [])]);
        Assert.Equal((40, 10, 80m, null), (mean.Population, mean.Covered, mean.Mean, mean.StandardError));
        Assert.Equal(["b"], mean.Missing.ToArray());
        Assert.Null(mean.Interval(Percentage.FromPercent(95)));
        Assert.Null(StratifiedMean.Of([]).Mean);
        Assert.Throws<ArgumentException>(() => StratifiedMean.Of([new StratumScores("a", long.MaxValue, []), new StratumScores("b", 1, [])]));
        Assert.Throws<ArgumentException>(() => StratifiedMean.Of([new StratumScores("a", 1, [1, 2])]));
        Assert.Throws<ArgumentException>(() => StratifiedMean.Of([new StratumScores("a", 1, []), new StratumScores("a", 1, [])]));
    }

    /// <summary>Over every sample that could be drawn the estimate is the mean of all contacts, which the plain mean of the sample is not.</summary>
    [Property(MaxTest = 50)]
    public void Estimates_over_all_samples_hit_the_true_mean(byte a, byte b, byte c, byte d, byte e)
    {
        decimal[] first = [a, b];
        decimal[] second = [c, d, e];
        var estimates = (from one in first from two in second select StratifiedMean.Of([new StratumScores("1", 2, [one]), new StratumScores("2", 3, [two])]).Mean!.Value).ToList();
        Assert.Equal((double)first.Concat(second).Average(), (double)estimates.Average(), 1e-9);
    }
}
