using System.Collections.Immutable;

namespace CallCenter.Standards.Mutation;

/// <summary>Mutants drawn at random, and the patterns that make Stryker run these and as few others as it can.</summary>
internal static class Sample
{
    /// <summary>As many of the mutants as asked for, each with the same chance, the same for the same seed; all where there are no more.</summary>
    public static ImmutableArray<Mutant> Draw(IEnumerable<Mutant> mutants, int count, int seed)
    {
        Mutant[] drawn =
        [
            .. mutants.OrderBy(mutant => mutant.File, StringComparer.Ordinal).ThenBy(mutant => mutant.Start).ThenBy(mutant => mutant.End)
                .ThenBy(mutant => mutant.Mutator, StringComparer.Ordinal).ThenBy(mutant => mutant.Replacement, StringComparer.Ordinal),
        ];
        if (drawn.Length <= count)
        {
            return [.. drawn];
        }

        // The first steps of a shuffle. Random with a seed gives the same numbers in every version of .NET.
        var random = new Random(seed);
        for (int at = 0; at < count; at++)
        {
            int other = random.Next(at, drawn.Length);
            (drawn[at], drawn[other]) = (drawn[other], drawn[at]);
        }

        return [.. drawn.Take(count)];
    }

    /// <summary>Stryker takes spans: what lies in one is run. So a span for each mutant of the sample, and a refused one for each other that no mutant of the sample lies in.</summary>
    /// <remarks>A mutant that lies around one of the sample, in another, is run without being counted: the price of spans.</remarks>
    public static ImmutableArray<string> Patterns(ImmutableArray<Mutant> sample, ImmutableArray<Mutant> all)
    {
        ILookup<string, Mutant> drawn = sample.ToLookup(mutant => mutant.File, StringComparer.Ordinal);
        return
        [
            .. drawn.Select(file => Pattern("", file)),
            .. all.GroupBy(mutant => mutant.File, StringComparer.Ordinal)
                .Select(file => (file.Key, Others: file.Where(other => drawn[file.Key].Any(around => around.Contains(other)) && !drawn[file.Key].Any(other.Contains)).ToArray()))
                .Where(file => file.Others.Length > 0)
                .Select(file => Pattern("!", file.Others)),
        ];
    }

    private static string Pattern(string sign, IEnumerable<Mutant> mutants)
    {
        string spans = string.Concat(mutants.Select(mutant => $"{{{mutant.Start}..{mutant.End}}}").Distinct(StringComparer.Ordinal));
        return $"{sign}**/{mutants.First().File}{spans}";
    }
}
