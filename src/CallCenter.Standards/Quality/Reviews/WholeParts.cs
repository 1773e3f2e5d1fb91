using System.Collections.Immutable;
using System.Numerics;

namespace CallCenter.Standards.Quality;

/// <summary>Shares as whole parts of one whole, so that they add exactly.</summary>
internal static class WholeParts
{
    /// <summary>The most parts of a whole; weights of 10^12 units of 256 items stay within 128 bits.</summary>
    public const long MaximumParts = 1_000_000_000_000;

    /// <summary>A share in parts of a whole: exact where the whole has the share's denominator, the next whole part above otherwise.</summary>
    public static long Ceiling(Percentage share, long full)
    {
        var parts = Rational.Of(share.Ratio) * Rational.Of(full, 1);
        return (long)((parts.Numerator + parts.Denominator - 1) / parts.Denominator);
    }

    /// <summary>The least whole that all answers are whole parts of; null where it would be too great.</summary>
    public static long? CommonWhole(IEnumerable<ReviewAnswers> answers)
    {
        BigInteger whole = 1;
        foreach (BigInteger part in answers.SelectMany(Denominators))
        {
            whole *= part / BigInteger.GreatestCommonDivisor(whole, part);
            if (whole > MaximumParts)
            {
                return null;
            }
        }

        return (long)whole;
    }

    /// <summary>Weights as the least whole numbers in the same proportion: small ones, so that sums stay within few bits.</summary>
    public static ImmutableArray<long> Weights(IEnumerable<decimal> weights)
    {
        long[] units = [.. weights.Select(weight => (long)(weight * 1_000_000))];
        long divisor = units.Aggregate(0L, static (divisor, unit) => (long)BigInteger.GreatestCommonDivisor(divisor, unit));
        return [.. units.Select(unit => divisor == 0 ? 0 : unit / divisor)];
    }

    private static IEnumerable<BigInteger> Denominators(ReviewAnswers answers) => answers switch
    {
        ScaleAnswers scale => [(BigInteger)((scale.To - scale.From) / scale.Step)],
        ChoiceAnswers choices => choices.Choices.Select(choice => Rational.Of(choice.Meets.Ratio).Denominator),
        _ => [],
    };
}
