using System.Collections.Immutable;

namespace CallCenter.Standards.Dmn;

/// <summary>What an element's logic has in scope: what it requires, and a context for each import that it requires something of.</summary>
internal static class RequirementScope
{
    public static Names? NamesOf(ModelElement element)
    {
        Names? names = null;
        foreach (ScopeLink link in element.Links)
        {
            names = Names.With(names, link.Name);
        }

        return names;
    }

    /// <summary>The links of the scope, outermost first. An import with a name gives one context of several.</summary>
    public static ImmutableArray<ScopeLink> Links(ImmutableArray<Requirement> all)
    {
        var links = ImmutableArray.CreateBuilder<ScopeLink>();
        foreach (IGrouping<string?, Requirement> group in all.DistinctBy(requirement => (requirement.Element, requirement.Import)).GroupBy(requirement => requirement.Import))
        {
            if (string.IsNullOrEmpty(group.Key))
            {
                links.AddRange(group.Select(requirement => new ScopeLink(requirement.Element.Name, [requirement], IsImport: false)));
            }
            else
            {
                links.Add(new ScopeLink(group.Key, [.. group.DistinctBy(requirement => requirement.Element.Name)], IsImport: true));
            }
        }

        return links.ToImmutable();
    }
}

/// <summary>A name in scope, and the requirements it gives the value of.</summary>
internal sealed record ScopeLink(string Name, ImmutableArray<Requirement> Given, bool IsImport)
{
    /// <summary>Whether it gives data, not only functions.</summary>
    public bool IsData { get; } = Given.Any(requirement => requirement.Element is InputElement or DecisionElement);
}
