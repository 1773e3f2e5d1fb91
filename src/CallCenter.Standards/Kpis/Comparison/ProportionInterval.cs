using System.Text.Json.Serialization;

namespace CallCenter.Standards.Kpis;

/// <summary>
/// Between which bounds a share lies that was counted in a sample: the score interval of Wilson (<i>Journal of the American Statistical Association</i> 22, 1927), which stays within 0 and 1
/// and holds for few cases too (Newcombe, <i>Statistics in Medicine</i> 17, 1998, method 3).
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ProportionInterval
{
    private static readonly Percentage Usual = Percentage.FromPercent(95);

    private ProportionInterval(long successes, long trials, Percentage confidence)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(trials);
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, trials);
        Successes = successes;
        Trials = trials;
        Confidence = confidence;
        double z = NormalBound.Of(confidence, nameof(confidence));
        (double n, double square) = (trials, z * z);
        double share = successes / n;
        double centre = share + (square / (2 * n));
        double reach = z * Math.Sqrt(((share * (1 - share)) + (square / (4 * n))) / n);
        double width = 1 + (square / n);
        Low = successes == 0 ? 0 : Math.Clamp((centre - reach) / width, 0, share);
        High = successes == trials ? 1 : Math.Clamp((centre + reach) / width, share, 1);
    }

    /// <summary>How often it was so.</summary>
    public long Successes { get; }

    /// <summary>How many cases were looked at; at least 1.</summary>
    public long Trials { get; }

    /// <summary>How sure the bounds are.</summary>
    public Percentage Confidence { get; }

    /// <summary>The share in the sample, 0 to 1.</summary>
    public double Share => (double)Successes / Trials;

    /// <summary>The lower bound of the share, 0 to 1.</summary>
    public double Low { get; }

    /// <summary>The upper bound of the share, 0 to 1.</summary>
    public double High { get; }

    /// <summary>The interval at 95 %.</summary>
    /// <param name="successes">How often it was so, 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">How many cases were looked at, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static ProportionInterval Wilson(long successes, long trials) => new(successes, trials, Usual);

    /// <summary>The interval at a confidence.</summary>
    /// <param name="successes">How often it was so, 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">How many cases were looked at, at least 1.</param>
    /// <param name="confidence">How sure the bounds are to be, 50 % to 99.9999 %.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static ProportionInterval Wilson(long successes, long trials, Percentage confidence) => new(successes, trials, confidence);
}
