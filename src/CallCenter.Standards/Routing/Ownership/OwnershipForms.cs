using System.Collections.Immutable;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Routing;

/// <summary>How the ownership of cases looks in JSON.</summary>
internal static class OwnershipForms
{
    public static MembersForm<OwnershipEvent> Event { get; } = Form.Of<OwnershipEvent>("首问责任事件", "Event of ownership", static (m, e) => new()
    {
        Id = m.Required("id", e?.Id, As.AnyText, "编号", "Id"),
        At = m.Required("at", e?.At, As.Instant, "时间", "At"),
        Action = m.Required("action", e?.Action, As.OneOf<OwnershipAction>(), "动作", "Action"),
        By = m.Required("by", e?.By, As.AnyText, "经办人", "By"),
        To = m.Optional("to", e?.To, As.AnyText, "接手人", "To"),
        Reason = m.Optional("reason", e?.Reason, As.AnyText, "移交原因", "Reason"),
    });

    public static MembersForm<OwnershipSpell> Spell { get; } = Form.Of<OwnershipSpell>("责任期间", "Spell of ownership", static (m, e) =>
    {
        var owner = m.Required("owner", e?.Owner, As.AnyText, "责任人", "Owner");
        var since = m.Required("since", e?.Since, As.Instant, "开始时间", "Since");
        var origin = m.Required("origin", e?.Origin, As.OneOf<OwnershipOrigin>(), "取得方式", "Origin");
        var reason = m.Optional("reason", e?.Reason, As.AnyText, "移交原因", "Reason");
        return m.IsComplete ? new OwnershipSpell(owner, since, origin, reason) : e!;
    });

    public static MembersForm<OwnershipOffer> Offer { get; } = Form.Of<OwnershipOffer>("移交提议", "Offer", static (m, e) =>
    {
        var to = m.Required("to", e?.To, As.AnyText, "接手人", "To");
        var reason = m.Required("reason", e?.Reason, As.AnyText, "移交原因", "Reason");
        var at = m.Required("at", e?.At, As.Instant, "时间", "At");
        return m.IsComplete ? new OwnershipOffer(to, reason, at) : e!;
    });

    public static MembersForm<OwnershipRefusal> Refusal { get; } = Form.Of<OwnershipRefusal>("移交拒绝", "Refusal", static (m, e) =>
    {
        var happened = m.Required("event", e?.Event, Event, "事件", "Event");
        var reason = m.Required("reason", e?.Reason, As.OneOf<OwnershipRefusalReason>(), "拒绝原因", "Reason");
        ImmutableArray<OwnershipRefusalReason> also = m.OptionalList("also", e?.Also, As.OneOf<OwnershipRefusalReason>(), "其他拒绝原因", "Also");
        return m.IsComplete ? new OwnershipRefusal(happened, reason) { Also = also } : e!;
    });

    public static MembersForm<CaseOwnership> Ownership { get; } = Form.Of<CaseOwnership>("首问责任", "Ownership", static (m, e) =>
    {
        History<OwnershipEvent> events = m.Required("events", e?.Events, As.History(Event), "首问责任事件", "Events");
        return m.IsComplete ? Folded(events) : e!;
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Ownership),
        .. RegisteredForm.OfHistory(Event),
        .. RegisteredForm.OfFolded(Ownership, Refusal),
        .. RegisteredForm.Of(Event),
        .. RegisteredForm.Of(Spell),
        .. RegisteredForm.Of(Offer),
        .. RegisteredForm.Of(Refusal),
        .. RegisteredForm.Of(As.OneOf<OwnershipAction>()),
        .. RegisteredForm.Of(As.OneOf<OwnershipOrigin>()),
        .. RegisteredForm.Of(As.OneOf<OwnershipRefusalReason>()),
    ];

    private static CaseOwnership Folded(History<OwnershipEvent> events)
    {
        Folded<CaseOwnership, OwnershipRefusal> folded = CaseOwnership.Unanswered.Fold(events.AsSpan());
        return folded.HasRefusals ? throw new ArgumentException($"The events are no ownership: {folded.Refusals[0]}") : folded.State;
    }
}
