using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Staffing;

/// <summary>
/// Patience of Weibull's distribution: the share that outlasts t is exp(−(t/scale)^shape). A shape below 1 for customers that hang up at once or else stay, above 1 for those that lose patience as they wait; 1 is
/// <see cref="ExponentialPatience"/>.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record WeibullPatience : Patience
{
    /// <summary>The least shape.</summary>
    public const double LeastShape = 0.2;

    /// <summary>The greatest shape.</summary>
    public const double GreatestShape = 20;

    /// <summary>Up to here the sum of the incomplete gamma function is short.</summary>
    private const double MostSummed = 30;

    /// <summary>How near a point is, beside the time over which the distribution changes there.</summary>
    private const double NearPart = 0.25;

    private readonly double seconds;

    /// <summary>Creates the distribution.</summary>
    /// <param name="scale">The time that 36.8 % outlast, positive.</param>
    /// <param name="shape">The shape, <see cref="LeastShape"/> to <see cref="GreatestShape"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public WeibullPatience(Duration scale, double shape)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(scale, Duration.Zero);
        if (shape is not (>= LeastShape and <= GreatestShape))
        {
            throw new ArgumentOutOfRangeException(nameof(shape), shape, $"A shape is {LeastShape} to {GreatestShape}.");
        }

        TimeScale = scale;
        Shape = shape;
        seconds = scale.TotalSeconds;
    }

    /// <summary>The time that 36.8 % outlast.</summary>
    public Duration TimeScale { get; }

    /// <summary>The shape.</summary>
    public double Shape { get; }

    internal override double Scale => seconds;

    /// <summary>Powers that are not whole are not smooth at zero.</summary>
    internal override bool IsSmoothAtStart => false;

    internal override double ScaleAt(double seconds, bool isLater) => seconds == 0 ? this.seconds : Math.Min(seconds / 2, seconds / Shape) / Math.Max(1, Power(seconds));

    internal override double Ended(double seconds) => Exponentials.Left(Power(seconds));

    internal override double Outlasting(double seconds) => Math.Exp(-Power(seconds));

    /// <summary>The lower incomplete gamma function of 1/shape: up to some point by its sum, further on by what is left to the whole.</summary>
    internal override double Cut(double seconds)
    {
        double power = Power(seconds);
        double inverse = 1 / Shape;
        if (power > MostSummed)
        {
            // Where nobody is left, nothing is: also where the power is beyond all numbers.
            double outlasting = Math.Exp(-power);
            double rest = outlasting == 0 ? 0 : seconds * outlasting * (PoissonRatio.Of(inverse, power) - 1);
            return (this.seconds * GammaFunction.OfNext(inverse)) - rest;
        }

        double term = 1;
        double sum = 1;
        for (int k = 1; term > sum * 1e-17; k++)
        {
            term *= power / (inverse + k);
            sum += term;
        }

        return seconds * Math.Exp(-power) * sum;
    }

    /// <summary>Where most are still patient by the series from zero on; near a point a sum over what it loses on the way, since the difference of two cut means has no digits left there.</summary>
    internal override double Bend(double at, double outlasting, double by)
    {
        if (Math.Abs(by) * Math.Max(1, Shape * Math.Max(1, Power(at))) > NearPart * at)
        {
            double end = Math.Max(0, at + by);
            return Power(Math.Max(at, end)) <= 1 ? Math.Max(0, BendAtStart(end) - BendAtStart(at) - (Ended(at) * by)) : base.Bend(at, outlasting, by);
        }

        double power = Power(at);
        double sum = 0;
        for (int i = 0; i < GaussPanels.Points; i++)
        {
            double part = by / at * (1 + GaussPanels.Nodes[i]) / 2;
            sum += GaussPanels.Weights[i] * Exponentials.Left(power * -Exponentials.Left(-Shape * Exponentials.LogOfOneAnd(part)));
        }

        return outlasting * by * sum / 2;
    }

    /// <summary>By how much the cut mean stays below the time itself.</summary>
    private double BendAtStart(double by)
    {
        double power = Power(by);
        double term = 1;
        double sum = 0;
        for (int k = 1; Math.Abs(term) > 1e-20 * power; k++)
        {
            term *= -power / k;
            sum -= term / ((Shape * k) + 1);
        }

        return by * sum;
    }

    internal override double Falls(double level) => seconds * Math.Pow(-Math.Log(level), 1 / Shape);

    private double Power(double seconds) => Math.Pow(seconds / this.seconds, Shape);
}
