using System.Text.Json.Serialization;
using CallCenter.Standards.Kpis;
using NodaTime;

namespace CallCenter.Standards.Simulation;

/// <summary>
/// A time whose logarithm is normal: the shape of talk times at contact centres (Brown et al., "Statistical analysis of a telephone call center", Journal of the American Statistical Association 100, 2005).
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record LognormalTime : TimeDistribution
{
    private readonly double seconds;

    /// <summary>Creates the distribution.</summary>
    /// <param name="median">The time that half stay below; positive, ten years at most.</param>
    /// <param name="deviation">The standard deviation of the natural logarithm, above 0 and at most 3.</param>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public LognormalTime(Duration median, double deviation)
    {
        Median = Positive(median, nameof(median));
        Deviation = deviation is > 0 and <= 3 ? deviation : throw new ArgumentOutOfRangeException(nameof(deviation), deviation, "The deviation of the logarithm is above 0 and at most 3.");
        seconds = median.TotalSeconds;
    }

    /// <summary>The time that half stay below.</summary>
    public Duration Median { get; }

    /// <summary>The standard deviation of the natural logarithm.</summary>
    public double Deviation { get; }

    /// <inheritdoc/>
    public override Duration Mean => Duration.FromSeconds(seconds * Math.Exp(Deviation * Deviation / 2));

    /// <summary>The distribution of a mean, and of a standard deviation in parts of that mean.</summary>
    /// <param name="mean">The mean, positive, ten years at most.</param>
    /// <param name="variation">The coefficient of variation: the standard deviation over the mean, positive, 90 at most.</param>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public static LognormalTime OfMean(Duration mean, double variation)
    {
        if (variation is not (> 0 and <= 90))
        {
            throw new ArgumentOutOfRangeException(nameof(variation), variation, "A coefficient of variation is positive, and 90 at most.");
        }

        double variance = Math.Log(1 + (variation * variation));
        var median = Duration.FromSeconds(Positive(mean, nameof(mean)).TotalSeconds * Math.Exp(-variance / 2));
        return new LognormalTime(Duration.Max(median, Duration.Epsilon), Math.Sqrt(variance));
    }

    private protected override double Seconds(double share) => seconds * Math.Exp(Deviation * NormalQuantile.Of(share));

    private protected override double Share(double within)
    {
        double beyond = Math.Log(within / seconds) / Deviation;
        double tail = Distributions.NormalTwoSided(beyond) / 2;
        return within <= 0 ? 0 : beyond < 0 ? tail : 1 - tail;
    }
}
