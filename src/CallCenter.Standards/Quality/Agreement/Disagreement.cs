using System.Numerics;

namespace CallCenter.Standards.Quality;

/// <summary>
/// The disagreement within contacts and over all of them. Squares of differences sum by moments, so that all but the ratio level take linear time:
/// Σ over pairs of (a − b)² is m Σa² − (Σa)²; grades are their mean ranks, and of classes the pairs that differ are m² − Σ n².
/// </summary>
internal sealed class Disagreement
{
    /// <summary>The most different scores of which the ratio level is exact: it takes their square.</summary>
    private const int MaximumExact = 2_000;

    private readonly MeasurementLevel level;
    private readonly List<(decimal Score, long Count)> all;
    private readonly Dictionary<decimal, Rational> places = [];
    private readonly decimal[][] items;
    private readonly long total;

    public Disagreement(decimal[][] items, MeasurementLevel level)
    {
        this.items = items;
        this.level = level;
        all = Counted(items.SelectMany(item => item));
        total = all.Sum(score => score.Count);
        long before = 0;
        foreach ((decimal score, long count) in all)
        {
            places[score] = level == MeasurementLevel.Ordinal ? Rational.Of((2 * before) + count, 2) : Rational.Of(score);
            before += count;
        }
    }

    /// <summary>Alpha; null where there is nothing to disagree on.</summary>
    public double? Alpha() => level == MeasurementLevel.Ratio && all.Count > MaximumExact ? RatioAlpha() : ExactAlpha();

    private static List<(decimal Score, long Count)> Counted(IEnumerable<decimal> scores) =>
        [.. scores.GroupBy(score => score).OrderBy(group => group.Key).Select(group => (group.Key, group.LongCount()))];

    private double? ExactAlpha()
    {
        Rational expected = Pairs(all, total);
        if (expected.IsZero)
        {
            return null;
        }

        // By number of scores, so that fractions are added once for each number and not for each contact.
        Rational observed = Rational.Zero;
        foreach (IGrouping<int, decimal[]> size in items.GroupBy(item => item.Length))
        {
            Rational sum = Rational.Zero;
            foreach (decimal[] item in size)
            {
                sum += Pairs(Counted(item), item.Length);
            }

            observed += sum * Rational.Of(1, size.Key - 1);
        }

        return (Rational.One - (Rational.Of(total - 1, 1) * observed / expected)).ToDouble();
    }

    /// <summary>The sum over all ordered pairs of what they disagree.</summary>
    private Rational Pairs(List<(decimal Score, long Count)> scores, long count)
    {
        switch (level)
        {
            case MeasurementLevel.Nominal:
                return Rational.Of(((BigInteger)count * count) - scores.Aggregate(BigInteger.Zero, static (sum, score) => sum + ((BigInteger)score.Count * score.Count)), 1);
            case MeasurementLevel.Ratio:
                return RatioPairs(scores);
            default:
                (Rational sum, Rational squares) = (Rational.Zero, Rational.Zero);
                foreach ((decimal score, long times) in scores)
                {
                    Rational weighted = Rational.Of(times, 1) * places[score];
                    sum += weighted;
                    squares += weighted * places[score];
                }

                return (Rational.Of(count, 1) * squares) - (sum * sum);
        }
    }

    private Rational RatioPairs(List<(decimal Score, long Count)> scores)
    {
        Rational sum = Rational.Zero;
        for (int i = 0; i < scores.Count; i++)
        {
            for (int j = i + 1; j < scores.Count; j++)
            {
                (Rational low, Rational high) = (places[scores[i].Score], places[scores[j].Score]);
                Rational part = (high - low) / (high + low);
                sum += Rational.Of(2 * (BigInteger)scores[i].Count * scores[j].Count, 1) * part * part;
            }
        }

        return sum;
    }

    private double? RatioAlpha()
    {
        // In the order of size, so that the figure does not depend on that of the rows.
        double observed = items.Select(item => RatioSum(Counted(item)) / (item.Length - 1)).Order().Sum();
        return 1 - ((total - 1) * observed / RatioSum(all));
    }

    private static double RatioSum(List<(decimal Score, long Count)> scores)
    {
        double[] values = [.. scores.Select(score => (double)score.Score)];
        double sum = 0;
        for (int i = 0; i < values.Length; i++)
        {
            for (int j = i + 1; j < values.Length; j++)
            {
                double part = (values[j] - values[i]) / (values[j] + values[i]);
                sum += 2.0 * scores[i].Count * scores[j].Count * part * part;
            }
        }

        return sum;
    }
}
