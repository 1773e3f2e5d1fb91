using System.Collections.Immutable;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Organization;

/// <summary>Checks a section by the principles of D2.4 and turns it into a structure; all findings at once, each fault once.</summary>
internal sealed class OrganizationCompiler
{
    private readonly Located<OrganizationCatalogue> catalogue;
    private readonly Codes kpis;
    private readonly Codes segments;
    private readonly RecordDefinition requests;
    private readonly FindingList findings;
    private readonly OrganizationCodes codes;

    /// <param name="catalogue">The section.</param>
    /// <param name="kpis">The codes of KPIs that roles name.</param>
    /// <param name="findings">Where findings go.</param>
    /// <param name="segments">The classes of customers that grants may name; null for any.</param>
    /// <param name="requests">The fields that conditions of authority test, closed as far as a book knows their values; null where there is no book.</param>
    public OrganizationCompiler(Located<OrganizationCatalogue> catalogue, Codes kpis, FindingList findings, Codes? segments = null, RecordDefinition? requests = null)
    {
        this.catalogue = catalogue;
        this.kpis = kpis;
        this.segments = segments ?? Codes.Open($"segment", findings);
        this.requests = requests ?? AuthorityFacts.Schema.Definition;
        this.findings = findings;
        codes = new OrganizationCodes(catalogue, findings);
        bool isNone = catalogue.Value.IsEmpty && catalogue.IsWhole;
        Roles = isNone ? Codes.Open($"role", findings) : new Codes($"role", findings).With(codes.Roles).With(codes.Posts);
        Actions = isNone ? Codes.Open($"action", findings) : codes.Actions;
    }

    /// <summary>What other sections may name as a role: the roles and the posts; anything where there is no organisation.</summary>
    public Codes Roles { get; }

    /// <summary>What other sections may name as an action that authority is given for; anything where there is no organisation.</summary>
    public Codes Actions { get; }

    /// <summary>Who can lift a stop of an operation; nobody unless given.</summary>
    public ImmutableArray<StopRelease> Releases { get; init; } = [];

    /// <summary>The structure, or null where there are errors.</summary>
    public OrganizationStructure? Compile()
    {
        foreach (Located<Role> role in catalogue.Each(c => c.Roles))
        {
            CheckRole(role);
        }

        foreach (Located<AuthorityAction> action in catalogue.Each(c => c.Actions))
        {
            MatterCondition.Check(action.Value.When, requests, action.At(a => a.When), findings);
        }

        foreach (Located<Post> post in catalogue.Each(c => c.Posts))
        {
            codes.Roles.Check(post.Value.Role, post.At(p => p.Role));
            codes.Units.Check(post.Value.Unit, post.At(p => p.Unit));
            codes.Levels.Check(post.Value.Level, post.At(p => p.Level));
            if (post.Value.Domain is { } domain)
            {
                codes.Domains.Check(domain, post.At(p => p.Domain));
            }
        }

        var lines = new PostLines(catalogue.Each(c => c.Posts), catalogue.Each(c => c.Lines));
        new LineChecks(catalogue, lines, codes, findings).Check();
        new ScaleChecks(catalogue, lines, findings).Check();
        new AuthorityChecks(catalogue, lines, codes, findings).Check();
        return findings.HasErrors ? null : new OrganizationStructure(catalogue.Value, lines, new AuthorityTable(catalogue.Value, lines, Releases), null);
    }

    private void CheckRole(Located<Role> role)
    {
        codes.Layers.Check(role.Value.Layer, role.At(r => r.Layer));
        _ = Codes.Of($"duty", role.Each(r => r.Duties), duty => duty.Code, findings);
        _ = Codes.Of($"requirement", role.Each(r => r.Requirements), requirement => requirement.Code, findings);
        foreach (Located<Duty> duty in role.Each(r => r.Duties))
        {
            if (duty.Value.Needs is { } action)
            {
                codes.Actions.Check(action, duty.At(d => d.Needs));
            }
        }

        kpis.CheckAll(role.Each(r => r.Kpis));
        foreach (Located<string> skill in role.Each(r => r.Skills))
        {
            Codes.CheckForm(skill.Value, skill.Place, findings);
        }

        var granted = new HashSet<string>(StringComparer.Ordinal);
        foreach (Located<AuthorityGrant> grant in role.Each(r => r.Authorities))
        {
            string action = grant.Value.Action;
            MatterCondition.Check(grant.Value.When, requests, grant.At(g => g.When), findings);
            foreach (Located<string> segment in grant.Each(g => g.Segments).Where(segment => !string.IsNullOrWhiteSpace(segment.Value)))
            {
                segments.Check(segment.Value, segment.Place);
            }

            if (codes.Actions.Check(action, grant.At(g => g.Action)) && !granted.Add(action))
            {
                findings.Add(FindingRules.DuplicateCode, grant.At(g => g.Action), action, $"Role '{role.Value.Code}' is granted '{action}' twice.");
            }
        }
    }
}
