using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Simulation;

/// <summary>Always the same time.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record FixedTime : TimeDistribution
{
    private readonly double seconds;

    /// <summary>Creates the distribution.</summary>
    /// <param name="time">The time; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public FixedTime(Duration time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, Duration.Zero);
        Mean = time;
        seconds = time.TotalSeconds;
    }

    /// <inheritdoc/>
    public override Duration Mean { get; }

    private protected override double Seconds(double share) => seconds;
}
