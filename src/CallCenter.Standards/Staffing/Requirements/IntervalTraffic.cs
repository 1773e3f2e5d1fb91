using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Staffing;

/// <summary>What arrives in one interval of a day: as long as the traffic's period.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record IntervalTraffic
{
    /// <summary>Creates the interval.</summary>
    /// <param name="start">When it begins.</param>
    /// <param name="traffic">What arrives in it; its period is the length of the interval.</param>
    /// <exception cref="ArgumentOutOfRangeException">The interval ends beyond the end of time.</exception>
    public IntervalTraffic(Instant start, Traffic traffic)
    {
        ArgumentNullException.ThrowIfNull(traffic);
        if (traffic.Period > Instant.MaxValue - start)
        {
            throw new ArgumentOutOfRangeException(nameof(start), start, "The interval ends beyond the end of time.");
        }

        Start = start;
        Traffic = traffic;
    }

    /// <summary>When it begins.</summary>
    public Instant Start { get; }

    /// <summary>What arrives in it.</summary>
    public Traffic Traffic { get; }

    /// <summary>When it ends, itself no part of it.</summary>
    public Instant End => Start + Traffic.Period;
}
