using System.Numerics;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Quality;

/// <summary>
/// How far two reviewers agree beyond what chance would give: κ = (observed − expected) / (1 − expected) (Cohen, <i>Educational and Psychological Measurement</i> 20, 1960;
/// weighted, <i>Psychological Bulletin</i> 70, 1968). 1 is full agreement, 0 what chance gives, below 0 less than chance. The figure is the double nearest to the exact fraction.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record CohenKappa
{
    internal CohenKappa(long items, double observed, double expected, double? value, double? standardError)
    {
        Items = items;
        Observed = observed;
        Expected = expected;
        Value = value;
        StandardError = standardError;
    }

    /// <summary>How many contacts both scored.</summary>
    public long Items { get; }

    /// <summary>The share on which they agree, weighted; 0 to 1.</summary>
    public double Observed { get; }

    /// <summary>The share on which two who score by chance, each as often high or low as these, would agree; 0 to 1.</summary>
    public double Expected { get; }

    /// <summary>Kappa; null where both gave one and the same score to everything, so that nothing can be told.</summary>
    public double? Value { get; }

    /// <summary>
    /// Its standard error in a large sample (Fleiss, Cohen and Everitt, <i>Psychological Bulletin</i> 72, 1969): kappa ± 1.96 of them holds the true one 95 times in 100. Null where kappa is.
    /// </summary>
    public double? StandardError { get; }

    /// <summary>Kappa of two reviewers' scores, item by item.</summary>
    /// <param name="first">The first reviewer's scores: positions among the categories, from 0.</param>
    /// <param name="second">The second's, of the same contacts in the same order.</param>
    /// <param name="categories">How many categories there are, 2 to 1,000, in ascending order where weights are given.</param>
    /// <param name="weights">How much scores that differ still agree.</param>
    /// <exception cref="ArgumentException">The lists are of different length or empty, or a score is no category.</exception>
    public static CohenKappa Of(ReadOnlySpan<int> first, ReadOnlySpan<int> second, int categories, KappaWeights weights = KappaWeights.None)
    {
        if (first.Length != second.Length)
        {
            throw new ArgumentException($"The first reviewer scored {first.Length} contacts, the second {second.Length}; both score the same ones.", nameof(second));
        }

        long[][] counts = Table(categories);
        for (int i = 0; i < first.Length; i++)
        {
            counts[Category(first[i], categories, nameof(first))][Category(second[i], categories, nameof(second))]++;
        }

        return Of(counts, weights);
    }

    /// <summary>Kappa of counts: how many contacts the first reviewer put in one category and the second in another.</summary>
    /// <param name="counts">One row for each category of the first reviewer, one column for each of the second, 2 to 1,000 of each.</param>
    /// <param name="weights">How much scores that differ still agree.</param>
    /// <exception cref="ArgumentException">The table is not square or empty, or a count is negative.</exception>
    public static CohenKappa Of(IReadOnlyList<IReadOnlyList<long>> counts, KappaWeights weights = KappaWeights.None)
    {
        ArgumentNullException.ThrowIfNull(counts);
        CheckWeights(weights);
        long[][] table = Table(counts.Count);
        BigInteger total = 0;
        for (int i = 0; i < table.Length; i++)
        {
            if (counts[i]?.Count != table.Length)
            {
                throw new ArgumentException($"Row {i + 1} of {table.Length} has {counts[i]?.Count ?? 0} columns; the table has to be square.", nameof(counts));
            }

            for (int j = 0; j < table.Length; j++)
            {
                table[i][j] = counts[i][j] >= 0 ? counts[i][j] : throw new ArgumentException($"The count in row {i + 1}, column {j + 1} is negative.", nameof(counts));
                total += table[i][j];
            }
        }

        return total.IsZero ? throw new ArgumentException("Nothing was scored.", nameof(counts))
            : total > long.MaxValue ? throw new ArgumentException("There are more contacts than 64 bits count.", nameof(counts))
            : Of(table, (long)total, weights);
    }

    private static CohenKappa Of(long[][] counts, long items, KappaWeights weights)
    {
        int size = counts.Length;
        BigInteger[] rows = [.. counts.Select(row => row.Aggregate(BigInteger.Zero, static (sum, count) => sum + count))];
        BigInteger[] columns = [.. Enumerable.Range(0, size).Select(j => counts.Aggregate(BigInteger.Zero, (sum, row) => sum + row[j]))];
        (BigInteger agreed, BigInteger chance) = (0, 0);
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j < size; j++)
            {
                long weight = Weight(i, j, size, weights);
                agreed += weight * (BigInteger)counts[i][j];
                chance += weight * rows[i] * columns[j];
            }
        }

        long full = Weight(0, 0, size, weights);
        BigInteger n = items;
        var observed = Rational.Of(agreed, full * n);
        var expected = Rational.Of(chance, full * n * n);
        bool isDefined = expected < Rational.One;
        return new CohenKappa(
            items,
            observed.ToDouble(),
            expected.ToDouble(),
            isDefined ? ((observed - expected) / (Rational.One - expected)).ToDouble() : null,
            isDefined ? Error(counts, rows, columns, items, weights, observed.ToDouble(), expected.ToDouble()) : null);
    }

    private static double Error(long[][] counts, BigInteger[] rows, BigInteger[] columns, long items, KappaWeights weights, double observed, double expected)
    {
        int size = counts.Length;
        double full = Weight(0, 0, size, weights);
        double n = items;
        double[] rowMeans = new double[size];
        double[] columnMeans = new double[size];
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j < size; j++)
            {
                double weight = Weight(i, j, size, weights) / full;
                rowMeans[i] += weight * ((double)columns[j] / n);
                columnMeans[j] += weight * ((double)rows[i] / n);
            }
        }

        double sum = 0;
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j < size; j++)
            {
                double weight = Weight(i, j, size, weights) / full;
                double term = (weight * (1 - expected)) - ((rowMeans[i] + columnMeans[j]) * (1 - observed));
                sum += counts[i][j] / n * term * term;
            }
        }

        double mean = (observed * expected) - (2 * expected) + observed;
        double rest = 1 - expected;
        return Math.Sqrt(Math.Max(0, sum - (mean * mean)) / n) / (rest * rest);
    }

    /// <summary>How much two scores agree, in parts of full agreement.</summary>
    private static long Weight(int i, int j, int size, KappaWeights weights)
    {
        long apart = Math.Abs(i - j);
        long farthest = size - 1;
        return weights switch
        {
            KappaWeights.Linear => farthest - apart,
            KappaWeights.Quadratic => (farthest * farthest) - (apart * apart),
            _ => apart == 0 ? 1 : 0,
        };
    }

    private static long[][] Table(int categories)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(categories, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(categories, 1_000);
        return [.. Enumerable.Range(0, categories).Select(_ => new long[categories])];
    }

    private static int Category(int score, int categories, string name) =>
        score >= 0 && score < categories ? score : throw new ArgumentException($"Score {score} is none of the categories 0 to {categories - 1}.", name);

    private static void CheckWeights(KappaWeights weights)
    {
        if (weights is < KappaWeights.None or > KappaWeights.Quadratic)
        {
            throw new ArgumentOutOfRangeException(nameof(weights), weights, "There are no such weights.");
        }
    }
}
