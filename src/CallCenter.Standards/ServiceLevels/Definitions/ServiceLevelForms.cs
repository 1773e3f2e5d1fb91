using CallCenter.Standards.Calendars;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>How service levels look in JSON.</summary>
internal static class ServiceLevelForms
{
    /// <summary>A share of the target such as <c>75 %</c>, or a time before it is due such as <c>PT30M</c>.</summary>
    public static Form<WarningThreshold> Warning { get; } = new TextForm<WarningThreshold>(
        TryWarning,
        static warning => warning.Percent?.ToString() ?? IsoTime.Format(warning.Before!.Value),
        $"A share of the target such as '75 %', or a time before it is due such as 'PT30M', is needed here.",
        $"{As.Percentage.Pattern}|{As.Time.Pattern}",
        words: new("时限的占比，如 75 %，或到期前的时长，如 PT30M", "Share of the target such as 75 %, or time before it is due such as PT30M"));

    public static MembersForm<PauseTrigger> Pause { get; } = Form.Of<PauseTrigger>("暂停条件", "Pause", static (m, e) => new()
    {
        Reason = m.Required("reason", e?.Reason, As.Code, "暂停原因", "Reason"),
        Name = m.Optional("name", e?.Name, As.Localized, "名称", "Name"),
        On = m.List("on", e?.On, As.Code, "暂停事件", "Begins on"),
        Until = m.List("until", e?.Until, As.Code, "恢复事件", "Ends on"),
    });

    public static MembersForm<ClockTriggers> Triggers { get; } = Form.Of<ClockTriggers>("计时触发条件", "Triggers", static (m, e) => new()
    {
        Start = m.OptionalList("start", e?.Start, As.Code, "开始计时", "Start"),
        After = m.OptionalList("after", e?.After, As.Code, "前置事件", "Only after"),
        Stop = m.OptionalList("stop", e?.Stop, As.Code, "停止计时", "Stop"),
        Pauses = m.OptionalList("pauses", e?.Pauses, Pause, "暂停计时", "Pauses"),
        Reset = m.OptionalList("reset", e?.Reset, As.Code, "重新计时", "Reset"),
        Cancel = m.OptionalList("cancel", e?.Cancel, As.Code, "取消计时", "Cancel"),
        Reopen = m.OptionalList("reopen", e?.Reopen, As.Code, "重启计时", "Reopen"),
    });

    public static MembersForm<TargetExtension> Extension { get; } = Form.Of<TargetExtension>("时限延长", "Extension", static (m, e) => new()
    {
        On = m.List("on", e?.On, As.Code, "延长事件", "Granted on"),
        Time = m.Required("time", e?.Time, TargetTimeForms.TargetTime, "延长后时限", "Time"),
        NeedsApproval = m.Flag("needsApproval", e?.NeedsApproval, "须经批准", "Needs approval"),
        NeedsReason = m.Flag("needsReason", e?.NeedsReason, "须记录事由", "Needs a reason"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<CalendarChoice> Choice { get; } = Form.Of<CalendarChoice>("适用日历", "Choice of a calendar", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        When = m.Conditions("when", e?.When, "适用条件", "When"),
        Calendar = m.Required("calendar", e?.Calendar, As.Code, "计时日历", "Calendar"),
    });

    public static MembersForm<ServiceTarget> Target { get; } = Form.Of<ServiceTarget>("服务承诺", "Service target", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Kind = m.Required("kind", e?.Kind, As.OneOf<TargetKind>().AsNote(default), "承诺类型", "Kind"),
        Time = m.Required("time", e?.Time, TargetTimeForms.TargetTime, "承诺时限", "Time"),
        Calendar = m.Required("calendar", e?.Calendar, As.Code, "计时日历", "Calendar"),
        Calendars = m.OptionalList("calendars", e?.Calendars, Choice, "按条件选用的日历", "Calendars by case"),
        Triggers = m.Required("triggers", e?.Triggers, Triggers, "计时触发条件", "Triggers"),
        Extensions = m.OptionalList("extensions", e?.Extensions, Extension, "时限延长", "Extensions"),
        Warnings = m.OptionalList("warnings", e?.Warnings, Warning, "预警点", "Warnings"),
        Goal = m.Optional("goal", e?.Goal, As.Percentage, "达标率目标", "Goal"),
        OnChange = m.Default("onChange", e?.OnChange, ChangeMode.KeepElapsed, As.OneOf<ChangeMode>(), "变更时的处理", "On change"),
        OnReopen = m.Default("onReopen", e?.OnReopen, ReopenMode.Continue, As.OneOf<ReopenMode>(), "重启时的处理", "On reopening"),
        Ladder = m.Optional("ladder", e?.Ladder, As.Code, "升级阶梯", "Ladder"),
        Provenance = m.Provenance(e?.Provenance),
        Verified = m.Optional("verified", e?.Verified, As.Confirmed, "是否已核实", "Verified"),
    });

    public static MembersForm<ServiceLevelPolicy> Policy { get; } = Form.Of<ServiceLevelPolicy>("服务时限政策", "Policy", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Version = m.Required("version", e?.Version, As.Remark, "版本", "Version"),
        Name = m.Name(e?.Name),
        Effective = m.Optional("effective", e?.Effective, As.Date, "生效日期", "Effective"),
        When = m.Conditions("when", e?.When, "适用条件", "When"),
        Targets = m.List("targets", e?.Targets, Target, "服务承诺", "Targets"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<EscalationStep> Step { get; } = Form.Of<EscalationStep>("升级步骤", "Step", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Optional("name", e?.Name, As.Localized, "名称", "Name"),
        Trigger = m.Required("trigger", e?.Trigger, As.OneOf<EscalationTrigger>(), "触发方式", "Trigger"),
        Percent = m.Optional("percent", e?.Percent, As.Percentage, "时限占比", "Share of the target"),
        Time = m.Optional("time", e?.Time, As.Time, "时长", "Time"),
        To = m.Required("to", e?.To, As.Code, "处理岗位", "To"),
        Notify = m.OptionalList("notify", e?.Notify, As.Code, "知会岗位", "Notify"),
        RepeatEvery = m.Optional("repeatEvery", e?.RepeatEvery, As.Time, "重复间隔", "Repeat every"),
        RepeatTimes = m.Optional("repeatTimes", e?.RepeatTimes, As.Count, "重复次数", "Repeat times"),
    });

    public static MembersForm<EscalationLadder> Ladder { get; } = Form.Of<EscalationLadder>("升级阶梯", "Escalation ladder", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Steps = m.List("steps", e?.Steps, Step, "升级步骤", "Steps"),
        StopsOnAcknowledgement = m.Flag("stopsOnAcknowledgement", e?.StopsOnAcknowledgement, "确认后停止升级", "Stops on acknowledgement"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<ServiceLevelCatalogue> Catalogue { get; } = Form.Of<ServiceLevelCatalogue>("服务时限", "Service levels", static (m, e) => new()
    {
        Zone = m.Required("zone", e?.Zone, As.Text.AsNote("UTC"), "时区", "Time zone"),
        Policies = m.List("policies", e?.Policies, Policy, "服务时限政策", "Policies"),
        Ladders = m.OptionalList("ladders", e?.Ladders, Ladder, "升级阶梯", "Escalation ladders"),
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Catalogue),
        .. RegisteredForm.Of(Policy),
        .. RegisteredForm.Of(Target),
        .. RegisteredForm.Of(Choice),
        .. RegisteredForm.Of(Extension),
        .. RegisteredForm.Of(Triggers),
        .. RegisteredForm.Of(Pause),
        .. RegisteredForm.Of(Warning),
        .. RegisteredForm.Of(Ladder),
        .. RegisteredForm.Of(Step),
        .. RegisteredForm.Of(As.OneOf<TargetKind>()),
        .. RegisteredForm.Of(As.OneOf<ChangeMode>()),
        .. RegisteredForm.Of(As.OneOf<ReopenMode>()),
        .. RegisteredForm.Of(As.OneOf<EscalationTrigger>()),
    ];

    private static bool TryWarning(string text, out WarningThreshold warning)
    {
        bool isShare = As.TryPercentage(text, out Percentage share);
        bool isTime = IsoTime.TryParse(text, out Duration before);
        warning = isShare ? WarningThreshold.AtPercent(share) : WarningThreshold.BeforeDue(before);
        return isShare || isTime;
    }
}
