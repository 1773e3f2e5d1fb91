using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Calendars;
using NodaTime;

namespace CallCenter.Standards.Staffing;

/// <summary>
/// How the contacts of a day are forecast from those of days before. Days are alike by weekday; by calendars holidays are alike, make-up days, and pay days. Of a kind that the history lacks, Sundays stand for holidays, days from
/// Monday to Friday for make-up days, and for a pay day days as it would be otherwise.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public abstract record ForecastMethod
{
    /// <summary>The most days of a history.</summary>
    public const int MostDays = 4_000;

    private protected ForecastMethod()
    {
    }

    /// <summary>The forecast of a day.</summary>
    /// <param name="history">Days that were counted, in any order, each date once, all with as many intervals; at most <see cref="MostDays"/>. Those from the date on are not looked at.</param>
    /// <param name="date">The day.</param>
    /// <param name="days">What tells holidays and make-up days; null to go by weekdays alone.</param>
    /// <param name="payDays">A calendar whose business days are pay days; null for none.</param>
    /// <returns>The forecast; null where the days before are too few for the method.</returns>
    /// <exception cref="ArgumentException">The history has no days, too many, a date twice, or days with other intervals.</exception>
    public DayVolume? Forecast(ImmutableArray<DayVolume> history, LocalDate date, BusinessTimeline? days = null, BusinessTimeline? payDays = null)
    {
        LocalDate day = date.WithCalendar(CalendarSystem.Iso);
        return Forecast(Ordered(history).Where(one => one.Date < day).ToList(), day, new DayKinds(days, payDays));
    }

    /// <summary>How well the method would have forecast the last days of a history, each from the days that were known some days before.</summary>
    /// <param name="history">Days that were counted, as for a forecast.</param>
    /// <param name="last">How many days at the end are forecast, 1 to <see cref="MostDays"/>.</param>
    /// <param name="lead">How many days before the day the forecast is made, 1 to 366; 1 for the day before.</param>
    /// <param name="days">What tells holidays and make-up days; null to go by weekdays alone.</param>
    /// <param name="payDays">A calendar whose business days are pay days; null for none.</param>
    /// <exception cref="ArgumentException">Not such a history.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of days or the lead is out of range.</exception>
    public ForecastAccuracy Backtest(ImmutableArray<DayVolume> history, int last, int lead = 1, BusinessTimeline? days = null, BusinessTimeline? payDays = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(last);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(last, MostDays);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(lead);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lead, 366);
        List<DayVolume> ordered = Ordered(history);
        (int forecast, double actual, double absolute, double signed) = (0, 0, 0, 0);
        foreach (DayVolume day in ordered.TakeLast(last))
        {
            List<DayVolume> known = ordered.TakeWhile(one => Period.DaysBetween(one.Date, day.Date) >= lead).ToList();
            if (Forecast(known, day.Date, new DayKinds(days, payDays)) is { } guess)
            {
                forecast++;
                actual += day.Total;
                absolute += day.Counts.Zip(guess.Counts, static (counted, told) => Math.Abs(told - counted)).Sum();
                signed += guess.Total - day.Total;
            }
        }

        return new ForecastAccuracy { Forecast = forecast, NotForecast = Math.Min(last, ordered.Count) - forecast, Actual = actual, AbsoluteError = absolute, SignedError = signed };
    }

    /// <param name="known">The days before, in order.</param>
    /// <param name="date">The day.</param>
    /// <param name="kinds">What kinds of days there are.</param>
    internal abstract DayVolume? Forecast(List<DayVolume> known, LocalDate date, DayKinds kinds);

    private static List<DayVolume> Ordered(ImmutableArray<DayVolume> history)
    {
        history = history.IsDefault ? [] : history;
        if (history.Length is < 1 or > MostDays || history.Contains(null!))
        {
            throw new ArgumentException($"A history has 1 to {MostDays} days.", nameof(history));
        }

        List<DayVolume> ordered = [.. history.OrderBy(static day => day.Date)];
        for (int i = 1; i < ordered.Count; i++)
        {
            if (ordered[i].Date == ordered[i - 1].Date || ordered[i].Counts.Length != ordered[0].Counts.Length)
            {
                throw new ArgumentException("Each date of a history stands once, and all days have as many intervals.", nameof(history));
            }
        }

        return ordered;
    }
}
