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
        From = m.Required("from", e?.From, As.AnyText, "起算时间", "From"),
        To = m.Required("to", e?.To, As.AnyText, "终点", "To"),
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
        var message = m.Required("message", e?.Message, As.Localized, "说明", "Message");
        return m.IsComplete ? new SlipFault(field, kind, message) : e!;
    });

    public static MembersForm<TransferRefusal> Refusal { get; } = Form.Of<TransferRefusal>("转接拒绝", "Refusal", static (m, e) =>
    {
        var happened = m.Required("event", e?.Event, Event, "事件", "Event");
        var reason = m.Required("reason", e?.Reason, As.OneOf<TransferRefusalReason>(), "转接原因", "Reason");
        var message = m.Required("message", e?.Message, As.Localized, "说明", "Message");
        var slipFaults = m.List("slipFaults", e?.SlipFaults, Fault, "转接单问题", "Faults of the slip");
        return m.IsComplete ? new TransferRefusal(happened, reason, message, slipFaults) : e!;
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
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
}
