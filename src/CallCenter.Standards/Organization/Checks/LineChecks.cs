using System.Collections.Immutable;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Organization;

/// <summary>Clear command, open communication, and mutual help where it is meant (D2.4); each fault is a finding.</summary>
internal sealed class LineChecks(Located<OrganizationCatalogue> catalogue, PostLines lines, OrganizationCodes codes, FindingList findings)
{
    private const int MostNamed = 20;

    private readonly HashSet<(string, string)> joined = [];
    private readonly LocatedList<Post> posts = catalogue.Each(c => c.Posts);
    private readonly LocatedList<ReportingLine> reporting = catalogue.Each(c => c.Lines);

    public void Check()
    {
        CheckRules();
        CheckLines();
        CheckCycles();
        CheckRoots();
        CheckRolesFilled();
        CheckOrder(catalogue.Value.Layers, "layer", RolesLayers());
        CheckOrder(catalogue.Value.Levels, "level", lines.Posts.ToDictionary(post => post.Code, post => post.Level, StringComparer.Ordinal));
    }

    private void CheckRules()
    {
        foreach (Located<DottedLineRule> rule in catalogue.Each(c => c.DottedLines))
        {
            LocatedList<string> units = rule.Each(r => r.Units);
            if (units.IsComplete && units.Count != 2)
            {
                findings.Add(OrganizationFindings.CountBounds, units.Place, null, $"A dotted line is between two units; name the same twice for lines within one.");
            }

            if (rule.Value.Units is [var one, var other])
            {
                joined.Add((one, other));
                joined.Add((other, one));
            }

            foreach (Located<string> unit in units)
            {
                codes.Units.Check(unit.Value, unit.Place);
            }
        }
    }

    private void CheckLines()
    {
        var from = new HashSet<string>(StringComparer.Ordinal);
        var dotted = new HashSet<(string From, string To)>();
        foreach (Located<ReportingLine> located in reporting)
        {
            ReportingLine line = located.Value;
            bool isKnown = codes.Posts.Check(line.From, located.At(l => l.From)) & codes.Posts.Check(line.To, located.At(l => l.To));
            if (line.Kind == LineKind.Solid)
            {
                if (!from.Add(line.From))
                {
                    findings.Add(OrganizationFindings.SecondSuperior, located.Place, line.From, $"Post '{line.From}' reports to another than '{line.To}' already.");
                }
            }
            else if (isKnown)
            {
                CheckDotted(located, dotted);
            }
        }
    }

    private void CheckDotted(Located<ReportingLine> located, HashSet<(string From, string To)> dotted)
    {
        ReportingLine line = located.Value;
        (Post from, Post to) = (lines.Posts[lines.Number(line.From)], lines.Posts[lines.Number(line.To)]);
        bool isToItself = line.From == line.To;
        if (isToItself || !dotted.Add((line.From, line.To)))
        {
            findings.Add(OrganizationFindings.DottedLineNotAllowed, located.Place, line.From, isToItself ? FindingWords.Of($"Post '{line.From}' is joined to itself.") : $"The dotted line from '{line.From}' to '{line.To}' is given twice.");
        }
        else if (!joined.Contains((from.Unit, to.Unit)) && AreRulesKnown())
        {
            findings.Add(OrganizationFindings.DottedLineNotAllowed, located.Place, line.From, $"No dotted line is allowed between units '{from.Unit}' and '{to.Unit}'.");
        }
    }

    /// <summary>Whether no rule could allow a line that could not be read.</summary>
    private bool AreRulesKnown()
    {
        LocatedList<DottedLineRule> rules = catalogue.Each(c => c.DottedLines);
        return rules.IsComplete && rules.All(rule => rule.Each(r => r.Units).IsComplete);
    }

    /// <summary>Each circle once, at the line of its first post in the section's order.</summary>
    private void CheckCycles()
    {
        bool[] isDone = new bool[lines.Posts.Length];
        for (int start = 0; start < isDone.Length; start++)
        {
            var way = new List<int>();
            int post = start;
            while (post >= 0 && !isDone[post])
            {
                isDone[post] = true;
                way.Add(post);
                post = lines.Superior(post);
            }

            int from = post < 0 ? -1 : way.IndexOf(post);
            if (from >= 0)
            {
                List<int> circle = way[from..];
                int first = circle.Min();
                int turn = circle.IndexOf(first);
                string[] codes = [.. circle[turn..].Concat(circle[..turn]).Append(first).Select(number => $"'{lines.Posts[number].Code}'")];
                string middle = codes.Length > MostNamed ? " … " : "";
                findings.Add(OrganizationFindings.LineCycle, lines.LineOf(first), lines.Posts[first].Code, $"The line of reporting goes in a circle: {string.Join(" → ", codes.Take(MostNamed))}{middle}.");
            }
        }
    }

    /// <summary>What is below a circle or a second head is out of reach because of that, and is not told again.</summary>
    private void CheckRoots()
    {
        if (!posts.IsComplete || !reporting.IsComplete || catalogue.Value.IsEmpty)
        {
            return;
        }

        HashSet<string> below = [.. reporting.Values.Where(line => line.Kind == LineKind.Solid).Select(line => line.From)];
        string[] heads = [.. lines.Posts.Where(post => !below.Contains(post.Code)).Select(post => post.Code)];
        if (posts.Count == 0)
        {
            findings.Add(OrganizationFindings.RootCount, posts.Place, null, $"There is no post, and so no head.");
        }

        foreach (string other in heads.Skip(1))
        {
            findings.Add(OrganizationFindings.RootCount, lines.PlaceOf(lines.Number(other)), other, $"Post '{other}' reports to nobody, and neither does '{heads[0]}'.");
        }

        foreach (Located<Post> post in posts.Where(post => post.Value.AnswersTo is not null && below.Contains(post.Value.Code)))
        {
            findings.Add(OrganizationFindings.SecondSuperior, post.At(p => p.AnswersTo), post.Value.Code, $"Post '{post.Value.Code}' has a superior within the centre, and answers to another outside.");
        }
    }

    /// <summary>With one head and no circle every post can be reached; a role is out of reach where no post is of it.</summary>
    private void CheckRolesFilled()
    {
        if (!posts.IsComplete)
        {
            return;
        }

        HashSet<string> filled = [.. lines.Posts.Select(post => post.Role)];
        foreach (Located<Role> role in catalogue.Each(c => c.Roles).Where(role => !role.Value.IsOptional && !filled.Contains(role.Value.Code)))
        {
            findings.Add(OrganizationFindings.RoleUnreachable, role.Place, role.Value.Code, $"No post is of role '{role.Value.Code}'.");
        }
    }

    private Dictionary<string, string> RolesLayers()
    {
        Dictionary<string, string> layers = codes.Roles.Definitions.ToDictionary(role => role.Value.Code, role => role.Value.Layer, StringComparer.Ordinal);
        return lines.Posts.Where(post => layers.ContainsKey(post.Role)).ToDictionary(post => post.Code, post => layers[post.Role], StringComparer.Ordinal);
    }

    /// <summary>A circle has no upper end, and its order is not told.</summary>
    private void CheckOrder(ImmutableArray<OrganizationTier> tiers, string kind, Dictionary<string, string> tierOf)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (OrganizationTier tier in tiers)
        {
            places.TryAdd(tier.Code, places.Count);
        }

        foreach (Located<ReportingLine> located in reporting)
        {
            ReportingLine line = located.Value;
            if (line.Kind == LineKind.Solid && tierOf.TryGetValue(line.From, out string? from) && tierOf.TryGetValue(line.To, out string? to)
                && lines.HasHead(lines.Number(line.From)) && places.TryGetValue(from, out int lower) && places.TryGetValue(to, out int upper) && upper > lower)
            {
                findings.Add(OrganizationFindings.TierOrder, located.Place, line.From, $"Post '{line.From}' of {kind} '{from}' reports to '{line.To}' of the lower {kind} '{to}'.");
            }
        }
    }
}
