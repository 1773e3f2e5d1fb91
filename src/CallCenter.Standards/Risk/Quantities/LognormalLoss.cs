using System.Text.Json.Serialization;

namespace CallCenter.Standards.Risk;

/// <summary>A loss whose logarithm is normally distributed, known by two of its quantiles.</summary>
/// <param name="Low">The amount at the lower level, above 0.</param>
/// <param name="High">The amount at the upper level, above it.</param>
/// <param name="LowLevel">The share of losses below the lower amount.</param>
/// <param name="HighLevel">The share of losses below the upper amount, above the lower level.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record LognormalByQuantiles(decimal Low, decimal High, Percentage LowLevel, Percentage HighLevel) : LossSeverity
{
    /// <summary>The standard deviation of the logarithm.</summary>
    public double Sigma => (Math.Log((double)High) - Math.Log((double)Low)) / (At(HighLevel) - At(LowLevel));

    /// <summary>The mean of the logarithm.</summary>
    public double Mu => Math.Log((double)Low) - (Sigma * At(LowLevel));

    /// <inheritdoc/>
    public override double Mean => Lognormal.Mean(Mu, Sigma);

    /// <inheritdoc/>
    public override double Variance => Lognormal.Variance(Mu, Sigma);

    internal override FindingWords? Problem => Low > 0 && Low < High && High <= Maximum && LowLevel.Ratio > 0 && LowLevel < HighLevel && HighLevel.Ratio < 1
        ? Lognormal.Problem(Mu, Sigma)
        : FindingWords.Of($"a lognormal loss has an amount above 0 and a greater one of at most 10^15, at rising levels between 0 % and 100 %");

    /// <summary>The loss that lies between two amounts nine times in ten: one in twenty is below the first, one in twenty above the second.</summary>
    public static LognormalByQuantiles Between(decimal low, decimal high) => new(low, high, Percentage.FromPercent(5), Percentage.FromPercent(95));

    internal override ILossSampler Sampler() => new LognormalDraw(Mu, Sigma);

    private static double At(Percentage level) => InverseNormal.At((double)level.Ratio);
}

/// <summary>A loss whose logarithm is normally distributed, known by its own mean and standard deviation.</summary>
/// <param name="MeanLoss">The mean loss, above 0 and at most 10^15.</param>
/// <param name="StandardDeviation">The standard deviation of the loss, above 0 and at most 10^15.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record LognormalByMoments(decimal MeanLoss, decimal StandardDeviation) : LossSeverity
{
    /// <summary>The standard deviation of the logarithm.</summary>
    public double Sigma => Math.Sqrt(Math.Log(1 + Square((double)StandardDeviation / (double)MeanLoss)));

    /// <summary>The mean of the logarithm.</summary>
    public double Mu => Math.Log((double)MeanLoss) - (Square(Sigma) / 2);

    /// <inheritdoc/>
    public override double Mean => (double)MeanLoss;

    /// <inheritdoc/>
    public override double Variance => Square((double)StandardDeviation);

    internal override FindingWords? Problem => MeanLoss is > 0 and <= Maximum && StandardDeviation is > 0 and <= Maximum
        ? Lognormal.Problem(Mu, Sigma)
        : FindingWords.Of($"a lognormal loss has a mean and a standard deviation above 0 and at most 10^15");

    internal override ILossSampler Sampler() => new LognormalDraw(Mu, Sigma);
}

/// <summary>The lognormal distribution by the mean and the standard deviation of the logarithm.</summary>
internal static class Lognormal
{
    /// <summary>Beyond this spread a mean says nothing: it is e^72 medians, and no simulation meets it.</summary>
    private const double WidestSigma = 12;

    public static double Mean(double mu, double sigma) => Math.Exp(mu + (sigma * sigma / 2));

    public static double Variance(double mu, double sigma)
    {
        double mean = Mean(mu, sigma);
        return mean * mean * (Math.Exp(sigma * sigma) - 1);
    }

    public static FindingWords? Problem(double mu, double sigma) =>
        double.IsFinite(mu) && sigma is > 0 and <= WidestSigma ? null : FindingWords.Of($"a lognormal loss spreads at most over a standard deviation of the logarithm of 12");
}
