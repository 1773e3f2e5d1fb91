using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Simulation;

/// <summary>
/// How long something takes, as a distribution: talk, after-call work, the time until a customer tries again. A time is drawn as the quantile of one random share, so that two scenarios that meet the same share draw the same or, with
/// other parameters, the corresponding time. Times are whole milliseconds, one at least where they are not zero by their kind.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public abstract record TimeDistribution
{
    /// <summary>The longest time that is drawn, and the longest that a distribution is given by: ten years. What the tail of a distribution has beyond counts as this.</summary>
    private static readonly Duration Longest = Duration.FromDays(3_660);

    private protected TimeDistribution()
    {
    }

    /// <summary>The mean.</summary>
    public abstract Duration Mean { get; }

    /// <summary>The time that a share of all stays below.</summary>
    /// <param name="share">Above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not between 0 and 1.</exception>
    public Duration Quantile(double share) => share is > 0 and < 1
        ? Duration.FromMilliseconds(Milliseconds(share))
        : throw new ArgumentOutOfRangeException(nameof(share), share, "A share is above 0 and below 1.");

    /// <summary>The share of all that stays at a time or below it, 0 to 1.</summary>
    /// <param name="time">The time; 0 for one below zero.</param>
    public double ShareWithin(Duration time) => time < Duration.Zero ? 0 : Share(time.TotalSeconds);

    /// <summary>The quantile in whole milliseconds.</summary>
    internal long Milliseconds(double share) => (long)Math.Round(Math.Min(Longest.TotalMilliseconds, Seconds(share) * 1000));

    /// <summary>The quantile in seconds.</summary>
    private protected abstract double Seconds(double share);

    /// <summary>The share within seconds that are not negative.</summary>
    private protected abstract double Share(double within);

    private protected static Duration Positive(Duration time, string name) => time > Duration.Zero && time <= Longest
        ? time
        : throw new ArgumentOutOfRangeException(name, time, "The time is to be positive, and ten years at most.");

    private protected static bool IsTime(Duration time) => time >= Duration.Zero && time <= Longest;
}
