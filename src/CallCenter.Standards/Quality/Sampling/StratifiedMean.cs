using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Quality;

/// <summary>
/// The mean score of all contacts, estimated from a sample that took more of some strata than of others: each stratum counts by how many contacts it has, not by how many were reviewed
/// (Cochran, <i>Sampling Techniques</i>, 1977, ch. 5). The plain mean of such a sample would lean to the strata that were looked at most.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record StratifiedMean
{
    private readonly Listed<string> missing;

    internal StratifiedMean(long population, long covered, long reviewed, decimal? mean, double? standardError, ImmutableArray<string> missing)
    {
        (Population, Covered, Reviewed, Mean, StandardError, Missing) = (population, covered, reviewed, mean, standardError, missing);
    }

    /// <summary>How many contacts there are in all strata.</summary>
    public long Population { get; }

    /// <summary>How many of them are in strata of which some were reviewed: the mean is of these.</summary>
    public long Covered { get; }

    /// <summary>How many were reviewed.</summary>
    public long Reviewed { get; }

    /// <summary>The mean of the covered contacts, exact to 28 digits; null where none was reviewed.</summary>
    public decimal? Mean { get; }

    /// <summary>Its standard error, finite populations corrected: 0 where every contact was reviewed. Null where a stratum with more contacts than one had a single one reviewed, so that its spread is not known.</summary>
    public double? StandardError { get; }

    /// <summary>The strata with contacts of which none was reviewed: the mean says nothing of them.</summary>
    public ImmutableArray<string> Missing
    {
        get => missing;
        private init => missing = value;
    }

    /// <summary>The bounds of the mean at a confidence, by the normal distribution; null where there is no mean or no standard error.</summary>
    /// <param name="confidence">How sure the bounds are to be, 50 % to 99.9999 %.</param>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is out of its range.</exception>
    public (double Low, double High)? Interval(Percentage confidence)
    {
        double reach = NormalBound.Of(confidence, nameof(confidence)) * StandardError.GetValueOrDefault();
        return (Mean, StandardError) is ({ } mean, not null) ? ((double)mean - reach, (double)mean + reach) : null;
    }

    /// <summary>Estimates the mean of all contacts.</summary>
    /// <param name="strata">The strata, each once.</param>
    /// <exception cref="ArgumentException">A stratum is given twice, has fewer contacts than were reviewed, or all together have more than 64 bits count.</exception>
    public static StratifiedMean Of(IReadOnlyCollection<StratumScores> strata)
    {
        ArgumentNullException.ThrowIfNull(strata);
        Check(Given.Items(strata));
        long covered = strata.Where(IsReviewed).Sum(stratum => stratum.Population);
        Rational sum = Rational.Zero;
        var variances = new List<double>();
        bool isKnown = true;
        foreach (StratumScores stratum in strata.Where(IsReviewed))
        {
            int count = stratum.Scores.Length;
            Rational total = stratum.Scores.Aggregate(Rational.Zero, static (all, score) => all + Rational.Of(score));
            sum += total * Rational.Of(stratum.Population, count);
            if (stratum.Population > count)
            {
                isKnown &= count > 1;
                double weight = (double)stratum.Population / covered;
                variances.Add(weight * weight * (1 - ((double)count / stratum.Population)) * Spread(stratum, total) / count);
            }
        }

        return new StratifiedMean(
            strata.Sum(stratum => stratum.Population),
            covered,
            strata.Sum(stratum => (long)stratum.Scores.Length),
            covered == 0 ? null : (sum / Rational.Of(covered, 1)).ToDecimal(),
            covered > 0 && isKnown ? Math.Sqrt(variances.Order().Sum()) : null,
            [.. strata.Where(stratum => stratum.Population > 0 && !IsReviewed(stratum)).Select(stratum => stratum.Stratum)]);
    }

    private static bool IsReviewed(StratumScores stratum) => !stratum.Scores.IsDefaultOrEmpty;

    /// <summary>The variance of scores, by n − 1.</summary>
    private static double Spread(StratumScores stratum, Rational total)
    {
        int count = stratum.Scores.Length;
        Rational squares = stratum.Scores.Aggregate(Rational.Zero, static (all, score) => all + (Rational.Of(score) * Rational.Of(score)));
        return count < 2 ? 0 : ((squares - (total * total / Rational.Of(count, 1))) / Rational.Of(count - 1, 1)).ToDouble();
    }

    private static void Check(IReadOnlyCollection<StratumScores> strata)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Int128 total = 0;
        foreach (StratumScores stratum in strata)
        {
            if (!seen.Add(stratum.Stratum))
            {
                throw new ArgumentException($"Stratum '{stratum.Stratum}' is given twice.", nameof(strata));
            }

            if ((total += stratum.Population) > long.MaxValue)
            {
                throw new ArgumentException("The strata have more contacts than 64 bits count.", nameof(strata));
            }

            if (stratum.Population < (stratum.Scores.IsDefault ? 0 : stratum.Scores.Length))
            {
                throw new ArgumentException($"Stratum '{stratum.Stratum}' has {stratum.Population} contacts, fewer than were reviewed.", nameof(strata));
            }
        }
    }
}
