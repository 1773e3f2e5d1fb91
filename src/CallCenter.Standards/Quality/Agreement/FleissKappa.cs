using System.Numerics;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Quality;

/// <summary>
/// How far any number of reviewers agree beyond what chance would give, each contact scored by the same number of them (Fleiss, <i>Psychological Bulletin</i> 76, 1971).
/// The figure is the double nearest to the exact fraction.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record FleissKappa
{
    internal FleissKappa(int items, long reviewers, double observed, double expected, double? value, double? standardErrorAtChance)
    {
        Items = items;
        Reviewers = reviewers;
        Observed = observed;
        Expected = expected;
        Value = value;
        StandardErrorAtChance = standardErrorAtChance;
    }

    /// <summary>How many contacts were scored.</summary>
    public int Items { get; }

    /// <summary>How many reviewers scored each; at least 2.</summary>
    public long Reviewers { get; }

    /// <summary>The share of pairs of reviewers that agree; 0 to 1.</summary>
    public double Observed { get; }

    /// <summary>The share that would by chance; 0 to 1.</summary>
    public double Expected { get; }

    /// <summary>Kappa; null where everything was put in one category, so that nothing can be told.</summary>
    public double? Value { get; }

    /// <summary>The standard error if all agreement were chance, to test against it (Fleiss, Nee and Landis, <i>Psychological Bulletin</i> 86, 1979). Null where kappa is.</summary>
    public double? StandardErrorAtChance { get; }

    /// <summary>Kappa of counts: how many reviewers put each contact in each category.</summary>
    /// <param name="counts">One row for each contact, one column for each category; the rows sum to the same number of reviewers, 2 or more.</param>
    /// <exception cref="ArgumentException">There is no row, the rows are of different length or sum, or a count is negative.</exception>
    public static FleissKappa Of(IReadOnlyList<IReadOnlyList<long>> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        if (counts.Count == 0)
        {
            throw new ArgumentException("Nothing was scored.", nameof(counts));
        }

        int categories = counts[0]?.Count ?? 0;
        BigInteger reviewers = Sum(counts, 0, categories);
        if (categories < 2 || reviewers < 2 || reviewers > int.MaxValue)
        {
            throw new ArgumentException($"{reviewers} reviewers scored in {categories} categories; it takes at least two of each, and at most {int.MaxValue} reviewers.", nameof(counts));
        }

        var totals = new BigInteger[categories];
        BigInteger squares = 0;
        for (int i = 0; i < counts.Count; i++)
        {
            if (Sum(counts, i, categories) != reviewers)
            {
                throw new ArgumentException($"Row {i + 1} sums to {Sum(counts, i, categories)}, the first to {reviewers}; each contact is scored by the same number of reviewers.", nameof(counts));
            }

            for (int j = 0; j < categories; j++)
            {
                totals[j] += counts[i][j];
                squares += (BigInteger)counts[i][j] * counts[i][j];
            }
        }

        return Of(counts.Count, reviewers, totals, squares);
    }

    private static FleissKappa Of(int items, BigInteger reviewers, BigInteger[] totals, BigInteger squares)
    {
        BigInteger scores = items * reviewers;
        var observed = Rational.Of(squares - scores, scores * (reviewers - 1));
        var expected = Rational.Of(totals.Aggregate(BigInteger.Zero, static (sum, total) => sum + (total * total)), scores * scores);
        if (expected.CompareTo(Rational.One) == 0)
        {
            return new FleissKappa(items, (long)reviewers, observed.ToDouble(), 1, null, null);
        }

        (double spread, double skew) = (0, 0);
        foreach (double share in totals.Select(total => Rational.Of(total, scores).ToDouble()))
        {
            spread += share * (1 - share);
            skew += share * (1 - share) * (1 - (2 * share));
        }

        double n = (double)reviewers;
        double variance = 2 / (items * n * (n - 1)) * ((spread * spread) - skew) / (spread * spread);
        return new FleissKappa(
            items, (long)reviewers, observed.ToDouble(), expected.ToDouble(), ((observed - expected) / (Rational.One - expected)).ToDouble(), Math.Sqrt(Math.Max(0, variance)));
    }

    private static BigInteger Sum(IReadOnlyList<IReadOnlyList<long>> counts, int row, int categories)
    {
        if (counts[row]?.Count != categories)
        {
            throw new ArgumentException($"Row {row + 1} has {counts[row]?.Count ?? 0} categories, the first {categories}.", nameof(counts));
        }

        BigInteger sum = 0;
        for (int j = 0; j < categories; j++)
        {
            sum += counts[row][j] >= 0 ? counts[row][j] : throw new ArgumentException($"The count in row {row + 1}, column {j + 1} is negative.", nameof(counts));
        }

        return sum;
    }
}
