using System.Collections.Immutable;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>How transfer slips and what happens to them look in JSON.</summary>
internal static class SlipForms
{
    public static MembersForm<TransferSlip> Slip { get; } = Form.Of<TransferSlip>("转接单", "Transfer slip", static (m, e) => new()
    {
        Time = m.Optional("time", e?.Time, As.Instant, "时间", "Time"),
        CustomerId = m.Optional("customerId", e?.CustomerId, As.AnyText, "客户编号", "Customer id"),
        CustomerName = m.Optional("customerName", e?.CustomerName, As.AnyText, "客户姓名", "Customer name"),
        CustomerContact = m.Optional("customerContact", e?.CustomerContact, As.AnyText, "客户联系方式", "Customer contact"),
        FirstLineAgent = m.Optional("firstLineAgent", e?.FirstLineAgent, As.AnyText, "首接坐席", "First-line agent"),
        Problem = m.Optional("problem", e?.Problem, As.AnyText, "问题类型", "Problem"),
        Done = m.Optional("done", e?.Done, As.AnyText, "已办理事项", "Done so far"),
        HelpNeeded = m.Optional("helpNeeded", e?.HelpNeeded, As.AnyText, "需协助事项", "Help needed"),
        Reason = m.Optional("reason", e?.Reason, As.AnyText, "转接原因", "Reason"),
        TargetDepartment = m.Optional("targetDepartment", e?.TargetDepartment, As.AnyText, "目标部门", "Target department"),
        ContactPerson = m.Optional("contactPerson", e?.ContactPerson, As.AnyText, "联系人", "Contact person"),
        Phone = m.Optional("phone", e?.Phone, As.AnyText, "联系电话", "Phone"),
        CustomerTold = m.Flag("customerTold", e?.CustomerTold, "是否已告知客户", "Customer told"),
        ExpectedTime = m.Optional("expectedTime", e?.ExpectedTime, As.Elapsed, "预计时长", "Expected time"),
    });

    public static MembersForm<TransferEvent> Event { get; } = Form.Of<TransferEvent>("转接事件", "Event of a transfer", static (m, e) => new()
    {
        Id = m.Required("id", e?.Id, As.AnyText, "编号", "Id"),
        At = m.Required("at", e?.At, As.Instant, "时间", "At"),
        Action = m.Required("action", e?.Action, As.OneOf<TransferAction>(), "动作", "Action"),
        By = m.Required("by", e?.By, As.AnyText, "经办人", "By"),
        Slip = m.Optional("slip", e?.Slip, Slip, "转接单", "Slip"),
        Result = m.Optional("result", e?.Result, As.AnyText, "处理结果", "Result"),
    });

    public static MembersForm<TransferHop> Hop { get; } = Form.Of<TransferHop>("转接记录", "Hop", static (m, e) => new()
    {
        Slip = m.Required("slip", e?.Slip, Slip, "转接单", "Slip"),
        From = m.Required("from", e?.From, As.AnyText, "转出方", "From"),
        To = m.Required("to", e?.To, As.AnyText, "转入部门", "To"),
        RequestedAt = m.Required("requestedAt", e?.RequestedAt, As.Instant, "发起时间", "Requested at"),
        Status = m.Required("status", e?.Status, As.OneOf<TransferStatus>(), "状态", "Status"),
        AcceptedAt = m.Optional("acceptedAt", e?.AcceptedAt, As.Instant, "接收时间", "Accepted at"),
        RepliedAt = m.Optional("repliedAt", e?.RepliedAt, As.Instant, "答复时间", "Replied at"),
        Result = m.Optional("result", e?.Result, As.AnyText, "处理结果", "Result"),
    });

    public static MembersForm<SlipFault> Fault { get; } = Form.Of<SlipFault>("转接单问题", "Fault of a slip", static (m, e) =>
    {
        var field = m.Required("field", e?.Field, As.AnyText, "字段", "Field");
        var kind = m.Required("kind", e?.Kind, As.OneOf<SlipFaultKind>(), "类型", "Kind");
        return m.IsComplete ? new SlipFault(field, kind) : e!;
    });

    public static MembersForm<TransferRefusal> Refusal { get; } = Form.Of<TransferRefusal>("转接拒绝", "Refusal", static (m, e) =>
    {
        var happened = m.Required("event", e?.Event, Event, "事件", "Event");
        var reason = m.Required("reason", e?.Reason, As.OneOf<TransferRefusalReason>(), "拒绝原因", "Reason");
        ImmutableArray<TransferRefusalReason> also = m.OptionalList("also", e?.Also, As.OneOf<TransferRefusalReason>(), "其他拒绝原因", "Also");
        string? subject = m.Optional("subject", e?.Subject, As.AnyText, "对象", "Subject");
        string? nearest = m.Optional("nearest", e?.Nearest, As.AnyText, "最接近的代码", "Nearest code");
        var slipFaults = m.List("slipFaults", e?.SlipFaults, Fault, "转接单问题", "Faults of the slip");
        return m.IsComplete ? new TransferRefusal(happened, reason, slipFaults) { Also = also, Subject = subject, Nearest = nearest } : e!;
    });

    public static MembersForm<TransferTrail> Trail { get; } = Form.Of<TransferTrail>("转接过程", "Trail", static (m, e) =>
    {
        string agent = m.Required("firstLineAgent", e?.FirstLineAgent, As.Text, "首接坐席", "First-line agent");
        History<TransferEvent> events = m.Required("events", e?.Events, As.History(Event), "转接事件", "Events");
        return m.IsComplete ? Folded(new TransferTrail(agent), events) : e!;
    });

    public static MembersForm<SupportCall> Support { get; } = Form.Of<SupportCall>("快速支援", "Support", static (m, e) =>
    {
        Department team = m.Required("team", e?.Team, TransferForms.Department, "支援团队", "Team");
        Duration? within = m.Optional("within", e?.Within, As.Elapsed, "到位时限", "Within");
        return m.IsComplete ? new SupportCall(team, within) : e!;
    });

    public static MembersForm<TransferDecision> Decision { get; } = Form.Of<TransferDecision>("转接结果", "Transfer", static (m, e) => new()
    {
        Outcome = m.Required("outcome", e?.Outcome, As.OneOf<TransferOutcome>(), "结果", "Outcome"),
        Target = m.Optional("target", e?.Target, TransferForms.Department, "目标部门", "Target"),
        OrdinaryTarget = m.Optional("ordinaryTarget", e?.OrdinaryTarget, TransferForms.Department, "常规受理部门", "Ordinary target"),
        Urgency = m.Default("urgency", e?.Urgency, default, As.OneOf<TransferUrgency>(), "紧急程度", "Urgency"),
        SpecialCases = m.OptionalList("specialCases", e?.SpecialCases, As.AnyText, "特殊情况", "Special cases"),
        Notes = m.OptionalList("notes", e?.Notes, As.AnyText, "备注", "Notes"),
        Notice = m.Optional("notice", e?.Notice, TransferForms.Notice, "告知名单", "Whom to tell"),
        Support = m.Optional("support", e?.Support, Support, "快速支援", "Support"),
        UnknownValues = m.OptionalList("unknownValues", e?.UnknownValues, TableForms.Unknown, "未知取值", "Unknown values"),
        SpecialReason = m.Optional("specialReason", e?.SpecialReason, DecisionForms.Explanation, "特殊情况说明", "Reason of special cases"),
        OrdinaryReason = m.Optional("ordinaryReason", e?.OrdinaryReason, DecisionForms.Explanation, "转接参考表说明", "Reason of the ordinary table"),
    });

    public static MembersForm<CollaborationPart> CollaborationPart { get; } = Form.Of<CollaborationPart>("协作评分构成", "Part of a collaboration score", static (m, e) => new(
        m.Required("criterion", e?.Criterion, As.AnyText, "准则", "Criterion"),
        m.Required("weight", e?.Weight, As.Percentage, "权重", "Weight"),
        m.Required("sum", e?.Sum, As.LongCount, "评分合计", "Sum"),
        m.Required("points", e?.Points, As.Number, "得分", "Points")));

    public static MembersForm<CollaborationScore> Collaboration { get; } = Form.Of<CollaborationScore>("协作评分", "Collaboration score", static (m, e) => new(
        m.Required("department", e?.Department, As.AnyText, "部门", "Department"),
        m.Required("rated", e?.Rated, As.LongCount, "评分次数", "Rated"),
        m.Required("points", e?.Points, As.Number, "得分", "Points"),
        m.List("parts", e?.Parts, CollaborationPart, "构成", "Parts")));

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Trail),
        .. RegisteredForm.OfHistory(Event),
        .. RegisteredForm.OfFolded(Trail, Refusal),
        .. RegisteredForm.Of(Support),
        .. RegisteredForm.Of(Decision),
        .. RegisteredForm.Of(CollaborationPart),
        .. RegisteredForm.Of(Collaboration),
        .. RegisteredForm.Of(Slip),
        .. RegisteredForm.Of(Event),
        .. RegisteredForm.Of(Hop),
        .. RegisteredForm.Of(Fault),
        .. RegisteredForm.Of(Refusal),
        .. RegisteredForm.Of(As.OneOf<TransferAction>()),
        .. RegisteredForm.Of(As.OneOf<TransferStatus>()),
        .. RegisteredForm.Of(As.OneOf<SlipFaultKind>()),
        .. RegisteredForm.Of(As.OneOf<TransferRefusalReason>()),
        .. RegisteredForm.Of(As.OneOf<TransferOutcome>()),
    ];

    /// <summary>The trail of events that were taken; each must be one that some book takes.</summary>
    private static TransferTrail Folded(TransferTrail start, History<TransferEvent> events)
    {
        Folded<TransferTrail, TransferRefusal> folded = TransferRules.OfEveryBook.Fold(start, events.AsSpan());
        return folded.HasRefusals ? throw new ArgumentException($"The events are no trail: {folded.Refusals[0]}") : folded.State;
    }
}
