using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Staffing;

/// <summary>
/// Holt and Winters' smoothing of the totals of days: a level, a trend by the day, and a factor for each weekday (multiplicative). Holidays, make-up days and pay days of calendars, and missing days, change nothing but the
/// level by the trend. The total is spread over the intervals as on the last four days that are alike; a holiday, make-up day or pay day is their plain mean.
/// </summary>
/// <remarks>C. C. Holt (1957); P. R. Winters, "Forecasting sales by exponentially weighted moving averages", Management Science 6 (1960). It begins with the first two weeks, which have to be complete.</remarks>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record HoltWinters : ForecastMethod
{
    private const int Week = 7;

    private static readonly WeightedWeekdays Shape = new(4, 1);

    /// <summary>Creates the method.</summary>
    /// <param name="level">How fast the level follows, 0 to 1.</param>
    /// <param name="trend">How fast the trend follows, 0 to 1.</param>
    /// <param name="weekday">How fast the factors of weekdays follow, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public HoltWinters(double level, double trend, double weekday)
    {
        Level = Smoothing(level, nameof(level));
        Trend = Smoothing(trend, nameof(trend));
        Weekday = Smoothing(weekday, nameof(weekday));
    }

    /// <summary>How fast the level follows.</summary>
    public double Level { get; }

    /// <summary>How fast the trend follows.</summary>
    public double Trend { get; }

    /// <summary>How fast the factors of weekdays follow.</summary>
    public double Weekday { get; }

    internal override DayVolume? Forecast(List<DayVolume> known, LocalDate date, DayKinds kinds)
    {
        if (known.Count < 2 * Week || known[(2 * Week) - 1].Date != known[0].Date.PlusDays((2 * Week) - 1) || Shape.Forecast(known, date, kinds) is not { Total: > 0 } shape)
        {
            return null;
        }

        if (kinds.IsApart(date))
        {
            return shape;
        }

        double total = Total(known, date, kinds);
        return double.IsFinite(total) ? new DayVolume(date, [.. shape.Counts.Select(count => DayVolume.Within(count / shape.Total * total))]) : null;
    }

    private double Total(List<DayVolume> known, LocalDate date, DayKinds kinds)
    {
        double first = known.Take(Week).Sum(static day => day.Total) / Week;
        double second = known.Skip(Week).Take(Week).Sum(static day => day.Total) / Week;
        double trend = (second - first) / Week;
        double level = second + (trend * (Week - 1) / 2);
        double mean = (first + second) / 2;
        double[] factors = new double[Week + 1];
        foreach (DayVolume day in known.Take(2 * Week))
        {
            factors[(int)day.Date.DayOfWeek] += mean > 0 ? day.Total / mean / 2 : 0.5;
        }

        LocalDate at = known[(2 * Week) - 1].Date;
        foreach (DayVolume day in known.Skip(2 * Week))
        {
            int weekday = (int)day.Date.DayOfWeek;
            double expected = level + (trend * Period.DaysBetween(at, day.Date));
            at = day.Date;
            if (kinds.IsApart(day.Date) || factors[weekday] <= 0)
            {
                level = expected;
                continue;
            }

            double next = (Level * day.Total / factors[weekday]) + ((1 - Level) * expected);
            trend += Trend * (next - expected);
            factors[weekday] = next > 0 ? (Weekday * day.Total / next) + ((1 - Weekday) * factors[weekday]) : factors[weekday];
            level = next;
        }

        return Math.Max(0, (level + (trend * Period.DaysBetween(at, date))) * factors[(int)date.DayOfWeek]);
    }

    private static double Smoothing(double value, string parameter) =>
        value is >= 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(parameter, value, "It is 0 to 1.");
}
