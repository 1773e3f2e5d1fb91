using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Organization;

/// <summary>The codes that an organisation defines, all checked.</summary>
internal sealed class OrganizationCodes(Located<OrganizationCatalogue> catalogue, FindingList findings)
{
    public Codes Layers { get; } = Codes.Of($"layer", catalogue.Each(c => c.Layers), layer => layer.Code, findings);

    public Codes Levels { get; } = Codes.Of($"level", catalogue.Each(c => c.Levels), level => level.Code, findings);

    public Codes Domains { get; } = Codes.Of($"domain", catalogue.Each(c => c.Domains), domain => domain.Code, findings);

    public Codes<AuthorityAction> Actions { get; } = Codes.Of($"action", catalogue.Each(c => c.Actions), action => action.Code, findings);

    public Codes<Role> Roles { get; } = Codes.Of($"role", catalogue.Each(c => c.Roles), role => role.Code, findings);

    public Codes Units { get; } = Codes.Of($"unit", catalogue.Each(c => c.Units), unit => unit.Code, findings);

    public Codes<Post> Posts { get; } = Codes.Of($"post", catalogue.Each(c => c.Posts), post => post.Code, findings);
}
