using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Simulation;

/// <summary>Times as they were measured: each drawn as often as any other.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record MeasuredTimes : TimeDistribution
{
    /// <summary>The most times.</summary>
    public const int Most = 1_000_000;

    private readonly Listed<Duration> times;

    /// <summary>Creates the distribution.</summary>
    /// <param name="times">The times in any order, 1 to <see cref="Most"/>; none negative or longer than ten years.</param>
    /// <exception cref="ArgumentException">No times, too many, or one out of range.</exception>
    public MeasuredTimes(params ImmutableArray<Duration> times)
    {
        times = times.IsDefault ? [] : times;
        if (times.Length is < 1 or > Most || !times.All(IsTime))
        {
            throw new ArgumentException($"Measured times are 1 to {Most}, none negative or longer than ten years.", nameof(times));
        }

        this.times = times.Sort();
    }

    /// <summary>The times in growing order.</summary>
    public ImmutableArray<Duration> Times => times;

    /// <inheritdoc/>
    public override Duration Mean => Duration.FromSeconds(Times.Average(static time => time.TotalSeconds));

    private protected override double Seconds(double share) => Times[(int)(share * Times.Length)].TotalSeconds;

    private protected override double Share(double within)
    {
        (int first, int after) = (0, Times.Length);
        while (first < after)
        {
            int middle = (first + after) / 2;
            (first, after) = Times[middle].TotalSeconds <= within ? (middle + 1, after) : (first, middle);
        }

        return (double)first / Times.Length;
    }
}
