using CallCenter.Standards.Calendars;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Routing;

/// <summary>How limits of working time look in JSON.</summary>
internal static class WorkingTimeForms
{
    public static MembersForm<WorkingTimeRules> Rules { get; } = Form.Of<WorkingTimeRules>("工时规则", "Working-time rules", static (m, e) => new()
    {
        MostDayTime = m.Optional("mostDayTime", e?.MostDayTime, As.Elapsed, "每日最长工时", "Most working time a day"),
        MostDaySpan = m.Optional("mostDaySpan", e?.MostDaySpan, As.Elapsed, "每日上班到下班最长跨度", "Most time from start to end of a day"),
        LeastRest = m.Optional("leastRest", e?.LeastRest, As.Elapsed, "两班间最短休息", "Least rest between duties"),
        MostWeekTime = m.Optional("mostWeekTime", e?.MostWeekTime, As.Elapsed, "每周最长工时", "Most working time a week"),
        LeastWeekDaysOff = m.Optional("leastWeekDaysOff", e?.LeastWeekDaysOff, As.Count, "每周最少休息日", "Least days off a week"),
        MostMonthTime = m.Optional("mostMonthTime", e?.MostMonthTime, As.Elapsed, "每月最长工时", "Most working time a month"),
        MostMonthNights = m.Optional("mostMonthNights", e?.MostMonthNights, As.Count, "每月最多夜班数", "Most nights a month"),
        MostDaysInARow = m.Optional("mostDaysInARow", e?.MostDaysInARow, As.Count, "最多连续上班天数", "Most days in a row"),
        MostNightsInARow = m.Optional("mostNightsInARow", e?.MostNightsInARow, As.Count, "最多连续夜班数", "Most nights in a row"),
        Night = m.Optional("night", e?.Night, CalendarForms.Interval, "夜间时段", "Night"),
        LeastNightTime = m.Optional("leastNightTime", e?.LeastNightTime, As.Elapsed, "计为夜班的最短夜间时长", "Least time of a night duty"),
        WeekStart = m.Default("weekStart", e?.WeekStart, NodaTime.IsoDayOfWeek.Monday, As.OneOf(Weekdays.All, Weekdays.Codes), "每周起始日", "Start of a week"),
        UnpaidBreaks = m.OptionalList("unpaidBreaks", e?.UnpaidBreaks, As.AnyText, "不计工时的休息原因", "Reasons of breaks that are no working time"),
        Provenance = m.Optional("provenance", e?.Provenance, As.Provenance, "来源", "Provenance"),
    });

    public static MembersForm<WorkingTimeBreach> Breach { get; } = Form.Of<WorkingTimeBreach>("违反工时规则", "Broken limit of working time", static (m, e) => new()
    {
        Agent = m.Required("agent", e?.Agent, As.AnyText, "工号", "Agent"),
        Rule = m.Required("rule", e?.Rule, As.OneOf<WorkingTimeRule>(), "规则", "Rule"),
        First = m.Required("first", e?.First, As.Date, "起始日期", "First date"),
        Last = m.Required("last", e?.Last, As.Date, "截止日期", "Last date"),
        Time = m.Optional("time", e?.Time, As.Elapsed, "排班时长", "Time"),
        TimeLimit = m.Optional("timeLimit", e?.TimeLimit, As.Elapsed, "时长限值", "Limit of time"),
        Days = m.Optional("days", e?.Days, As.Count, "排班天数", "Days"),
        DaysLimit = m.Optional("daysLimit", e?.DaysLimit, As.Count, "天数限值", "Limit of days"),
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Rules),
        .. RegisteredForm.Of(Breach),
        .. RegisteredForm.Of(As.OneOf<WorkingTimeRule>()),
    ];
}
