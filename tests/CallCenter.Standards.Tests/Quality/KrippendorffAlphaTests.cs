using CallCenter.Standards.Quality;
using FsCheck.Xunit;

namespace CallCenter.Standards.Tests.Quality;

public sealed class KrippendorffAlphaTests
{
    /// <summary>Krippendorff 2011, section C: four coders, twelve units, some not coded.</summary>
    private static readonly decimal?[][] Coded =
    [
        [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
        [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
        [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
        [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
    ];

    [Theory]
    [InlineData(MeasurementLevel.Nominal, 0.743)]
    [InlineData(MeasurementLevel.Ordinal, 0.815)]
    [InlineData(MeasurementLevel.Interval, 0.849)]
    [InlineData(MeasurementLevel.Ratio, 0.797)]
    public void The_printed_example_holds_at_every_level(MeasurementLevel level, double expected)
    {
        var alpha = KrippendorffAlpha.Of(Coded, level);
        Assert.Equal((11, 40), (alpha.Items, alpha.Scores));
        Assert.Equal(expected, alpha.Value!.Value, 3);
    }

    [Property]
    public void Alpha_is_what_counting_pairs_gives_at_every_level(byte[] scores)
    {
        decimal?[][] rows = Rows(scores);
        foreach (MeasurementLevel level in Enum.GetValues<MeasurementLevel>())
        {
            double? expected = ByPairs(rows, level);
            double? alpha = KrippendorffAlpha.Of(rows, level).Value;
            Assert.Equal(expected is null, alpha is null);
            if (alpha is not null)
            {
                Assert.Equal(expected!.Value, alpha.Value, 1e-9);
                Assert.Equal(alpha, KrippendorffAlpha.Of([.. rows.AsEnumerable().Reverse()], level).Value);
            }
        }
    }

    [Fact]
    public void Scores_in_other_units_agree_as_well_where_the_level_allows_it()
    {
        double interval = KrippendorffAlpha.Of(Coded, MeasurementLevel.Interval).Value!.Value;
        double ratio = KrippendorffAlpha.Of(Coded, MeasurementLevel.Ratio).Value!.Value;
        Assert.Equal(interval, KrippendorffAlpha.Of([.. Coded.Select(row => row.Select(score => 7.5m + (score * 0.1m)).ToArray())], MeasurementLevel.Interval).Value);
        Assert.Equal(ratio, KrippendorffAlpha.Of([.. Coded.Select(row => row.Select(score => score * 0.1m).ToArray())], MeasurementLevel.Ratio).Value);
    }

    [Fact]
    public void More_different_scores_than_are_counted_exactly_are_counted_as_well()
    {
        decimal?[][] rows = [[.. Enumerable.Range(1, 2_500).Select(i => (decimal?)i)], [.. Enumerable.Range(1, 2_500).Select(i => (decimal?)(i + (i % 3)))]];
        Assert.Equal(ByPairs(rows, MeasurementLevel.Ratio)!.Value, KrippendorffAlpha.Of(rows, MeasurementLevel.Ratio).Value!.Value, 9);
    }

    [Fact]
    public void What_cannot_be_compared_is_told()
    {
        Assert.Null(KrippendorffAlpha.Of([[1, null], [null, 2]], MeasurementLevel.Nominal).Value);
        Assert.Null(KrippendorffAlpha.Of([[1, 1], [1, 1]], MeasurementLevel.Interval).Value);
        Assert.Null(KrippendorffAlpha.Of([], MeasurementLevel.Ordinal).Value);
        Assert.Throws<ArgumentException>(() => KrippendorffAlpha.Of([[1], [1, 2]], MeasurementLevel.Nominal));
        Assert.Throws<ArgumentException>(() => KrippendorffAlpha.Of([[-1m], [1m]], MeasurementLevel.Ratio));
        Assert.Throws<ArgumentOutOfRangeException>(() => KrippendorffAlpha.Of([[1]], (MeasurementLevel)4));
    }

    private static decimal?[][] Rows(byte[] scores)
    {
        byte[][] chunks = [.. scores.Chunk(4).Where(chunk => chunk.Length == 4)];
        return [.. Enumerable.Range(0, 4).Select(coder => chunks.Select(chunk => chunk[coder] % 6 == 5 ? null : (decimal?)(chunk[coder] % 6)).ToArray())];
    }

    /// <summary>Every pair of scores within a unit, against every pair of all.</summary>
    private static double? ByPairs(decimal?[][] rows, MeasurementLevel level)
    {
        double[][] units = [.. Enumerable.Range(0, rows.Length == 0 ? 0 : rows[0].Length).Select(unit => rows.Select(row => row[unit]).OfType<decimal>().Select(score => (double)score).ToArray()).Where(unit => unit.Length > 1)];
        double[] all = [.. units.SelectMany(unit => unit)];
        double observed = units.Sum(unit => unit.Sum(one => unit.Sum(two => Distance(one, two))) / (unit.Length - 1));
        double expected = all.Sum(one => all.Sum(two => Distance(one, two)));
        return expected == 0 ? null : 1 - ((all.Length - 1) * observed / expected);

        double Distance(double one, double two) => level switch
        {
            MeasurementLevel.Nominal => one == two ? 0 : 1,
            MeasurementLevel.Ordinal => one == two ? 0 : Math.Pow(all.Count(score => score >= Math.Min(one, two) && score <= Math.Max(one, two)) - ((all.Count(score => score == one) + all.Count(score => score == two)) / 2.0), 2),
            MeasurementLevel.Interval => Math.Pow(one - two, 2),
            _ => one == two ? 0 : Math.Pow((one - two) / (one + two), 2),
        };
    }
}
