namespace CallCenter.Standards;

/// <summary>Suggests what was meant by a name that does not exist.</summary>
internal static class NearestName
{
    private const int SwappedLetters = 2;
    private const int LongestCompared = 64;
    private const int MostCompared = 1_000;

    /// <summary>A clause: the nearest of the names where one is near, and all of them, or of very many the first.</summary>
    public static FindingWords Suggest(string written, IReadOnlyList<string> names) =>
        Find(written, names) is { } nearest ? FindingWords.Of($"'{nearest}' is near; {ListOf(names)}") : ListOf(names);

    /// <summary>A clause: the names, not all of very many, or that there are none.</summary>
    public static FindingWords ListOf(IReadOnlyList<string> names) =>
        names.Count == 0 ? FindingWords.Of($"there are none") : FindingWords.Of($"there are: {FindingWords.List(names)}");

    /// <summary>The nearest of the names: the one with the fewest letters changed, or else the longest that has words of it and no others, or it has; null where none is near.</summary>
    public static string? Find(string written, IReadOnlyList<string> names)
    {
        if (written.Length > LongestCompared)
        {
            return null;
        }

        written = Folded(written);
        int tolerance = Math.Min(written.Length - 1, Math.Max(SwappedLetters, written.Length / 3));
        return names.Take(MostCompared)
            .Where(name => Math.Abs(name.Length - written.Length) <= tolerance)
            .Select(name => (Name: name, Distance: Distance(written, Folded(name))))
            .Where(candidate => candidate.Distance <= tolerance)
            .OrderBy(candidate => candidate.Distance)
            .Select(candidate => candidate.Name)
            .FirstOrDefault() ?? names.Take(MostCompared).Where(name => IsPartOf(Folded(name), written) || IsPartOf(written, Folded(name))).MaxBy(name => name.Length);
    }

    /// <summary>Letters count alike in either case: <c>CHAT</c> is as near to <c>chat</c> as can be.</summary>
    private static string Folded(string name) => name.ToUpperInvariant();

    /// <summary>Whether a code's words stand side by side in another.</summary>
    private static bool IsPartOf(string code, string other) => code.Length > 0 && $"-{other}-".Contains($"-{code}-", StringComparison.Ordinal);

    /// <summary>The least number of insertions, deletions and replacements between two names (Levenshtein 1966).</summary>
    public static int Distance(string from, string to)
    {
        int[] row = [.. Enumerable.Range(0, to.Length + 1)];
        for (int i = 1; i <= from.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.Length; j++)
            {
                int replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
