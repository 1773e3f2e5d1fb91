using System.Collections.Immutable;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>How events of cases and readings of clocks look in JSON.</summary>
internal static class ClockForms
{
    public static MembersForm<CaseEvent> Event { get; } = Form.Of<CaseEvent>("案件事件", "Event of a case", static (m, e) =>
    {
        var id = m.Required("id", e?.Id, As.AnyText, "编号", "Id");
        var at = m.Required("at", e?.At, As.Instant, "时间", "At");
        var code = m.Required("code", e?.Code, As.AnyText, "事件", "Code");
        var from = m.Optional("from", e?.From, As.Instant, "起算时间", "From");
        var policy = m.Optional("policy", e?.Policy, As.AnyText, "时限政策", "Policy");
        var mode = m.Optional("mode", e?.Mode, As.OneOf<ChangeMode>(), "变更方式", "Mode");
        var approvedBy = m.Optional("approvedBy", e?.ApprovedBy, As.Text, "批准人", "Approved by");
        var reason = m.Optional("reason", e?.Reason, As.Text, "事由", "Reason");
        return m.IsComplete ? new CaseEvent(id, at, code) { From = from, Policy = policy, Mode = mode, ApprovedBy = approvedBy, Reason = reason } : e!;
    });

    public static MembersForm<Acknowledgement> Acknowledgement { get; } = Form.OfValue<Acknowledgement>("升级确认", "Acknowledgement", static (m, e) =>
    {
        var stepId = m.Required("stepId", e?.StepId, As.AnyText, "步骤编号", "Step id");
        var at = m.Required("at", e?.At, As.Instant, "时间", "At");
        return m.IsComplete ? new Acknowledgement(stepId, at) : e.GetValueOrDefault();
    });

    public static MembersForm<ServiceCase> Case { get; } = Form.Of<ServiceCase>("案件", "Case", static (m, e) => new()
    {
        Kind = m.Optional("kind", e?.Kind, As.AnyText, "类型", "Kind"),
        Need = m.Optional("need", e?.Need, As.AnyText, "需求类型", "Need"),
        Priority = m.Optional("priority", e?.Priority, As.AnyText, "优先级", "Priority"),
        Severity = m.Optional("severity", e?.Severity, As.AnyText, "严重程度", "Severity"),
        Complexity = m.Optional("complexity", e?.Complexity, As.AnyText, "复杂程度", "Complexity"),
        Channel = m.Optional("channel", e?.Channel, As.AnyText, "渠道", "Channel"),
        Segment = m.Optional("segment", e?.Segment, As.AnyText, "客户等级", "Customer segment"),
        Product = m.Optional("product", e?.Product, As.AnyText, "产品", "Product"),
        Region = m.Optional("region", e?.Region, As.AnyText, "客户所在地区", "Region"),
        Jurisdiction = m.Optional("jurisdiction", e?.Jurisdiction, As.AnyText, "适用法域", "Jurisdiction"),
        Triage = m.Default("triage", e?.Triage, default, TriageAnswerForms.Standing, "分流结论", "Answer of triage"),
    });

    public static MembersForm<ClockRun> Run { get; } = Form.Of<ClockRun>("计时轮次", "Run of a clock", static (m, e) =>
    {
        var id = m.Required("id", e?.Id, As.AnyText, "编号", "Id");
        var origin = m.Required("origin", e?.Origin, As.Instant, "起点", "Origin");
        var due = m.Optional("due", e?.Due, As.Instant, "到期时间", "Due");
        var breachedAt = m.Optional("breachedAt", e?.BreachedAt, As.Instant, "超时时间", "Breached at");
        var endedAt = m.Optional("endedAt", e?.EndedAt, As.Instant, "结束时间", "Ended at");
        var outcome = m.Required("outcome", e?.Outcome, As.OneOf<RunOutcome>(), "计时结果", "Outcome");
        return m.IsComplete ? new ClockRun(id, origin, due, breachedAt, endedAt, outcome) : e!;
    });

    public static MembersForm<ClockRefusal> Refusal { get; } = Form.Of<ClockRefusal>("计时拒绝", "Refusal of a clock", static (m, e) =>
    {
        var eventId = m.Required("eventId", e?.EventId, As.AnyText, "事件编号", "Event id");
        var at = m.Required("at", e?.At, As.Instant, "时间", "At");
        var reason = m.Required("reason", e?.Reason, As.OneOf<ClockRefusalReason>(), "拒绝原因", "Reason");
        ImmutableArray<ClockRefusalReason> also = m.OptionalList("also", e?.Also, As.OneOf<ClockRefusalReason>(), "其他拒绝原因", "Also");
        var action = m.Optional("action", e?.Action, As.OneOf<ClockAction>(), "动作", "Action");
        var phase = m.Optional("phase", e?.Phase, As.OneOf<ClockPhase>(), "计时状态", "Phase");
        var subject = m.Optional("subject", e?.Subject, As.AnyText, "对象", "Subject");
        var nearest = m.Optional("nearest", e?.Nearest, As.AnyText, "最接近的代码", "Nearest code");
        return m.IsComplete ? new ClockRefusal(eventId, at, reason) { Also = also, Action = action, Phase = phase, Subject = subject, Nearest = nearest } : e!;
    });

    public static MembersForm<ClockSegment> Segment { get; } = Form.Of<ClockSegment>("计时片段", "Segment of a clock", static (m, e) =>
    {
        var from = m.Required("from", e?.From, As.Instant, "起点", "From");
        var to = m.Required("to", e?.To, As.Instant, "终点", "To");
        var kind = m.Required("kind", e?.Kind, As.OneOf<ClockSegmentKind>(), "类型", "Kind");
        var reason = m.Optional("reason", e?.Reason, As.Localized, "原因", "Reason");
        var calendar = m.Optional("calendar", e?.Calendar, As.AnyText, "日历", "Calendar");
        var calendarReason = m.Optional("calendarReason", e?.CalendarReason, As.OneOf<SegmentReason>(), "日历原因", "Calendar reason");
        return m.IsComplete ? new ClockSegment(from, to, kind, reason) { Calendar = calendar, CalendarReason = calendarReason } : e!;
    });

    public static MembersForm<ClockWarning> Warning { get; } = Form.Of<ClockWarning>("预警", "Warning of a clock", static (m, e) =>
    {
        var threshold = m.Required("threshold", e?.Threshold, ServiceLevelForms.Warning, "预警线", "Threshold");
        var at = m.Optional("at", e?.At, As.Instant, "时间", "At");
        var isPassed = m.Required("passed", e?.IsPassed, As.Flag, "是否已过", "Passed");
        return m.IsComplete ? new ClockWarning(threshold, at, isPassed) : e!;
    });

    public static MembersForm<ClockSignal> Signal { get; } = Form.OfValue<ClockSignal>("计时信号", "Signal of a clock", static (m, e) =>
    {
        var at = m.Required("at", e?.At, As.Instant, "时间", "At");
        var warning = m.Optional("warning", e?.Warning, ServiceLevelForms.Warning, "预警", "Warning");
        return m.IsComplete ? new ClockSignal(at, warning) : e.GetValueOrDefault();
    });

    public static MembersForm<DueStep> DueStep { get; } = Form.Of<DueStep>("到期升级步骤", "Due step of escalation", static (m, e) =>
    {
        var id = m.Required("id", e?.Id, As.AnyText, "编号", "Id");
        var step = m.Required("step", e?.Step, ServiceLevelForms.Step, "升级步骤", "Step");
        var repeat = m.Required("repeat", e?.Repeat, As.Count, "重复序号", "Repeat");
        var at = m.Required("at", e?.At, As.Instant, "时间", "At");
        var acknowledgedAt = m.Optional("acknowledgedAt", e?.AcknowledgedAt, As.Instant, "确认时间", "Acknowledged at");
        return m.IsComplete ? new DueStep(id, step, repeat, at, acknowledgedAt) : e!;
    });

    public static MembersForm<EscalationPlan> Plan { get; } = Form.Of<EscalationPlan>("升级计划", "Plan of escalation", static (m, e) =>
    {
        var due = m.List("due", e?.Due, DueStep, "到期时间", "Due");
        var nextWake = m.Optional("nextWake", e?.NextWake, As.Instant, "下次检查时间", "Next wake");
        var zone = m.Optional("zone", e?.Zone, As.Zone, "时区", "Time zone");
        var findings = m.OptionalList("findings", e?.Findings, RootForms.Finding, "检查结果", "Findings");
        return m.IsComplete ? new EscalationPlan(due, nextWake) { Zone = zone, Findings = findings } : e!;
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Event),
        .. RegisteredForm.Of(Acknowledgement),
        .. RegisteredForm.Of(Case),
        .. RegisteredForm.Of(Run),
        .. RegisteredForm.Of(Refusal),
        .. RegisteredForm.Of(Segment),
        .. RegisteredForm.Of(Warning),
        .. RegisteredForm.Of(Signal),
        .. RegisteredForm.Of(DueStep),
        .. RegisteredForm.Of(Plan),
        .. RegisteredForm.Of(As.OneOf<ClockPhase>()),
        .. RegisteredForm.Of(As.OneOf<ClockAction>()),
        .. RegisteredForm.Of(As.OneOf<ClockRefusalReason>()),
        .. RegisteredForm.Of(As.OneOf<ClockSegmentKind>()),
        .. RegisteredForm.Of(As.OneOf<ClockStatus>()),
        .. RegisteredForm.Of(As.OneOf<RunOutcome>()),
        .. RegisteredForm.Of(As.OneOf<ServiceLevelOutcome>()),
    ];
}
