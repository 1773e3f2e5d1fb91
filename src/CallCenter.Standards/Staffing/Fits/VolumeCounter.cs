using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Staffing;

/// <summary>Counts contacts by day and interval of local time: the history that forecasts are made from. The order of contacts changes nothing.</summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Counts; what leaves are the days.")]
public sealed class VolumeCounter
{
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
    public void Add(Instant arrival)
    {
        LocalDateTime local = arrival.InZone(zone).LocalDateTime;
        if (!days.TryGetValue(local.Date, out double[]? day))
        {
            days[local.Date] = day = new double[intervals];
        }

        day[(int)(local.TickOfDay / (NodaConstants.TicksPerDay / intervals))]++;
    }

    /// <summary>The days from the first to the last on which a contact was counted, in order; days between without any have zeros.</summary>
    public ImmutableArray<DayVolume> Days()
    {
        if (days.Count == 0)
        {
            return [];
        }

        ImmutableArray<DayVolume>.Builder all = ImmutableArray.CreateBuilder<DayVolume>();
        LocalDate last = days.Keys.Last();
        for (LocalDate date = days.Keys.First(); date <= last; date = date.PlusDays(1))
        {
            all.Add(new DayVolume(date, days.TryGetValue(date, out double[]? counts) ? [.. counts] : [.. new double[intervals]]));
        }

        return all.ToImmutable();
    }
}
