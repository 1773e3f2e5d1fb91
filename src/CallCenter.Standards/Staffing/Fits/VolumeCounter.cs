using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Calendars;
using NodaTime;

namespace CallCenter.Standards.Staffing;

/// <summary>Counts contacts by day and interval of local time: the history that forecasts are made from. The order of contacts changes nothing.</summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Counts; what leaves are the days.")]
public sealed class VolumeCounter
{
    /// <summary>A log with a longer hole has dates that are wrong.</summary>
    private const int MostEmptyDays = 366;

    private readonly DateTimeZone zone;
    private readonly int intervals;
    private readonly SortedDictionary<LocalDate, double[]> days = [];

    /// <summary>Creates the counter.</summary>
    /// <param name="zone">The zone of the days.</param>
    /// <param name="intervals">The intervals of a day, 1 to <see cref="DayVolume.MostIntervals"/> and a divisor of it; 48 for half hours.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not so many.</exception>
    public VolumeCounter(DateTimeZone zone, int intervals = 48)
    {
        ArgumentNullException.ThrowIfNull(zone);
        this.zone = zone;
        this.intervals = intervals is >= 1 and <= DayVolume.MostIntervals && DayVolume.MostIntervals % intervals == 0
            ? intervals
            : throw new ArgumentOutOfRangeException(nameof(intervals), intervals, "A day is divided into 1 to 1,440 intervals of whole minutes.");
    }

    /// <summary>Counts a contact.</summary>
    /// <param name="arrival">When it arrived.</param>
    /// <exception cref="ArgumentOutOfRangeException">It has no date in the zone: the beginning or the end of time.</exception>
    public void Add(Instant arrival)
    {
        LocalDateTime local = LocalDays.Of(arrival, zone) ?? throw new ArgumentOutOfRangeException(nameof(arrival), arrival, "The arrival has no date in the zone.");
        if (!days.TryGetValue(local.Date, out double[]? day))
        {
            days[local.Date] = day = new double[intervals];
        }

        day[(int)(local.TickOfDay / (NodaConstants.TicksPerDay / intervals))]++;
    }

    /// <summary>The days on which a contact was counted, in order; days between without any have zeros, unless there are more than a year of them.</summary>
    public ImmutableArray<DayVolume> Days()
    {
        ImmutableArray<DayVolume>.Builder all = ImmutableArray.CreateBuilder<DayVolume>();
        foreach ((LocalDate date, double[] counts) in days)
        {
            LocalDate next = all.Count == 0 ? date : all[^1].Date.PlusDays(1);
            if (Period.DaysBetween(next, date) <= MostEmptyDays)
            {
                for (; next < date; next = next.PlusDays(1))
                {
                    all.Add(new DayVolume(next, [.. new double[intervals]]));
                }
            }

            all.Add(new DayVolume(date, [.. counts]));
        }

        return all.ToImmutable();
    }
}
