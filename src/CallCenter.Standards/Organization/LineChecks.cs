using System.Collections.Immutable;

namespace CallCenter.Standards.Organization;

/// <summary>Clear command, open communication, and mutual help where it is meant (D2.4); each fault is a finding.</summary>
internal sealed class LineChecks(OrganizationCatalogue catalogue, PostLines lines, string pointer, FindingList findings)
{
    private const int MostNamed = 20;

    private readonly HashSet<(string, string)> joined = [];

    public void Check(KnownCodes posts, KnownCodes units)
    {
        CheckRules(units);
        CheckLines(posts);
        CheckCycles();
        CheckRoots();
        CheckRolesFilled();
        CheckOrder(catalogue.Layers, "layer", RolesLayers());
        CheckOrder(catalogue.Levels, "level", lines.Posts.ToDictionary(post => post.Code, post => post.Level, StringComparer.Ordinal));
    }

    private void CheckRules(KnownCodes units)
    {
        for (int i = 0; i < catalogue.DottedLines.Length; i++)
        {
            if (catalogue.DottedLines[i] is not { } rule)
            {
                continue;
            }

            string at = $"{pointer}/dottedLines/{i}/units";
            if (rule.Units.Length != 2)
            {
                findings.Add(FindingRules.CountBounds, at, null, "A dotted line is between two units; name the same twice for lines within one.");
            }

            if (rule.Units is [var one, var other])
            {
                joined.Add((one, other));
                joined.Add((other, one));
            }

            for (int u = 0; u < rule.Units.Length; u++)
            {
                units.Check(rule.Units[u], $"{at}/{u}");
            }
        }
    }

    private void CheckLines(KnownCodes posts)
    {
        var reporting = new HashSet<string>(StringComparer.Ordinal);
        var dotted = new HashSet<(string From, string To)>();
        for (int i = 0; i < catalogue.Lines.Length; i++)
        {
            if (catalogue.Lines[i] is not { } line)
            {
                continue;
            }

            string at = $"{pointer}/lines/{i}";
            bool isKnown = posts.Check(line.From, at + "/from") & posts.Check(line.To, at + "/to");
            if (line.Kind == LineKind.Solid)
            {
                if (!reporting.Add(line.From))
                {
                    findings.Add(FindingRules.SecondSuperior, at, line.From, $"Post '{line.From}' reports to another than '{line.To}' already.");
                }
            }
            else if (isKnown)
            {
                CheckDotted(line, dotted, at);
            }
        }
    }

    private void CheckDotted(ReportingLine line, HashSet<(string From, string To)> dotted, string at)
    {
        (Post from, Post to) = (lines.Posts[lines.Number(line.From)], lines.Posts[lines.Number(line.To)]);
        if (from == to || !dotted.Add((line.From, line.To)))
        {
            findings.Add(FindingRules.DottedLineNotAllowed, at, line.From, from == to ? $"Post '{line.From}' is joined to itself." : $"The dotted line from '{line.From}' to '{line.To}' is given twice.");
        }
        else if (!joined.Contains((from.Unit, to.Unit)) && !catalogue.DottedLines.Any(rule => rule is null))
        {
            findings.Add(FindingRules.DottedLineNotAllowed, at, line.From, $"No dotted line is allowed between units '{from.Unit}' and '{to.Unit}'.");
        }
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
                findings.Add(FindingRules.LineCycle, $"{pointer}/lines/{lines.LineOf(first)}", lines.Posts[first].Code, $"{string.Join(" reports to ", codes.Take(MostNamed))}{middle}.");
            }
        }
    }

    /// <summary>What is below a circle or a second head is out of reach because of that, and is not told again.</summary>
    private void CheckRoots()
    {
        if (catalogue.Posts.Any(post => post is null) || catalogue.Lines.Any(line => line is null) || catalogue.IsEmpty)
        {
            return;
        }

        HashSet<string> reporting = [.. catalogue.Lines.Where(line => line.Kind == LineKind.Solid).Select(line => line.From)];
        string[] heads = [.. lines.Posts.Where(post => !reporting.Contains(post.Code)).Select(post => post.Code)];
        if (catalogue.Posts.IsEmpty)
        {
            findings.Add(FindingRules.RootCount, pointer + "/posts", null, "There is no post, and so no head.");
        }

        foreach (string other in heads.Skip(1))
        {
            findings.Add(FindingRules.RootCount, $"{pointer}/posts/{lines.Places[lines.Number(other)]}", other, $"Post '{other}' reports to nobody, and neither does '{heads[0]}'.");
        }

        for (int i = 0; i < catalogue.Posts.Length; i++)
        {
            if (catalogue.Posts[i].AnswersTo is not null && reporting.Contains(catalogue.Posts[i].Code))
            {
                findings.Add(FindingRules.SecondSuperior, $"{pointer}/posts/{i}/answersTo", catalogue.Posts[i].Code, $"Post '{catalogue.Posts[i].Code}' has a superior within the centre, and answers to another outside.");
            }
        }
    }

    /// <summary>With one head and no circle every post can be reached; a role is out of reach where no post is of it.</summary>
    private void CheckRolesFilled()
    {
        if (catalogue.Posts.Any(post => post is null))
        {
            return;
        }

        HashSet<string> filled = [.. lines.Posts.Select(post => post.Role)];
        for (int i = 0; i < catalogue.Roles.Length; i++)
        {
            if (catalogue.Roles[i] is { IsOptional: false } role && !filled.Contains(role.Code))
            {
                findings.Add(FindingRules.RoleUnreachable, $"{pointer}/roles/{i}", role.Code, $"No post is of role '{role.Code}'.");
            }
        }
    }

    private Dictionary<string, string> RolesLayers()
    {
        Dictionary<string, string> layers = catalogue.Roles.OfType<Role>().DistinctBy(role => role.Code).ToDictionary(role => role.Code, role => role.Layer, StringComparer.Ordinal);
        return lines.Posts.Where(post => layers.ContainsKey(post.Role)).ToDictionary(post => post.Code, post => layers[post.Role], StringComparer.Ordinal);
    }

    /// <summary>A circle has no upper end, and its order is not told.</summary>
    private void CheckOrder(ImmutableArray<OrganizationTier> tiers, string kind, Dictionary<string, string> tierOf)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (OrganizationTier? tier in tiers)
        {
            places.TryAdd(tier?.Code ?? "", places.Count);
        }

        for (int i = 0; i < catalogue.Lines.Length; i++)
        {
            if (catalogue.Lines[i] is not { Kind: LineKind.Solid } line || !tierOf.TryGetValue(line.From, out string? from) || !tierOf.TryGetValue(line.To, out string? to))
            {
                continue;
            }

            if (lines.HasHead(lines.Number(line.From)) && places.TryGetValue(from, out int lower) && places.TryGetValue(to, out int upper) && upper > lower)
            {
                findings.Add(FindingRules.TierOrder, $"{pointer}/lines/{i}", line.From, $"Post '{line.From}' of {kind} '{from}' reports to '{line.To}' of the lower {kind} '{to}'.");
            }
        }
    }
}
