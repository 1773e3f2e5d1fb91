using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Routing;

/// <summary>How what a desk keeps and answers looks in JSON.</summary>
internal static class DeskForms
{
    public static MembersForm<Reservation> Reservation { get; } = Form.Of<Reservation>("已分配联络", "Reservation", static (m, e) =>
    {
        var contact = m.Required("contact", e?.Contact, As.AnyText, "联络编号", "Contact");
        var agent = m.Required("agent", e?.Agent, As.AnyText, "工号", "Agent");
        var channel = m.Required("channel", e?.Channel, As.AnyText, "渠道", "Channel");
        return m.IsComplete ? new Reservation(contact, agent, channel) : e!;
    });

    public static MembersForm<DeskRequest> Request { get; } = Form.Of<DeskRequest>("待分配联络", "Request at a desk", static (m, e) =>
    {
        var contact = m.Required("contact", e?.Contact, As.AnyText, "联络编号", "Contact");
        var request = m.Required("request", e?.Request, AgentForms.Request, "分配请求", "Request");
        return m.IsComplete ? new DeskRequest(contact, request) : e!;
    });

    public static MembersForm<Placement> Placement { get; } = Form.Of<Placement>("分配结果", "Placement", static (m, e) =>
    {
        var outcome = m.Required("outcome", e?.Outcome, As.OneOf<PlacementOutcome>(), "结果", "Outcome");
        var choice = m.Required("choice", e?.Choice, AgentForms.Choice, "选择", "Choice");
        var findings = m.OptionalList("findings", e?.Findings, RootForms.Finding, "发现", "Findings");
        return m.IsComplete ? new Placement(outcome, choice) { Findings = findings } : e!;
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Reservation),
        .. RegisteredForm.Of(Request),
        .. RegisteredForm.Of(Placement),
        .. RegisteredForm.Of(As.OneOf<PlacementOutcome>()),
    ];
}
