using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Staffing;

/// <summary>Patience without memory: who has waited is as patient as who has just come. The one that Erlang A supposes.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ExponentialPatience : Patience
{
    private readonly double seconds;

    /// <summary>Creates the distribution.</summary>
    /// <param name="mean">The mean patience, positive: what customers would wait in the mean if nobody answered. Not the mean wait of those that hung up, which is shorter.</param>
    /// <exception cref="ArgumentOutOfRangeException">The mean is not positive.</exception>
    public ExponentialPatience(Duration mean)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(mean, Duration.Zero);
        Mean = mean;
        seconds = mean.TotalSeconds;
    }

    /// <summary>The mean patience.</summary>
    public Duration Mean { get; }

    internal override double Scale => seconds;

    internal override double ScaleAt(double seconds, bool isLater) => this.seconds;

    internal override double Ended(double seconds) => Exponentials.Left(seconds / this.seconds);

    internal override double Outlasting(double seconds) => Math.Exp(-seconds / this.seconds);

    internal override double Cut(double seconds) => this.seconds * Exponentials.Left(seconds / this.seconds);

    internal override double Bend(double at, double outlasting, double by) => outlasting * seconds * Exponentials.Bend(by / seconds);

    internal override double Falls(double level) => -seconds * Math.Log(level);
}
