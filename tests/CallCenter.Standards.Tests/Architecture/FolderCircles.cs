namespace CallCenter.Standards.Tests.Architecture;

/// <summary>A type of one folder that knows one of another.</summary>
internal sealed record FolderArrow(string From, string To, string Why);

/// <summary>Circles among folders that stand beside one another, in an area or in a folder of it; what stands in the outer folder itself counts as one more beside them.</summary>
internal static class FolderCircles
{
    /// <summary>Each arrow that is part of a circle, with the types that draw it.</summary>
    public static IEnumerable<string> In(IReadOnlyCollection<FolderArrow> arrows)
    {
        foreach (string outer in arrows.SelectMany(arrow => Outer(arrow.From)).Distinct().Order(StringComparer.Ordinal))
        {
            ILookup<string, FolderArrow> known = arrows.Where(arrow => Within(arrow.From, outer) && Within(arrow.To, outer) && Beside(arrow.From, outer) != Beside(arrow.To, outer))
                .ToLookup(arrow => Beside(arrow.From, outer));
            foreach (var way in known.SelectMany(from => from).GroupBy(arrow => (From: Beside(arrow.From, outer), To: Beside(arrow.To, outer))).Where(way => Reaches(known, outer, way.Key.To, way.Key.From)))
            {
                yield return $"{outer}: {way.Key.From} -> {way.Key.To}: {string.Join(", ", way.Select(arrow => arrow.Why).Distinct())}";
            }
        }
    }

    private static bool Reaches(ILookup<string, FolderArrow> known, string outer, string from, string to)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { from };
        var open = new Stack<string>(seen);
        while (open.TryPop(out string? at))
        {
            foreach (string next in known[at].Select(arrow => Beside(arrow.To, outer)).Where(seen.Add))
            {
                open.Push(next);
            }
        }

        return seen.Contains(to);
    }

    /// <summary>The folders that a folder stands in, itself among them, from the area down.</summary>
    private static IEnumerable<string> Outer(string folder)
    {
        string[] parts = folder.Split('/');
        return Enumerable.Range(1, parts.Length).Select(count => string.Join('/', parts[..count]));
    }

    private static bool Within(string folder, string outer) => folder == outer || folder.StartsWith(outer + "/", StringComparison.Ordinal);

    private static string Beside(string folder, string outer) => folder == outer ? "." : folder[(outer.Length + 1)..].Split('/')[0];
}
