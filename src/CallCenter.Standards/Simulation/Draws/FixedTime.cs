using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Simulation;

/// <summary>Always the same time.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record FixedTime : TimeDistribution
{
    private readonly double seconds;

    /// <summary>Creates the distribution.</summary>
    /// <param name="time">The time; not negative, ten years at most.</param>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or longer.</exception>
    public FixedTime(Duration time)
    {
        Mean = IsTime(time) ? time : throw new ArgumentOutOfRangeException(nameof(time), time, "The time is not negative, and ten years at most.");
        seconds = time.TotalSeconds;
    }

    /// <inheritdoc/>
    public override Duration Mean { get; }

    private protected override double Seconds(double share) => seconds;

    private protected override double Share(double within) => within >= seconds ? 1 : 0;
}
