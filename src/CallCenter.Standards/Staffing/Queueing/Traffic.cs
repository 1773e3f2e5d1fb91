using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Staffing;

/// <summary>How much work arrives: contacts in a period, and how long each takes. Contacts arrive at random at a steady rate, and handling times are exponential: what all queueing models here suppose.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record Traffic
{
    /// <summary>The greatest load in erlangs.</summary>
    public const double GreatestLoad = 10_000_000;

    /// <summary>Creates the traffic.</summary>
    /// <param name="arrivals">The mean number of contacts that arrive in the period; not negative, finite.</param>
    /// <param name="period">The period, positive.</param>
    /// <param name="handlingTime">The mean handling time (AHT), after-call work included; positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">Out of range, or the load is above <see cref="GreatestLoad"/>.</exception>
    public Traffic(double arrivals, Duration period, Duration handlingTime)
    {
        if (!double.IsFinite(arrivals) || arrivals < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(arrivals), arrivals, "A number of contacts is finite and not negative.");
        }

        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(period, Duration.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(handlingTime, Duration.Zero);
        Arrivals = arrivals;
        Period = period;
        HandlingTime = handlingTime;
        OfferedLoad = arrivals * handlingTime.TotalSeconds / period.TotalSeconds;
        if (OfferedLoad is not <= GreatestLoad)
        {
            throw new ArgumentOutOfRangeException(nameof(arrivals), arrivals, $"The load is {OfferedLoad} erlangs; it is at most {GreatestLoad}.");
        }
    }

    /// <summary>The mean number of contacts that arrive in the period.</summary>
    public double Arrivals { get; }

    /// <summary>The period.</summary>
    public Duration Period { get; }

    /// <summary>The mean handling time (AHT).</summary>
    public Duration HandlingTime { get; }

    /// <summary>The load in erlangs: the contacts that arrive in a mean handling time, which is the mean number of agents that they would keep busy.</summary>
    public double OfferedLoad { get; }

    /// <summary>The traffic of so many contacts an hour.</summary>
    /// <param name="arrivals">The mean number of contacts in an hour; not negative, finite.</param>
    /// <param name="handlingTime">The mean handling time (AHT), positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public static Traffic PerHour(double arrivals, Duration handlingTime) => new(arrivals, Duration.FromHours(1), handlingTime);
}
