using System.Text.Json.Serialization;

namespace CallCenter.Standards.Kpis;

/// <summary>Which test judged a difference.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum SignificanceMethod
{
    /// <summary>The z-test of two proportions with the pooled variance, for samples where every expected count is at least 5.</summary>
    PooledProportions,

    /// <summary>Fisher's exact test, two-sided by summing all tables no more likely than the one seen, for smaller samples.</summary>
    FisherExact,

    /// <summary>Welch's t-test of two means with unequal variances.</summary>
    Welch,
}

/// <summary>Whether a difference between two samples is beyond chance: the two-sided p-value, and the test it is from.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record SignificanceTest
{
    internal SignificanceTest(SignificanceMethod method, double pValue)
    {
        Method = method;
        PValue = Math.Min(1, pValue);
    }

    /// <summary>The test.</summary>
    public SignificanceMethod Method { get; }

    /// <summary>The probability of a difference at least as large if both samples were alike, 0 to 1.</summary>
    public double PValue { get; }

    /// <summary>Whether the p-value is below a level, 5 % unless another is given.</summary>
    public bool IsBeyondChance(double level = 0.05) => PValue < level;

    /// <summary>Tests the difference of two shares.</summary>
    /// <exception cref="ArgumentException">A share is the default value.</exception>
    public static SignificanceTest OfProportions(Proportion before, Proportion after)
    {
        if (before.Count == 0 || after.Count == 0)
        {
            throw new ArgumentException("A share of nothing cannot be tested.", nameof(before));
        }

        double total = (double)before.Count + after.Count;
        double pooled = ((double)before.Successes + after.Successes) / total;
        double leastExpected = Math.Min(before.Count, after.Count) * Math.Min(pooled, 1 - pooled);
        if (leastExpected < 5)
        {
            return new SignificanceTest(SignificanceMethod.FisherExact, Fisher(before, after));
        }

        double difference = ((double)after.Successes / after.Count) - ((double)before.Successes / before.Count);
        double error = Math.Sqrt(pooled * (1 - pooled) * ((1.0 / before.Count) + (1.0 / after.Count)));
        return new SignificanceTest(SignificanceMethod.PooledProportions, Distributions.NormalTwoSided(difference / error));
    }

    /// <summary>Tests the difference of two means. Two samples without any spread differ beyond chance just when their means differ.</summary>
    /// <exception cref="ArgumentException">A mean is the default value.</exception>
    public static SignificanceTest OfMeans(SampleMean before, SampleMean after)
    {
        if (before.Count == 0 || after.Count == 0)
        {
            throw new ArgumentException("A mean of nothing cannot be tested.", nameof(before));
        }

        double first = before.StandardDeviation * before.StandardDeviation / before.Count;
        double second = after.StandardDeviation * after.StandardDeviation / after.Count;
        double variance = first + second;
        if (variance == 0)
        {
            return new SignificanceTest(SignificanceMethod.Welch, before.Mean.Equals(after.Mean) ? 1 : 0);
        }

        // Welch–Satterthwaite degrees of freedom, from shares of the variance so that nothing over- or underflows.
        double share = first / variance;
        double freedom = 1 / ((share * share / (before.Count - 1)) + ((1 - share) * (1 - share) / (after.Count - 1)));
        return new SignificanceTest(SignificanceMethod.Welch, Distributions.StudentTwoSided((after.Mean - before.Mean) / Math.Sqrt(variance), freedom));
    }

    private static double Fisher(Proportion before, Proportion after)
    {
        long successes = before.Successes + after.Successes;
        long least = Math.Max(0, successes - after.Count);
        long most = Math.Min(before.Count, successes);
        double seen = LogTable(before.Successes);
        double sum = 0;
        for (long k = least; k <= most; k++)
        {
            // Tables equally likely in exact arithmetic differ in the last digits here.
            double log = LogTable(k);
            sum += log <= seen + 1e-9 ? Math.Exp(log) : 0;
        }

        return sum;

        double LogTable(long k) =>
            Distributions.LogChoose(before.Count, k) + Distributions.LogChoose(after.Count, successes - k) - Distributions.LogChoose(before.Count + after.Count, successes);
    }
}
