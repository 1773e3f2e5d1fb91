using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Organization;

/// <summary>How roles look in JSON, with their duties, requirements and authority.</summary>
internal static class RoleForms
{
    public static MembersForm<Duty> Duty { get; } = Form.Of<Duty>("职责", "Duty", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Text = m.Required("text", e?.Text, As.Localized, "内容", "Text"),
        Needs = m.Optional("needs", e?.Needs, As.Code, "所需权限", "Needs"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<RoleRequirement> Requirement { get; } = Form.Of<RoleRequirement>("工作要求", "Requirement", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Text = m.Required("text", e?.Text, As.Localized, "内容", "Text"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<AuthorityGrant> Grant { get; } = Form.Of<AuthorityGrant>("授权", "Grant", static (m, e) => new()
    {
        Action = m.Required("action", e?.Action, As.Code, "事项", "Action"),
        Amount = m.Optional("amount", e?.Amount, As.Amount, "金额上限", "Amount"),
        PerDay = m.Optional("perDay", e?.PerDay, As.Count, "每日次数", "Per day"),
        Segments = m.OptionalList("segments", e?.Segments, As.Text, "客户类别", "Segments"),
        When = m.Conditions("when", e?.When, "适用条件", "Conditions"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<Role> Role { get; } = Form.Of<Role>("角色", "Role", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Layer = m.Required("layer", e?.Layer, As.Code, "层级", "Layer"),
        IsOptional = m.Flag("optional", e?.IsOptional, "可不设", "Optional"),
        Duties = m.OptionalList("duties", e?.Duties, Duty, "职责", "Duties"),
        Requirements = m.OptionalList("requirements", e?.Requirements, Requirement, "工作要求", "Requirements"),
        Kpis = m.OptionalList("kpis", e?.Kpis, As.Code, "考核指标", "KPIs"),
        Skills = m.OptionalList("skills", e?.Skills, As.Code, "技能", "Skills"),
        Authorities = m.OptionalList("authorities", e?.Authorities, Grant, "授权", "Authorities"),
        Decides = m.OptionalList("decides", e?.Decides, As.Text, "负责确定的标准内容", "Decides"),
        Provenance = m.Provenance(e?.Provenance),
    });
}
