using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Staffing;
using CallCenter.Standards.Tests.Calendars;
using NodaTime;

namespace CallCenter.Standards.Tests.Staffing;

/// <summary>Forecasts of days from days before.</summary>
public sealed class ForecastTests
{
    private static readonly LocalDate Monday = new(2026, 3, 2);

    private static readonly double[] Weekdays = [0, 1.2, 1.1, 1, 0.9, 1.1, 0.5, 0.4];

    private static readonly ForecastMethod[] Methods = [new SeasonalNaive(), new WeightedWeekdays(4, 0.8), new HoltWinters(0.3, 0.1, 0.2)];

    [Fact]
    public void A_week_that_repeats_itself_is_forecast_as_it_was()
    {
        ImmutableArray<DayVolume> history = Days(28, static _ => 1_000);
        Assert.All(Methods, method => Assert.All(Enumerable.Range(28, 7), day =>
        {
            DayVolume forecast = method.Forecast(history, Monday.PlusDays(day))!;
            DayVolume expected = Day(day, 1_000);
            Assert.All(forecast.Counts.Zip(expected.Counts), pair => Assert.Equal(pair.Second, pair.First, 1e-9));
        }));
    }

    [Theory]
    [InlineData(6, 0.7)]
    [InlineData(520, 0.9)]
    [InlineData(3, 0.1)]
    public void Days_as_full_as_can_be_are_forecast_as_full(int weeks, double decay)
    {
        ImmutableArray<DayVolume> history = [.. Enumerable.Range(0, 100).Select(day => new DayVolume(Monday.PlusDays(day), 1e7, 1e7, 1e7))];
        Assert.All(Methods.Append(new WeightedWeekdays(weeks, decay)), method => Assert.All(method.Forecast(history, Monday.PlusDays(100))!.Counts, count => Assert.InRange(count, 1e7 - 1e-6, 1e7)));
    }

    [Fact]
    public void Recent_weeks_weigh_more()
    {
        ImmutableArray<DayVolume> history = [new(Monday, 100), new(Monday.PlusDays(7), 200), new(Monday.PlusDays(8), 999), new(Monday.PlusDays(14), 400)];
        LocalDate next = Monday.PlusDays(21);
        Assert.Equal(400, new SeasonalNaive().Forecast(history, next)!.Total);
        Assert.Equal((400 + 100 + 25) / 1.75, new WeightedWeekdays(3, 0.5).Forecast(history, next)!.Total, 1e-9);
        Assert.Equal(300, new WeightedWeekdays(2, 1).Forecast(history, next)!.Total, 1e-9);
        Assert.Equal(200, new SeasonalNaive().Forecast(history, Monday.PlusDays(14))!.Total);
    }

    /// <summary>Ten calls more each day: the level and the trend follow it exactly, whatever the speed, where no weekday differs.</summary>
    [Fact]
    public void A_steady_trend_is_followed()
    {
        ImmutableArray<DayVolume> history = [.. Enumerable.Range(0, 60).Select(day => new DayVolume(Monday.PlusDays(day), 1_000 + (10 * day)))];
        double forecast = new HoltWinters(0.5, 0.3, 0).Forecast(history, Monday.PlusDays(63))!.Total;
        Assert.InRange(forecast, 1_590, 1_670);
        Assert.Equal(1_560, new SeasonalNaive().Forecast(history, Monday.PlusDays(63))!.Total);
    }

    [Fact]
    public void Holidays_are_like_holidays_and_make_up_days_like_working_days()
    {
        BusinessTimeline days = StandardBook.Shipped.Compile().Calendars["china-working-days"];
        LocalDate holiday = new(2026, 10, 1);
        LocalDate makeUp = new(2026, 10, 10);
        Assert.False(days.IsBusinessDay(holiday));
        Assert.True(days.IsBusinessDay(makeUp));
        LocalDate first = new(2026, 8, 3);
        ImmutableArray<DayVolume> history = [.. Enumerable.Range(0, 28).Select(i => first.PlusDays(i)).Select(date => new DayVolume(date, date.DayOfWeek switch { IsoDayOfWeek.Saturday => 50, IsoDayOfWeek.Sunday => 30, _ => 100 }))];
        Assert.Equal(30, new WeightedWeekdays(1, 1).Forecast(history, holiday, days)!.Total);
        Assert.Equal(100, new WeightedWeekdays(1, 1).Forecast(history, holiday)!.Total);
        Assert.Equal(100, new SeasonalNaive().Forecast(history, makeUp, days)!.Total);
        Assert.Equal(50, new SeasonalNaive().Forecast(history, makeUp)!.Total);
        ImmutableArray<DayVolume> later = [.. history, new DayVolume(holiday, 17)];
        Assert.Equal(17, new SeasonalNaive().Forecast(later, holiday.PlusDays(1), days)!.Total);
    }

    [Fact]
    public void Pay_days_are_like_pay_days_and_spoil_no_weekday()
    {
        // Paid on the 10th of each month, whatever weekday that is.
        BusinessTimeline payDays = WrittenTime.Timeline(
            "Asia/Shanghai", WeeklyHours.EveryDay(), [.. Enumerable.Range(1, 12).Select(static month => WrittenTime.Special($"2026-{month:00}-10", CalendarExceptionKind.SpecialHours, LocalInterval.Hours(9, 18)))]);
        LocalDate first = new(2026, 6, 1);
        ImmutableArray<DayVolume> history = [.. Enumerable.Range(0, 78).Select(i => first.PlusDays(i)).Select(static date => new DayVolume(date, date.Day == 10 ? 300 : 100 + (int)date.DayOfWeek))];
        LocalDate next = new(2026, 9, 10);

        Assert.Equal(300, new SeasonalNaive().Forecast(history, next, payDays: payDays)!.Total);
        Assert.Equal(300, new WeightedWeekdays(4, 0.8).Forecast(history, next, payDays: payDays)!.Total, 1e-9);
        Assert.Equal(300, new HoltWinters(0.3, 0.1, 0.2).Forecast(history, next, payDays: payDays)!.Total, 1e-9);
        Assert.Equal(101, new SeasonalNaive().Forecast(history, new LocalDate(2026, 8, 17), payDays: payDays)!.Total);

        // The Monday after Monday, 10 August: without the calendar the pay day is taken for any other Monday.
        Assert.Equal(300, new SeasonalNaive().Forecast(history, new LocalDate(2026, 8, 17))!.Total);

        // Before the first pay day one is as its weekday.
        Assert.Equal(103, new SeasonalNaive().Forecast(history[..9], new LocalDate(2026, 6, 10), payDays: payDays)!.Total);

        ForecastAccuracy with = new WeightedWeekdays(3, 1).Backtest(history, 30, payDays: payDays);
        ForecastAccuracy without = new WeightedWeekdays(3, 1).Backtest(history, 30);
        Assert.Equal(0, with.AbsoluteError, 1e-9);
        Assert.True(without.AbsoluteError > 100);
    }

    [Fact]
    public void What_would_have_been_forecast_is_held_against_what_came()
    {
        ImmutableArray<DayVolume> history = [new(Monday, 100, 100), new(Monday.PlusDays(7), 120, 60), new(Monday.PlusDays(14), 120, 80)];
        ForecastAccuracy accuracy = new SeasonalNaive().Backtest(history, 3);
        Assert.Equal((2, 1), (accuracy.Forecast, accuracy.NotForecast));
        Assert.Equal((380, 80, 0), (accuracy.Actual, accuracy.AbsoluteError, accuracy.SignedError));
        Assert.Equal(80 / 380.0, accuracy.WeightedError);
        Assert.Equal(0, accuracy.Bias);
        Assert.Equal(1, new SeasonalNaive().Backtest(history, 3, lead: 8).Forecast);
        Assert.Null(new SeasonalNaive().Backtest([new(Monday, 0)], 1).WeightedError);
    }

    [Fact]
    public void What_is_known_later_changes_no_backtest()
    {
        ImmutableArray<DayVolume> history = Days(70, static day => 1_000 + (day * day % 97));
        Assert.All(Methods, method =>
        {
            ForecastAccuracy whole = method.Backtest(history, 1);
            Assert.Equal(whole, method.Backtest([.. history.Reverse()], 1));
            DayVolume forecast = method.Forecast(history[..69], history[69].Date)!;
            Assert.Equal(forecast, method.Forecast(history, history[69].Date));
            Assert.Equal(forecast.Counts.Zip(history[69].Counts, static (told, came) => Math.Abs(told - came)).Sum(), whole.AbsoluteError, 1e-9);
        });
    }

    [Fact]
    public void Too_few_days_give_no_forecast() => Assert.Null(new HoltWinters(0.3, 0.1, 0.2).Forecast(Days(13, static _ => 1_000), Monday.PlusDays(14)));

    [Fact]
    public void Strange_histories_are_refused()
    {
        Refused("history", () => new SeasonalNaive().Forecast([], Monday));
        Refused("history", () => new SeasonalNaive().Forecast([new(Monday, 1), new(Monday, 2)], Monday));
        Refused("history", () => new SeasonalNaive().Forecast([new(Monday, 1), new(Monday.PlusDays(1), 2, 3)], Monday));
        Refused("counts", () => new DayVolume(Monday));
        Refused("counts", () => new DayVolume(Monday, -1));
        Refused("counts", () => new DayVolume(Monday, double.NaN));
        Refused("decay", () => new WeightedWeekdays(1, 0));
        Refused("weeks", () => new WeightedWeekdays(0, 1));
        Refused("trend", () => new HoltWinters(0, 1.1, 0));
        Refused("lead", () => new SeasonalNaive().Backtest([new(Monday, 1)], 1, 0));
        Refused("last", () => new SeasonalNaive().Backtest([new(Monday, 1)], 0));
    }

    private static void Refused(string argument, Func<object?> call) => Assert.Equal(argument, Assert.ThrowsAny<ArgumentException>(call).ParamName);

    private static ImmutableArray<DayVolume> Days(int count, Func<int, double> size) => [.. Enumerable.Range(0, count).Select(day => Day(day, size(day)))];

    private static DayVolume Day(int day, double size)
    {
        LocalDate date = Monday.PlusDays(day);
        double total = size * Weekdays[(int)date.DayOfWeek];
        return new DayVolume(date, 0.2 * total, 0.5 * total, 0.3 * total);
    }
}
