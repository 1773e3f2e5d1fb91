using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Organization;

/// <summary>How staff and the answers of an organisation look in JSON.</summary>
internal static class AnswerForms
{
    public static MembersForm<StaffAssignment> Staff { get; } = Form.Of<StaffAssignment>("人员任岗", "Person in a post", static (m, e) => new(
        m.Required("person", e?.Person, As.AnyText, "人员", "Person"),
        m.Required("post", e?.Post, As.AnyText, "岗位", "Post"),
        m.Optional("from", e?.From, As.Instant, "任岗起始", "From"),
        m.Optional("until", e?.Until, As.Instant, "任岗截止", "Until")));

    public static MembersForm<OrganizationLayer> Layer { get; } = Form.Of<OrganizationLayer>("层级与角色", "Layer", static (m, e) => new(
        m.Required("tier", e?.Tier, StructureForms.Tier, "层级", "Layer"),
        m.OptionalList("roles", e?.Roles, RoleForms.Role, "角色", "Roles")));

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Staff),
        .. RegisteredForm.Of(Layer),
        .. RegisteredForm.Of(As.OneOf<OrganizationView>()),
        .. RegisteredForm.Of(AuthorityAnswerForms.Facts),
        .. RegisteredForm.Of(AuthorityAnswerForms.Step),
        .. RegisteredForm.Of(AuthorityAnswerForms.Decision),
        .. RegisteredForm.Of(AuthorityAnswerForms.Release),
        .. RegisteredForm.Of(As.OneOf<AuthorityOutcome>()),
        .. RegisteredForm.Of(As.OneOf<AuthorityVerdict>()),
    ];
}
