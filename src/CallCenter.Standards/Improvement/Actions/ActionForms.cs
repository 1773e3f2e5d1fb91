using System.Collections.Immutable;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Improvement;

/// <summary>How improvements, their events and what is due look in JSON.</summary>
internal static class ActionForms
{
    private static readonly MembersForm<ActionCause> Cause = Form.Of<ActionCause>("原因类别", "Kind of cause", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<ActionRules> Rules { get; } = Form.Of<ActionRules>("改进措施规则", "Rules of improvements", static (m, e) => new()
    {
        Causes = m.List("causes", e?.Causes, Cause, "原因类别", "Causes"),
        Calendar = m.Required("calendar", e?.Calendar, As.Code, "日历", "Calendar"),
        VerifyWithin = m.Required("verifyWithin", e?.VerifyWithin, As.Count, "验证时限（工作日）", "Business days to verify"),
        Provenance = m.Provenance(e?.Provenance),
    });

    private static readonly MembersForm<ActionPlan> Plan = Form.Of<ActionPlan>("改进计划", "Plan of an improvement", static (m, e) => new()
    {
        Measure = m.Required("measure", e?.Measure, As.AnyText, "改进措施", "Measure"),
        Cause = m.Required("cause", e?.Cause, As.AnyText, "原因类别", "Cause"),
        Owner = m.Required("owner", e?.Owner, As.AnyText, "责任岗位", "Owner"),
        Indicator = m.Optional("indicator", e?.Indicator, As.AnyText, "维度指标", "Indicator"),
        Unit = m.Required("unit", e?.Unit, As.OneOf<KpiUnit>(), "单位", "Unit"),
        Baseline = m.Required("baseline", e?.Baseline, As.Number, "基期值", "Baseline"),
        Target = m.Required("target", e?.Target, As.Number, "目标值", "Target"),
        Start = m.Required("start", e?.Start, As.Date, "开始日期", "Start"),
        Due = m.Required("due", e?.Due, As.Date, "到期日", "Due"),
        Verification = m.Required("verification", e?.Verification, As.AnyText, "验证方式", "Verification"),
    });

    private static readonly MembersForm<ActionResult> Result = Form.Of<ActionResult>("改进成效", "Result of an improvement", static (m, e) => new(
        m.Required("value", e?.Value, As.Number, "实测值", "Value"))
    {
        CountedBefore = m.Optional("countedBefore", e?.CountedBefore, ResultForms.Proportion, "改进前计数", "Counted before"),
        CountedAfter = m.Optional("countedAfter", e?.CountedAfter, ResultForms.Proportion, "改进后计数", "Counted after"),
        SampledBefore = m.Optional("sampledBefore", e?.SampledBefore, ComparisonForms.Mean, "改进前样本", "Sampled before"),
        SampledAfter = m.Optional("sampledAfter", e?.SampledAfter, ComparisonForms.Mean, "改进后样本", "Sampled after"),
    });

    private static readonly MembersForm<ActionEvent> Event = Form.Of<ActionEvent>("改进事件", "Event of an improvement", static (m, e) => new()
    {
        Id = m.Required("id", e?.Id, As.AnyText, "编号", "Id"),
        At = m.Required("at", e?.At, As.Instant, "时间", "At"),
        Step = m.Required("step", e?.Step, As.OneOf<ActionStep>(), "步骤", "Step"),
        By = m.Optional("by", e?.By, As.AnyText, "经办人", "By"),
        Plan = m.Optional("plan", e?.Plan, Plan, "改进计划", "Plan"),
        Until = m.Optional("until", e?.Until, As.Date, "延期至", "Until"),
        Result = m.Optional("result", e?.Result, Result, "改进成效", "Result"),
        Reason = m.Optional("reason", e?.Reason, As.AnyText, "理由", "Reason"),
    });

    private static readonly MembersForm<ActionRefusal> Refusal = Form.Of<ActionRefusal>("改进事件拒绝", "Refusal", static (m, e) =>
    {
        ActionEvent happened = m.Required("event", e?.Event, Event, "事件", "Event");
        ActionRefusalReason reason = m.Required("reason", e?.Reason, As.OneOf<ActionRefusalReason>(), "拒绝原因", "Reason");
        ImmutableArray<ActionRefusalReason> also = m.OptionalList("also", e?.Also, As.OneOf<ActionRefusalReason>(), "其他拒绝原因", "Also");
        string? subject = m.Optional("subject", e?.Subject, As.AnyText, "对象", "Subject");
        string? nearest = m.Optional("nearest", e?.Nearest, As.AnyText, "最接近的代码", "Nearest code");
        return m.IsComplete ? new ActionRefusal(happened, reason) { Also = also, Subject = subject, Nearest = nearest } : e!;
    });

    private static readonly MembersForm<ActionRecord> Record = Form.Of<ActionRecord>("改进事项记录", "Record of an improvement", static (m, e) =>
    {
        string action = m.Required("action", e?.Action, As.Text, "改进事项", "Action");
        History<ActionEvent> events = m.Required("events", e?.Events, As.History(Event), "改进事件", "Events");
        return m.IsComplete ? Folded(ActionRecord.Begin(action), events) : e!;
    });

    private static readonly MembersForm<ActionDue> Due = Form.Of<ActionDue>("到期改进事项", "Due improvement", static (m, e) => new()
    {
        Action = m.Required("action", e?.Action, As.AnyText, "改进事项", "Action"),
        Plan = m.Required("plan", e?.Plan, Plan, "改进计划", "Plan"),
        Next = m.Required("next", e?.Next, As.OneOf<ActionStep>(), "下一步", "Next"),
        Due = m.Required("due", e?.Due, As.Date, "到期日", "Due"),
        AsOf = m.Required("asOf", e?.AsOf, As.Date, "截至日期", "As of"),
    });

    private static readonly MembersForm<ActionEffect> Effect = Form.Of<ActionEffect>("改进效果", "Effect of an improvement", static (m, e) => new()
    {
        Action = m.Required("action", e?.Action, As.AnyText, "改进事项", "Action"),
        Plan = m.Required("plan", e?.Plan, Plan, "改进计划", "Plan"),
        Change = m.Required("change", e?.Change, FigureChangeForms.FigureChange, "改进幅度", "Change"),
        IsReached = m.Flag("reached", e?.IsReached, "达到目标", "Reached"),
        Difference = m.Optional("difference", e?.Difference, ResultForms.Difference, "比例差置信区间", "Difference"),
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Cause),
        .. RegisteredForm.Of(Rules),
        .. RegisteredForm.Of(Plan),
        .. RegisteredForm.Of(Result),
        .. RegisteredForm.Of(Event),
        .. RegisteredForm.OfHistory(Event),
        .. RegisteredForm.Of(Refusal),
        .. RegisteredForm.Of(Record),
        .. RegisteredForm.OfFolded(Record, Refusal),
        .. RegisteredForm.Of(Due),
        .. RegisteredForm.Of(Effect),
        .. RegisteredForm.Of(As.OneOf<ActionStep>()),
        .. RegisteredForm.Of(As.OneOf<ActionStatus>()),
        .. RegisteredForm.Of(As.OneOf<ActionRefusalReason>()),
    ];

    private static ActionRecord Folded(ActionRecord start, History<ActionEvent> events)
    {
        Folded<ActionRecord, ActionRefusal> folded = ActionMoves.Fold(start, events.AsSpan(), words: null);
        return folded.HasRefusals ? throw new ArgumentException($"The events are no record of an improvement: {folded.Refusals[0]}") : folded.State;
    }
}
