using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Workflows;

/// <summary>How long something took, over all times that it happened. Times are elapsed ones, nights and holidays included.</summary>
/// <param name="Count">How often it happened; at least 1.</param>
/// <param name="Least">The shortest time; below zero only where a log keeps the order of rows whose times run back, and where work begins before what came before it has ended.</param>
/// <param name="Median">The middle one; of an even number the shorter one of the two.</param>
/// <param name="Mean">All times together by their number, cut off at the nanosecond.</param>
/// <param name="Greatest">The longest time.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ElapsedTimes(long Count, Duration Least, Duration Median, Duration Mean, Duration Greatest)
{
    /// <summary>Of some times, at least one, in any order; they are put in order.</summary>
    internal static ElapsedTimes Of(List<Duration> times)
    {
        times.Sort();
        Int128 sum = 0;
        foreach (Duration time in times)
        {
            sum += ((Int128)time.Days * NodaConstants.NanosecondsPerDay) + time.NanosecondOfDay;
        }

        Int128 mean = sum / times.Count;
        return new(times.Count, times[0], times[(times.Count - 1) / 2], Duration.FromDays((int)(mean / NodaConstants.NanosecondsPerDay)) + Duration.FromNanoseconds((long)(mean % NodaConstants.NanosecondsPerDay)), times[^1]);
    }
}
