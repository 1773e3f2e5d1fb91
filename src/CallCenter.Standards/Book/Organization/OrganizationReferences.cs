using System.Collections.Immutable;
using CallCenter.Standards.Organization;
using CallCenter.Standards.Routing;
using CallCenter.Standards.ServiceLevels;

namespace CallCenter.Standards.Book;

/// <summary>
/// Checks the roles that other sections name against the organisation, and the skills that it names against routing. Where a book has no organisation, or no routing, any code will do.
/// Whoever is only told may be outside the centre and goes unchecked, as do null definitions, which could not be read.
/// </summary>
internal sealed class OrganizationReferences(OrganizationCatalogue organization, UnusableCodes unusable, FindingList findings)
{
    /// <summary>The codes of roles and posts; the default where there is no organisation.</summary>
    public ImmutableArray<string> Roles { get; } = organization.IsEmpty
        ? default
        : [.. organization.Roles.Select(role => role?.Code).Concat(organization.Posts.Select(post => post?.Code)).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>The codes of actions that need an authority; the default where there is no organisation.</summary>
    public ImmutableArray<string> Actions { get; } = organization.IsEmpty
        ? default
        : [.. organization.Actions.Select(action => action?.Code).OfType<string>().Distinct(StringComparer.Ordinal)];

    public void Check(ServiceLevelCatalogue serviceLevels, string pointer)
    {
        for (int i = 0; i < serviceLevels.Ladders.Length; i++)
        {
            for (int step = 0; step < (serviceLevels.Ladders[i]?.Steps.Length ?? 0); step++)
            {
                Role(serviceLevels.Ladders[i].Steps[step]?.To, $"{pointer}/ladders/{i}/steps/{step}/to");
            }
        }
    }

    public void CheckSkills(RoutingCatalogue routing, string pointer)
    {
        ImmutableArray<string> skills = routing.IsEmpty ? default : [.. routing.Skills.Select(skill => skill?.Code).OfType<string>().Distinct(StringComparer.Ordinal)];
        for (int i = 0; i < organization.Roles.Length; i++)
        {
            for (int at = 0; at < (organization.Roles[i]?.Skills.Length ?? 0); at++)
            {
                Find("skill", skills, organization.Roles[i].Skills[at], $"{pointer}/roles/{i}/skills/{at}");
            }
        }
    }

    public void Role(string? code, string at) => Find("role", Roles, code, at);

    private void Find(string kind, ImmutableArray<string> known, string? code, string at)
    {
        if (code is not null && !known.IsDefault && !known.Contains(code) && !unusable.Contains(code))
        {
            findings.Add(FindingRules.UnknownCode, at, Excerpt.Of(code), $"There is no {kind} '{Excerpt.Of(code)}'; {NearestName.Suggest(code, known)}.");
        }
    }
}
