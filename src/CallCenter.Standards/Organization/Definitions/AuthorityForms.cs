using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Organization;

/// <summary>How actions that need authority, and delegations, look in JSON.</summary>
internal static class AuthorityForms
{
    private static readonly Form<int> People = As.CountFrom(AuthorityAction.LeastPeople, AuthorityAction.MostPeople, OrganizationFindings.PeopleTogether);

    public static MembersForm<AuthorityControl> Control { get; } = Form.Of<AuthorityControl>("内控要求", "Control", static (m, e) => new(
        m.Optional("above", e?.Above, As.Amount, "起点金额", "Above"),
        m.Provenance(e?.Provenance)));

    public static MembersForm<AuthorityAction> Action { get; } = Form.Of<AuthorityAction>("授权事项", "Action", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Separation = m.Optional("separation", e?.Separation, Control.AsNote(null!), "职责分离", "Separation of duties"),
        FourEyes = m.Optional("fourEyes", e?.FourEyes, Control.AsNote(null!), "共同审批", "Joint approval"),
        People = m.Default("people", e?.People, AuthorityAction.LeastPeople, People, "共同审批人数", "People who decide together"),
        When = m.Conditions("when", e?.When, "适用条件", "Conditions"),
        Effect = m.Optional("effect", e?.Effect, As.OneOf<MatterEffect>(), "业务效果", "Effect"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<Delegation> Delegation { get; } = Form.Of<Delegation>("转授权", "Delegation", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Action = m.Required("action", e?.Action, As.Code, "事项", "Action"),
        From = m.Required("from", e?.From, As.Code, "授权岗位", "From"),
        To = m.Required("to", e?.To, As.Code, "受权岗位", "To"),
        Amount = m.Optional("amount", e?.Amount, As.Amount, "金额上限", "Amount"),
        Start = m.Required("start", e?.Start, As.Instant, "生效时间", "Start"),
        End = m.Required("end", e?.End, As.Instant, "失效时间", "End"),
        Provenance = m.Provenance(e?.Provenance),
    });
}
