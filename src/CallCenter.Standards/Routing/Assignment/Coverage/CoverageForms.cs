using CallCenter.Standards.Calendars;
using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>How coverage looks in JSON.</summary>
internal static class CoverageForms
{
    public static MembersForm<IntervalCoverage> Interval { get; } = Form.Of<IntervalCoverage>("时段覆盖", "Coverage of an interval", static (m, e) => new()
    {
        Start = m.Required("start", e?.Start, As.Instant, "开始时间", "Start"),
        Length = m.Required("length", e?.Length, As.Elapsed, "时段长度", "Length"),
        Required = m.Required("required", e?.Required, As.Count, "需求坐席数", "Required"),
        AtWork = m.Required("atWork", e?.AtWork, As.Elapsed, "在岗工时", "At work"),
        Least = m.Required("least", e?.Least, As.Number, "最少在岗人数", "Least at work"),
        Missing = m.Required("missing", e?.Missing, As.Elapsed, "缺口工时", "Missing"),
        Over = m.Required("over", e?.Over, As.Elapsed, "超出工时", "Over"),
    });

    public static MembersForm<RosterCoverage> Coverage { get; } = Form.Of<RosterCoverage>("排班覆盖", "Coverage by a roster", static (m, e) => new()
    {
        Zone = m.Required("zone", e?.Zone, As.Zone, "时区", "Time zone"),
        Shrinkage = m.Required("shrinkage", e?.Shrinkage, As.Percentage, "损耗率", "Shrinkage"),
        Intervals = m.List("intervals", e?.Intervals, Interval, "时段", "Intervals"),
    });

    public static MembersForm<CoverageCell> Cell { get; } = Form.OfValue<CoverageCell>("缺口热力图单元格", "Cell of a heat map", static (m, e) =>
    {
        IsoDayOfWeek weekday = m.Required("weekday", e?.Weekday, As.OneOf(Weekdays.All, Weekdays.Codes), "星期", "Weekday");
        LocalTime start = m.Required("start", e?.Start, As.TimeOfDay, "开始时间", "Start");
        int intervals = m.Required("intervals", e?.Intervals, As.Count, "时段数", "Intervals");
        Duration required = m.Required("required", e?.Required, As.Elapsed, "需求工时", "Required");
        Duration missing = m.Required("missing", e?.Missing, As.Elapsed, "缺口工时", "Missing");
        return m.IsComplete ? new CoverageCell(weekday, start, intervals, required, missing) : e.GetValueOrDefault();
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Interval),
        .. RegisteredForm.Of(Coverage),
        .. RegisteredForm.Of(Cell),
    ];
}
