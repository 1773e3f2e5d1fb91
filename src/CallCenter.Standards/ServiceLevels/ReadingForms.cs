using CallCenter.Standards.Calendars;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>How clocks look in JSON: their readings whole, their states by the names of the calendars that they count on.</summary>
internal static class ReadingForms
{
    public static MembersForm<ClockTerms> Terms { get; } = Form.Of<ClockTerms>("计时约定", "Terms of a clock", static (m, e) =>
    {
        var time = m.Required("time", e?.Time, TargetTimeForms.TargetTime, "承诺时限", "Time");
        var calendar = m.Required("calendar", e?.Calendar, RootForms.Version, "计时日历", "Calendar");
        var warnings = m.OptionalList("warnings", e?.Warnings, ServiceLevelForms.Warning, "预警点", "Warnings");
        return m.IsComplete ? new ClockTerms(time, calendar, warnings) : e!;
    });

    public static MembersForm<ClockReading> Reading { get; } = Form.Of<ClockReading>("计时读数", "Reading of a clock", static (m, e) =>
    {
        var at = m.Required("at", e?.At, As.Instant, "时间", "At");
        var status = m.Required("status", e?.Status, As.OneOf<ClockStatus>(), "状态", "Status");
        var target = m.Required("target", e?.Target, Terms, "计时约定", "Target");
        var zone = m.Required("zone", e?.Zone, As.Zone, "时区", "Time zone");
        var origin = m.Optional("origin", e?.Origin, As.Instant, "起点", "Origin");
        var runId = m.Optional("runId", e?.RunId, As.AnyText, "轮次编号", "Run id");
        var due = m.Optional("due", e?.Due, As.Instant, "到期时间", "Due");
        var breachedAt = m.Optional("breachedAt", e?.BreachedAt, As.Instant, "超时时间", "Breached at");
        var elapsed = m.Required("elapsed", e?.Elapsed, As.Elapsed, "已用时间", "Elapsed");
        var whole = m.Optional("whole", e?.Whole, As.Elapsed, "全部时限", "Whole");
        var pausedFor = m.Optional("pausedFor", e?.PausedFor, As.AnyText, "暂停原因", "Paused for");
        var isPaused = m.Flag("paused", e?.IsPaused, "是否暂停", "Paused");
        var endedAt = m.Optional("endedAt", e?.EndedAt, As.Instant, "结束时间", "Ended at");
        var segments = m.OptionalList("segments", e?.Segments, ClockForms.Segment, "计时片段", "Segments");
        var runs = m.OptionalList("runs", e?.Runs, ClockForms.Run, "计时轮次", "Runs");
        var warnings = m.OptionalList("warnings", e?.Warnings, ClockForms.Warning, "预警", "Warnings");
        var next = m.Optional("next", e?.Next, ClockForms.Signal, "下一信号", "Next signal");
        var findings = m.OptionalList("findings", e?.Findings, RootForms.Finding, "检查结果", "Findings");
        return m.IsComplete ? new ClockReading(at, status, target, zone, origin, runId, due, breachedAt, elapsed, whole, pausedFor, isPaused, endedAt, segments, runs, warnings, next, findings) : e!;
    });

    public static MembersForm<ClockTarget> Target { get; } = Form.Of<ClockTarget>("计时目标", "Target of a clock", static (m, e) =>
    {
        var time = m.Required("time", e?.Time, TargetTimeForms.TargetTime, "承诺时限", "Time");
        var calendar = m.Required("calendar", e?.Calendar, TimelineForm.Name, "计时日历", "Calendar");
        var warnings = m.OptionalList("warnings", e?.Warnings, ServiceLevelForms.Warning, "预警点", "Warnings");
        return m.IsComplete ? new ClockTarget(time, calendar, warnings) : e!;
    });

    public static MembersForm<ClockEvent> Event { get; } = Form.Of<ClockEvent>("计时事件", "Event of a clock", static (m, e) => new()
    {
        Id = m.Required("id", e?.Id, As.AnyText, "编号", "Id"),
        At = m.Required("at", e?.At, As.Instant, "时间", "At"),
        Action = m.Required("action", e?.Action, As.OneOf<ClockAction>(), "动作", "Action"),
        Reason = m.Optional("reason", e?.Reason, As.AnyText, "暂停原因", "Reason"),
        From = m.Optional("from", e?.From, As.Instant, "起算时间", "From"),
        Target = m.Optional("target", e?.Target, Target, "计时目标", "Target"),
        Change = m.Default("change", e?.Change, default, As.OneOf<ChangeMode>(), "变更方式", "Change"),
        ReopenMode = m.Default("reopenMode", e?.ReopenMode, default, As.OneOf<ReopenMode>(), "重启方式", "Reopen mode"),
    });

    /// <summary>A clock is what it began as, and what happened to it.</summary>
    public static MembersForm<ClockState> State { get; } = Form.Of<ClockState>("计时状态", "State of a clock", static (m, e) =>
    {
        var target = m.Required("target", e?.First, Target, "计时目标", "Target");
        var events = m.Required("events", e?.Events, As.History(Event), "事件", "Events");
        return m.IsComplete ? ClockState.Restore(target, events) : e!;
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Terms),
        .. RegisteredForm.Of(Reading),
        .. RegisteredForm.Of(Target),
        .. RegisteredForm.Of(Event),
        .. RegisteredForm.Of(State),
    ];
}
