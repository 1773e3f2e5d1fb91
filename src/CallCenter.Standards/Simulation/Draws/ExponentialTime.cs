using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Simulation;

/// <summary>A time without memory, as models of queues suppose handling times to be.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ExponentialTime : TimeDistribution
{
    private readonly double seconds;

    /// <summary>Creates the distribution.</summary>
    /// <param name="mean">The mean, positive, ten years at most.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not positive, or longer.</exception>
    public ExponentialTime(Duration mean)
    {
        Mean = Positive(mean, nameof(mean));
        seconds = mean.TotalSeconds;
    }

    /// <inheritdoc/>
    public override Duration Mean { get; }

    private protected override double Seconds(double share) => -seconds * Math.Log(1 - share);

    private protected override double Share(double within) => 1 - Math.Exp(-within / seconds);
}
