using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Simulation;

/// <summary>Talk times, after-call work or any other times of a log, as distributions; and how well each fits. The order of times changes nothing.</summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Collects times; what leaves are the distributions.")]
public sealed class TimeFit
{
    private static readonly Duration Longest = Duration.FromDays(3_660);

    private readonly List<Duration> times = [];

    /// <summary>How many times were added.</summary>
    public int Count => times.Count;

    /// <summary>Adds a time.</summary>
    /// <param name="time">Not negative, ten years at most; a distribution of measured times holds a million.</param>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or longer.</exception>
    /// <exception cref="InvalidOperationException">A million times are there already.</exception>
    public void Add(Duration time)
    {
        if (time < Duration.Zero || time > Longest)
        {
            throw new ArgumentOutOfRangeException(nameof(time), time, "A time is not negative, and ten years at most.");
        }

        if (times.Count == MeasuredTimes.Most)
        {
            throw new InvalidOperationException($"{MeasuredTimes.Most} times are the most that are fitted.");
        }

        times.Add(time);
    }

    /// <summary>The times as they were; null where there are none.</summary>
    public MeasuredTimes? ToMeasured() => times.Count == 0 ? null : new MeasuredTimes([.. times]);

    /// <summary>The time without memory of their mean (maximum likelihood); null where there are none, or all are zero.</summary>
    public ExponentialTime? ToExponential() => times.Count == 0 || times.TrueForAll(static time => time == Duration.Zero) ? null : new ExponentialTime(Duration.FromSeconds(times.Average(static time => time.TotalSeconds)));

    /// <summary>The lognormal time of the mean and the deviation of their logarithms (maximum likelihood); null for fewer than two times, one that is zero, times that are all the same, or that differ beyond a deviation of 3.</summary>
    public LognormalTime? ToLognormal()
    {
        if (times.Count < 2 || times.Exists(static time => time == Duration.Zero))
        {
            return null;
        }

        double mean = times.Average(static time => Math.Log(time.TotalSeconds));
        double deviation = Math.Sqrt(times.Average(time => (Math.Log(time.TotalSeconds) - mean) * (Math.Log(time.TotalSeconds) - mean)));
        return deviation is > 1e-9 and <= 3 ? new LognormalTime(Duration.FromSeconds(Math.Exp(mean)), deviation) : null;
    }

    /// <summary>The nearer of the two models; null where neither can be.</summary>
    public TimeDistribution? Nearest() => new TimeDistribution?[] { ToLognormal(), ToExponential() }.OfType<TimeDistribution>().MinBy(model => DistanceTo(model)!.Value.Distance);

    /// <summary>How far a model is from the times at most.</summary>
    /// <param name="model">The model.</param>
    /// <returns>The distance; null where there are no times.</returns>
    public FitDistance? DistanceTo(TimeDistribution model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (times.Count == 0)
        {
            return null;
        }

        Duration[] sorted = [.. times.Order()];
        double greatest = 0;
        for (int first = 0, after = 0; first < sorted.Length; first = after)
        {
            while (after < sorted.Length && sorted[after] == sorted[first])
            {
                after++;
            }

            // Below the time the model has what it has up to just before it.
            double below = model.ShareWithin(sorted[first] - Duration.Epsilon);
            double within = model.ShareWithin(sorted[first]);
            greatest = Math.Max(greatest, Math.Max(Math.Abs(below - ((double)first / sorted.Length)), Math.Abs(within - ((double)after / sorted.Length))));
        }

        return new FitDistance(greatest, sorted.Length);
    }
}
