using System.Text.Json.Serialization;
using CallCenter.Standards.Staffing;
using NodaTime;

namespace CallCenter.Standards.Simulation;

/// <summary>How many contacts arrive in a stretch of time, at random and at a steady rate.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ArrivalInterval
{
    /// <summary>Creates the interval.</summary>
    /// <param name="start">When it begins.</param>
    /// <param name="length">How long it is, positive.</param>
    /// <param name="expected">The mean number of contacts in it; not negative, finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">Out of range, or it ends beyond the end of time.</exception>
    public ArrivalInterval(Instant start, Duration length, double expected)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(length, Duration.Zero);
        if (length > Instant.MaxValue - start)
        {
            throw new ArgumentOutOfRangeException(nameof(start), start, "The interval ends beyond the end of time.");
        }

        Start = start;
        Length = length;
        Expected = expected is >= 0 and <= Traffic.GreatestLoad ? expected : throw new ArgumentOutOfRangeException(nameof(expected), expected, $"A mean number of contacts is 0 to {Traffic.GreatestLoad}.");
    }

    /// <summary>When it begins.</summary>
    public Instant Start { get; }

    /// <summary>How long it is.</summary>
    public Duration Length { get; }

    /// <summary>The mean number of contacts in it.</summary>
    public double Expected { get; }

    /// <summary>When it ends, itself no part of it.</summary>
    public Instant End => Start + Length;
}
