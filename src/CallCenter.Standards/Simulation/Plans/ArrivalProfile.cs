using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Staffing;
using NodaTime;

namespace CallCenter.Standards.Simulation;

/// <summary>When contacts arrive: at random, at a rate that holds for each of its intervals (a Poisson process). Between intervals nobody comes.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ArrivalProfile
{
    /// <summary>The most intervals: minutes of a year.</summary>
    public const int MostIntervals = 366 * 1_440;

    private readonly Listed<ArrivalInterval> intervals;

    /// <summary>Creates the profile.</summary>
    /// <param name="intervals">The intervals in order of time, 1 to <see cref="MostIntervals"/>, none of which overlap.</param>
    /// <exception cref="ArgumentException">No intervals, too many, or an interval that begins before the one before it ends.</exception>
    public ArrivalProfile(params ImmutableArray<ArrivalInterval> intervals)
    {
        intervals = intervals.IsDefault ? [] : intervals;
        if (intervals.Length is < 1 or > MostIntervals || intervals.Contains(null!))
        {
            throw new ArgumentException($"A profile has 1 to {MostIntervals} intervals.", nameof(intervals));
        }

        for (int i = 1; i < intervals.Length; i++)
        {
            if (intervals[i].Start < intervals[i - 1].End)
            {
                throw new ArgumentException($"Interval {i + 1} of the profile begins before interval {i} ends.", nameof(intervals));
            }
        }

        this.intervals = intervals;
    }

    /// <summary>The intervals in order of time.</summary>
    public ImmutableArray<ArrivalInterval> Intervals => intervals;

    /// <summary>The mean number of contacts in all.</summary>
    public double Expected => Intervals.Sum(static interval => interval.Expected);

    /// <summary>Contacts at one rate.</summary>
    /// <param name="from">From when on.</param>
    /// <param name="length">For how long, positive.</param>
    /// <param name="perHour">The mean number of contacts in an hour; not negative, finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public static ArrivalProfile Steady(Instant from, Duration length, double perHour) => new(new ArrivalInterval(from, length, perHour * length.TotalHours));

    /// <summary>
    /// The contacts of a day, counted or forecast. Intervals are those of local time; what an interval has that a change of clocks leaves out arrives in the next one.
    /// </summary>
    /// <param name="day">The day.</param>
    /// <param name="zone">The zone of its times.</param>
    public static ArrivalProfile Of(DayVolume day, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(day);
        ArgumentNullException.ThrowIfNull(zone);
        ImmutableArray<ArrivalInterval>.Builder intervals = ImmutableArray.CreateBuilder<ArrivalInterval>(day.Counts.Length);
        double carried = 0;
        for (int i = 0; i < day.Counts.Length; i++)
        {
            Instant start = StartOf(day, i, zone);
            Duration length = StartOf(day, i + 1, zone) - start;
            carried += day.Counts[i];
            if (length > Duration.Zero)
            {
                intervals.Add(new ArrivalInterval(start, length, carried));
                carried = 0;
            }
        }

        return new ArrivalProfile(intervals.ToImmutable());
    }

    private static Instant StartOf(DayVolume day, int interval, DateTimeZone zone)
    {
        LocalDateTime start = day.Date.AtMidnight() + Period.FromTicks(NodaConstants.TicksPerDay / day.Counts.Length * interval);
        return zone.AtLeniently(interval == day.Counts.Length ? day.Date.PlusDays(1).AtMidnight() : start).ToInstant();
    }
}
