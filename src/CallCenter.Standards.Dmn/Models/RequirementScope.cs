using System.Collections.Immutable;

namespace CallCenter.Standards.Dmn;

/// <summary>What an element's logic has in scope: what it requires, and a context for each import that it requires something of.</summary>
internal static class RequirementScope
{
    public static Names? NamesOf(ModelElement element)
    {
        Names? names = null;
        foreach (string name in Links(element).Select(link => link.Name))
        {
            names = Names.With(names, name);
        }

        return names;
    }

    /// <summary>The links of the scope, outermost first: a name, and the requirements it gives the value of. An import with a name gives one context of several.</summary>
    public static ImmutableArray<(string Name, ImmutableArray<Requirement> Given, bool IsImport)> Links(ModelElement element)
    {
        var links = ImmutableArray.CreateBuilder<(string Name, ImmutableArray<Requirement> Given, bool IsImport)>();
        foreach (IGrouping<string?, Requirement> group in element.Requirements.DistinctBy(requirement => (requirement.Element, requirement.Import)).GroupBy(requirement => requirement.Import))
        {
            if (string.IsNullOrEmpty(group.Key))
            {
                links.AddRange(group.Select(requirement => (requirement.Element.Name, ImmutableArray.Create(requirement), false)));
            }
            else
            {
                links.Add((group.Key, [.. group.DistinctBy(requirement => requirement.Element.Name)], true));
            }
        }

        return links.ToImmutable();
    }
}
