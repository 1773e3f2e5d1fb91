using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Organization;

/// <summary>How an organisation looks in JSON.</summary>
internal static class OrganizationForms
{
    public static MembersForm<OrganizationCatalogue> Catalogue { get; } = Form.Of<OrganizationCatalogue>("组织架构", "Organisation", static (m, e) => new()
    {
        Layers = m.OptionalList("layers", e?.Layers, StructureForms.Tier, "层级", "Layers"),
        Levels = m.OptionalList("levels", e?.Levels, StructureForms.Tier, "职级", "Levels"),
        Domains = m.OptionalList("domains", e?.Domains, StructureForms.Domain, "业务领域", "Business domains"),
        Actions = m.OptionalList("actions", e?.Actions, AuthorityForms.Action, "授权事项", "Actions"),
        Roles = m.OptionalList("roles", e?.Roles, RoleForms.Role, "角色", "Roles"),
        Units = m.OptionalList("units", e?.Units, StructureForms.Unit, "机构", "Units"),
        Posts = m.OptionalList("posts", e?.Posts, StructureForms.Post, "岗位", "Posts"),
        Lines = m.OptionalList("lines", e?.Lines, StructureForms.Line, "汇报关系", "Reporting lines"),
        DottedLines = m.OptionalList("dottedLines", e?.DottedLines, StructureForms.DottedLine, "虚线汇报规则", "Dotted lines"),
        Delegations = m.OptionalList("delegations", e?.Delegations, AuthorityForms.Delegation, "转授权", "Delegations"),
        Depth = m.Optional("depth", e?.Depth, StructureForms.Bounds, "汇报链长度", "Depth"),
        Review = m.Optional("review", e?.Review, StructureForms.Review.AsNote(null!), "架构评审周期", "Review cycle"),
    });
}
