using System.Collections.Immutable;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Callbacks;

/// <summary>How callbacks and answers about them look in JSON.</summary>
internal static class CallbackAnswerForms
{
    public static MembersForm<CallbackOccasion> Occasion { get; } = Form.Of<CallbackOccasion>("回访事由", "Occasion of a callback", static (m, e) =>
    {
        WorkItem item = m.Required("item", e?.Item, CaseForms.WorkItem, "服务事项", "Item");
        bool isSecond = m.Flag("secondHandling", e?.SecondHandling, "已二次处理", "Second handling");
        return m.IsComplete ? new CallbackOccasion { Item = item, SecondHandling = isSecond } : e!;
    });

    public static MembersForm<CallbackTrigger> Trigger { get; } = Form.Of<CallbackTrigger>("回访触发结果", "Trigger of a callback", static (m, e) => new(
        m.Optional("reason", e?.Reason, CallbackForms.Reason, "回访原因", "Reason"),
        m.Optional("dueAt", e?.DueAt, As.Instant, "到期时间", "Due at"),
        m.Required("decision", e?.Decision, DecisionForms.Decision, "决策", "Decision")));

    public static MembersForm<CallbackCustomer> Customer { get; } = Form.Of<CallbackCustomer>("回访客户情况", "Customer of a callback", static (m, e) => new()
    {
        DoNotContact = m.Flag("doNotContact", e?.DoNotContact, "谢绝联系", "Do not contact"),
        Consents = m.OptionalList("consents", e?.Consents, As.AnyText, "已同意渠道", "Consents"),
        Contacts = m.OptionalList("contacts", e?.Contacts, As.Instant, "其他联系时间", "Contacts"),
        Zone = m.Optional("zone", e?.Zone, As.Zone, "时区", "Time zone"),
    });

    public static MembersForm<AttemptDelay> Delay { get; } = Form.Of<AttemptDelay>("顺延原因", "Delay", static (m, e) =>
    {
        DelayReason reason = m.Required("reason", e?.Reason, As.OneOf<DelayReason>(), "原因", "Reason");
        Instant until = m.Required("until", e?.Until, As.Instant, "顺延至", "Until");
        return m.IsComplete ? new AttemptDelay(reason, until) : e!;
    });

    public static MembersForm<NextAttempt> Next { get; } = Form.Of<NextAttempt>("下次联系", "Next attempt", static (m, e) => new()
    {
        At = m.Optional("at", e?.At, As.Instant, "时间", "At"),
        Channel = m.Optional("channel", e?.Channel, As.AnyText, "渠道", "Channel"),
        Refusal = m.Optional("refusal", e?.Refusal, As.OneOf<AttemptRefusal>(), "不联系的原因", "Refusal"),
        Delays = m.OptionalList("delays", e?.Delays, Delay, "顺延原因", "Delays"),
        DueAt = m.Optional("dueAt", e?.DueAt, As.Instant, "到期时间", "Due at"),
        Zone = m.Required("zone", e?.Zone, As.Zone, "时区", "Time zone"),
    });

    public static MembersForm<PlannedCallback> Planned { get; } = Form.Of<PlannedCallback>("计划回访", "Planned callback", static (m, e) => new(
        m.Required("plan", e?.Plan, As.AnyText, "回访计划", "Plan"),
        m.Required("version", e?.Version, As.AnyText, "版本", "Version"),
        m.Required("cycle", e?.Cycle, As.Date, "周期届满日", "Cycle"),
        m.Required("due", e?.Due, As.Date, "回访日", "Due")));

    public static MembersForm<SheetFault> Fault { get; } = Form.Of<SheetFault>("填表问题", "Fault of a form", static (m, e) =>
    {
        string field = m.Required("field", e?.Field, As.AnyText, "栏目", "Field");
        SheetFaultKind kind = m.Required("kind", e?.Kind, As.OneOf<SheetFaultKind>(), "问题", "Kind");
        return m.IsComplete ? new SheetFault(field, kind) : e!;
    });

    public static MembersForm<CallbackEvent> Event { get; } = Form.Of<CallbackEvent>("回访事件", "Event of a callback", static (m, e) => new()
    {
        Id = m.Required("id", e?.Id, As.AnyText, "编号", "Id"),
        At = m.Required("at", e?.At, As.Instant, "时间", "At"),
        Action = m.Required("action", e?.Action, As.OneOf<CallbackAction>(), "动作", "Action"),
        By = m.Optional("by", e?.By, As.AnyText, "经办人", "By"),
        Until = m.Optional("until", e?.Until, As.Instant, "约定或到期时间", "Until"),
        Code = m.Optional("code", e?.Code, As.AnyText, "原因或结果", "Reason or outcome"),
    });

    public static MembersForm<CallbackRefusal> Refusal { get; } = Form.Of<CallbackRefusal>("回访事件拒绝", "Refusal", static (m, e) =>
    {
        CallbackEvent happened = m.Required("event", e?.Event, Event, "事件", "Event");
        CallbackRefusalReason reason = m.Required("reason", e?.Reason, As.OneOf<CallbackRefusalReason>(), "拒绝原因", "Reason");
        ImmutableArray<CallbackRefusalReason> also = m.OptionalList("also", e?.Also, As.OneOf<CallbackRefusalReason>(), "其他拒绝原因", "Also");
        string? subject = m.Optional("subject", e?.Subject, As.AnyText, "对象", "Subject");
        string? nearest = m.Optional("nearest", e?.Nearest, As.AnyText, "最接近的代码", "Nearest code");
        OutcomeEffect? follows = m.Optional("follows", e?.Follows, As.OneOf<OutcomeEffect>(), "后续处理", "What follows");
        return m.IsComplete ? new CallbackRefusal(happened, reason) { Also = also, Subject = subject, Nearest = nearest, Follows = follows } : e!;
    });

    public static MembersForm<CallbackState> State { get; } = Form.Of<CallbackState>("回访状态", "State of a callback", static (m, e) =>
    {
        History<CallbackEvent> events = m.Required("events", e?.Events, As.History(Event), "回访事件", "Events");
        return m.IsComplete ? Folded(events) : e!;
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Occasion),
        .. RegisteredForm.Of(Trigger),
        .. RegisteredForm.Of(Customer),
        .. RegisteredForm.Of(Delay),
        .. RegisteredForm.Of(Next),
        .. RegisteredForm.Of(Planned),
        .. RegisteredForm.Of(Fault),
        .. RegisteredForm.Of(State),
        .. RegisteredForm.OfHistory(Event),
        .. RegisteredForm.OfFolded(State, Refusal),
        .. RegisteredForm.Of(Event),
        .. RegisteredForm.Of(Refusal),
        .. RegisteredForm.Of(As.OneOf<CallbackAction>()),
        .. RegisteredForm.Of(As.OneOf<CallbackPhase>()),
        .. RegisteredForm.Of(As.OneOf<CallbackRefusalReason>()),
        .. RegisteredForm.Of(As.OneOf<DelayReason>()),
        .. RegisteredForm.Of(As.OneOf<AttemptRefusal>()),
        .. RegisteredForm.Of(As.OneOf<SheetFaultKind>()),
    ];

    private static CallbackState Folded(History<CallbackEvent> events)
    {
        Folded<CallbackState, CallbackRefusal> folded = CallbackState.Unplanned.Fold(events.AsSpan());
        return folded.HasRefusals ? throw new ArgumentException($"The events are no callback: {folded.Refusals[0]}") : folded.State;
    }
}
