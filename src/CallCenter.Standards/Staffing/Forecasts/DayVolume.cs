using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Staffing;

/// <summary>The contacts of a day, interval by interval: counted, or forecast.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record DayVolume
{
    /// <summary>The most intervals of a day: minutes.</summary>
    public const int MostIntervals = 1_440;

    private readonly Listed<double> counts;

    /// <summary>Creates the day.</summary>
    /// <param name="date">The date.</param>
    /// <param name="counts">The contacts of each interval from the start of the day on, 1 to <see cref="MostIntervals"/> of equal length; not negative, finite.</param>
    /// <exception cref="ArgumentException">No intervals, too many, or a count that is negative or no number.</exception>
    public DayVolume(LocalDate date, params ImmutableArray<double> counts)
    {
        counts = counts.IsDefault ? [] : counts;
        if (counts.Length is < 1 or > MostIntervals || counts.Any(static count => count is not (>= 0 and <= Traffic.GreatestLoad)))
        {
            throw new ArgumentException($"A day has 1 to {MostIntervals} intervals, each with 0 to {Traffic.GreatestLoad} contacts.", nameof(counts));
        }

        Date = date.WithCalendar(CalendarSystem.Iso);
        this.counts = counts;
    }

    /// <summary>The date.</summary>
    public LocalDate Date { get; }

    /// <summary>The contacts of each interval.</summary>
    public ImmutableArray<double> Counts => counts;

    /// <summary>The contacts of the day.</summary>
    public double Total => Counts.Sum();

    /// <summary>A count that was worked out, as a day can have it: rounding may lead beyond the ends.</summary>
    internal static double Within(double count) => Math.Clamp(count, 0, Traffic.GreatestLoad);
}
