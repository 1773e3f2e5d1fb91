using System.Collections.Immutable;

namespace CallCenter.Standards.Organization;

/// <summary>
/// Checks a section by the principles of D2.4 and turns it into a structure; all findings at once, each fault once: definitions that are null could not be read and are passed over.
/// </summary>
/// <param name="catalogue">The section.</param>
/// <param name="kpis">The codes of the KPIs; null where they are not known, so that nothing is said about them.</param>
/// <param name="pointer">The section's place.</param>
/// <param name="findings">Where findings go.</param>
/// <param name="unusable">Codes that are defined wrongly.</param>
internal sealed class OrganizationCompiler(OrganizationCatalogue catalogue, IEnumerable<string>? kpis, string pointer, FindingList findings, UnusableCodes unusable)
{
    private readonly HashSet<string>? kpiCodes = kpis?.ToHashSet(StringComparer.Ordinal);

    /// <summary>The structure, or null where there are errors.</summary>
    public OrganizationStructure? Compile()
    {
        KnownCodes layers = KnownCodes.Of("layer", catalogue.Layers, static layer => layer.Code, pointer + "/layers", findings, unusable);
        KnownCodes levels = KnownCodes.Of("level", catalogue.Levels, static level => level.Code, pointer + "/levels", findings, unusable);
        KnownCodes domains = KnownCodes.Of("domain", catalogue.Domains, static domain => domain.Code, pointer + "/domains", findings, unusable);
        KnownCodes actions = KnownCodes.Of("action", catalogue.Actions, static action => action.Code, pointer + "/actions", findings, unusable);
        KnownCodes roles = KnownCodes.Of("role", catalogue.Roles, static role => role.Code, pointer + "/roles", findings, unusable);
        KnownCodes units = KnownCodes.Of("unit", catalogue.Units, static unit => unit.Code, pointer + "/units", findings, unusable);
        KnownCodes posts = KnownCodes.Of("post", catalogue.Posts, static post => post.Code, pointer + "/posts", findings, unusable);
        CheckRoles(layers, actions);
        Each(catalogue.Posts, "/posts", (post, at) =>
        {
            roles.Check(post.Role, at + "/role");
            units.Check(post.Unit, at + "/unit");
            levels.Check(post.Level, at + "/level");
            _ = post.Domain is null || domains.Check(post.Domain, at + "/domain");
        });

        var lines = new PostLines(catalogue.Posts, catalogue.Lines);
        new LineChecks(catalogue, lines, pointer, findings).Check(posts, units);
        new ScaleChecks(catalogue, lines, pointer, findings).Check();
        new AuthorityChecks(catalogue, lines, pointer, findings).Check(actions, posts);
        return findings.HasErrors ? null : new OrganizationStructure(catalogue, lines, new AuthorityTable(catalogue, lines), null);
    }

    private void CheckRoles(KnownCodes layers, KnownCodes actions) => Each(catalogue.Roles, "/roles", (role, at) =>
    {
        layers.Check(role.Layer, at + "/layer");
        _ = KnownCodes.Of("duty", role.Duties, static duty => duty.Code, at + "/duties", findings, unusable);
        _ = KnownCodes.Of("requirement", role.Requirements, static requirement => requirement.Code, at + "/requirements", findings, unusable);
        for (int i = 0; i < role.Duties.Length; i++)
        {
            _ = role.Duties[i]?.Needs is not { } action || actions.Check(action, $"{at}/duties/{i}/needs");
        }

        for (int i = 0; i < role.Kpis.Length; i++)
        {
            if (kpiCodes?.Contains(role.Kpis[i]) == false && !unusable.Contains(role.Kpis[i]))
            {
                findings.Add(FindingRules.UnknownCode, $"{at}/kpis/{i}", role.Kpis[i], $"There is no KPI '{Excerpt.Of(role.Kpis[i])}'; {NearestName.Suggest(role.Kpis[i], [.. kpiCodes])}.");
            }
        }

        CheckForms(role.Skills, at + "/skills");
        var granted = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < role.Authorities.Length; i++)
        {
            if (role.Authorities[i] is { } grant && actions.Check(grant.Action, $"{at}/authorities/{i}/action") && !granted.Add(grant.Action))
            {
                findings.Add(FindingRules.DuplicateCode, $"{at}/authorities/{i}/action", grant.Action, $"Role '{role.Code}' is granted '{grant.Action}' twice.");
            }
        }
    });

    private void CheckForms(ImmutableArray<string> codes, string at)
    {
        for (int i = 0; i < codes.Length; i++)
        {
            if (!KebabCode.IsValid(codes[i]))
            {
                findings.Add(FindingRules.BadCode, $"{at}/{i}", codes[i], $"'{Excerpt.Of(codes[i])}' is not {KebabCode.Form}.");
            }
        }
    }

    private void Each<T>(ImmutableArray<T> definitions, string list, Action<T, string> check)
        where T : class
    {
        for (int i = 0; i < definitions.Length; i++)
        {
            if (definitions[i] is { } definition)
            {
                check(definition, $"{pointer}{list}/{i}");
            }
        }
    }
}
