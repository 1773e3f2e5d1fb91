using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Staffing;

/// <summary>The weighted mean of the last days that are alike: each counts less than the next one by a factor.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record WeightedWeekdays : ForecastMethod
{
    /// <summary>The most days that are weighted.</summary>
    public const int MostWeeks = 520;

    /// <summary>Creates the method.</summary>
    /// <param name="weeks">How many of the last days that are alike, 1 to <see cref="MostWeeks"/>.</param>
    /// <param name="decay">The weight of a day beside that of the next one, above 0 and at most 1; 1 for a plain mean.</param>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public WeightedWeekdays(int weeks, double decay)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(weeks);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(weeks, MostWeeks);
        Weeks = weeks;
        Decay = decay is > 0 and <= 1 ? decay : throw new ArgumentOutOfRangeException(nameof(decay), decay, "A decay is above 0 and at most 1.");
    }

    /// <summary>How many of the last days that are alike.</summary>
    public int Weeks { get; }

    /// <summary>The weight of a day beside that of the next one.</summary>
    public double Decay { get; }

    internal override DayVolume? Forecast(List<DayVolume> known, LocalDate date, DayKinds kinds)
    {
        double weight = 1;
        double weights = 0;
        double[]? sums = null;
        foreach (DayVolume day in kinds.Alike(known, date).Take(Weeks))
        {
            sums ??= new double[day.Counts.Length];
            for (int i = 0; i < sums.Length; i++)
            {
                sums[i] += weight * day.Counts[i];
            }

            weights += weight;
            weight *= Decay;
        }

        return sums is null ? null : new DayVolume(date, [.. sums.Select(sum => DayVolume.Within(sum / weights))]);
    }
}
