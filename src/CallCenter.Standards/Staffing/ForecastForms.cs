using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Staffing;

/// <summary>How forecasts look in JSON.</summary>
internal static class ForecastForms
{
    public static MembersForm<DayVolume> Day { get; } = Form.Of<DayVolume>("每日话务", "Volume of a day", static (m, e) =>
    {
        LocalDate date = m.Required("date", e?.Date, As.Date, "日期", "Date");
        var counts = m.List("counts", e?.Counts, As.Real, "各时段请求量", "Counts");
        return m.IsComplete ? new DayVolume(date, counts) : e!;
    });

    public static MembersForm<ForecastMethod> Method { get; } = Form.Union(
        "预测方法",
        "Forecast method",
        "method",
        Form.Case<ForecastMethod, SeasonalNaive>("seasonal-naive", Form.Of<SeasonalNaive>("同类日沿用法", "Seasonal naive", static (_, e) => e ?? new SeasonalNaive())),
        Form.Case<ForecastMethod, WeightedWeekdays>("weighted-weekdays", Form.Of<WeightedWeekdays>("同类日加权法", "Weighted weekdays", static (m, e) =>
        {
            int weeks = m.Required("weeks", e?.Weeks, As.Count, "周数", "Weeks");
            double decay = m.Required("decay", e?.Decay, As.Real, "衰减系数", "Decay");
            return m.IsComplete ? new WeightedWeekdays(weeks, decay) : e!;
        })),
        Form.Case<ForecastMethod, HoltWinters>("holt-winters", Form.Of<HoltWinters>("霍尔特—温特斯法", "Holt and Winters", static (m, e) =>
        {
            double level = m.Required("level", e?.Level, As.Real, "水平平滑系数", "Level");
            double trend = m.Required("trend", e?.Trend, As.Real, "趋势平滑系数", "Trend");
            double weekday = m.Required("weekday", e?.Weekday, As.Real, "星期平滑系数", "Weekday");
            return m.IsComplete ? new HoltWinters(level, trend, weekday) : e!;
        })));

    public static MembersForm<ForecastAccuracy> Accuracy { get; } = Form.Of<ForecastAccuracy>("预测准确度", "Accuracy of forecasts", static (m, e) => new()
    {
        Forecast = m.Required("forecast", e?.Forecast, As.Count, "已预测天数", "Days forecast"),
        NotForecast = m.Default("notForecast", e?.NotForecast, 0, As.Count, "未预测天数", "Days not forecast"),
        Actual = m.Required("actual", e?.Actual, As.Real, "实际请求量", "Actual"),
        AbsoluteError = m.Required("absoluteError", e?.AbsoluteError, As.Real, "绝对误差合计", "Absolute error"),
        SignedError = m.Required("signedError", e?.SignedError, As.Real, "净误差合计", "Signed error"),
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Day),
        .. RegisteredForm.Of(Method),
        .. RegisteredForm.Of(As.Case<ForecastMethod, SeasonalNaive>(Method)),
        .. RegisteredForm.Of(As.Case<ForecastMethod, WeightedWeekdays>(Method)),
        .. RegisteredForm.Of(As.Case<ForecastMethod, HoltWinters>(Method)),
        .. RegisteredForm.Of(Accuracy),
    ];
}
