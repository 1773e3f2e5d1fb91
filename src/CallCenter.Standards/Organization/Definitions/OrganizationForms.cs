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
        Depth = m.Optional("depth", e?.Depth, StructureForms.Range.AsNote(null!), "汇报链长度", "Depth"),
        Review = m.Optional("review", e?.Review, StructureForms.Review.AsNote(null!), "架构评审周期", "Review cycle"),
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(StructureForms.Range),
        .. RegisteredForm.Of(StructureForms.Tier),
        .. RegisteredForm.Of(StructureForms.Domain),
        .. RegisteredForm.Of(StructureForms.Unit),
        .. RegisteredForm.Of(StructureForms.Seats),
        .. RegisteredForm.Of(StructureForms.Post),
        .. RegisteredForm.Of(StructureForms.Line),
        .. RegisteredForm.Of(StructureForms.DottedLine),
        .. RegisteredForm.Of(StructureForms.Review),
        .. RegisteredForm.Of(RoleForms.Duty),
        .. RegisteredForm.Of(RoleForms.Requirement),
        .. RegisteredForm.Of(RoleForms.Grant),
        .. RegisteredForm.Of(RoleForms.Role),
        .. RegisteredForm.Of(AuthorityForms.Control),
        .. RegisteredForm.Of(AuthorityForms.Action),
        .. RegisteredForm.Of(AuthorityForms.Delegation),
        .. RegisteredForm.Of(Catalogue),
        .. RegisteredForm.Of(As.OneOf<LineKind>()),
    ];
}
