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

        // In units of the larger deviation, so that no square over- or underflows.
        double unit = Math.Max(before.StandardDeviation, after.StandardDeviation);
        if (unit == 0)
        {
            return new SignificanceTest(SignificanceMethod.Welch, before.Mean.Equals(after.Mean) ? 1 : 0);
        }

        double first = Square(before.StandardDeviation / unit) / before.Count;
        double second = Square(after.StandardDeviation / unit) / after.Count;
        double variance = first + second;

        // Welch–Satterthwaite degrees of freedom, from shares of the variance so that nothing over- or underflows.
        double share = first / variance;
        double freedom = 1 / ((share * share / (before.Count - 1)) + ((1 - share) * (1 - share) / (after.Count - 1)));
        return new SignificanceTest(SignificanceMethod.Welch, Distributions.StudentTwoSided(((after.Mean / unit) - (before.Mean / unit)) / Math.Sqrt(variance), freedom));
    }

    private static double Square(double value) => value * value;

    /// <summary>
    /// The probability of all tables no more likely than the one seen. Each is worked out from the most likely one by the ratio of neighbours, so that no digits are lost however many are counted; successes and failures are exchanged where
    /// failures are the fewer, so that few tables count.
    /// </summary>
    private static double Fisher(Proportion before, Proportion after)
    {
        bool isRare = (Int128)before.Successes + after.Successes <= ((Int128)before.Count + after.Count) / 2;
        Int128 all = (Int128)before.Count + after.Count;
        Int128 marked = isRare ? (Int128)before.Successes + after.Successes : all - before.Successes - after.Successes;
        Int128 seen = isRare ? before.Successes : before.Count - before.Successes;
        Int128 least = Int128.Max(0, marked - after.Count);
        Int128 most = Int128.Min(before.Count, marked);
        Int128 mode = Int128.Clamp((Int128)Math.Round((double)marked * before.Count / (double)all), least, most);

        // Relative to the table at the mode.
        double atSeen = 1;
        for (Int128 k = mode; k < seen && atSeen > 0; k++)
        {
            atSeen *= Up(k);
        }

        for (Int128 k = mode; k > seen && atSeen > 0; k--)
        {
            atSeen /= Up(k - 1);
        }

        // Tables equally likely in exact arithmetic differ in the last digits here.
        double bound = atSeen * (1 + 1e-9);
        double sum = 0;
        double counted = 0;
        Add(1);
        double ratio = 1;
        for (Int128 k = mode; k < most && ratio > 0; k++)
        {
            Add(ratio *= Up(k));
        }

        ratio = 1;
        for (Int128 k = mode; k > least && ratio > 0; k--)
        {
            Add(ratio /= Up(k - 1));
        }

        return counted / sum;

        void Add(double weight)
        {
            sum += weight;
            counted += weight <= bound ? weight : 0;
        }

        // How much likelier k + 1 marked ones among the first are than k.
        double Up(Int128 k) => (double)(marked - k) / (double)(k + 1) * ((double)(before.Count - k) / (double)(after.Count - marked + k + 1));
    }
}
