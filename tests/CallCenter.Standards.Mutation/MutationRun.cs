using System.Collections.Immutable;
using System.Globalization;

namespace CallCenter.Standards.Mutation;

/// <summary>Mutates an area: lists the mutants, draws some, runs them, runs those that were left once more by all tests, and writes what is left.</summary>
internal sealed class MutationRun(string repository, int count, int seed, int workers, bool again)
{
    private readonly Tree tree = new(repository);
    private readonly Equivalents equivalents = Equivalents.Read(Path.Combine(repository, "tests", "CallCenter.Standards.Mutation", "equivalents.tsv"));

    /// <summary>Runs one area. Gives whether its target is met by the lower end of the interval.</summary>
    public bool Run(Area area)
    {
        (ImmutableArray<Mutant> sample, ImmutableArray<Mutant> left, int valid) = Judge(area, _ => true);
        int killed = sample.Length - left.Length;
        (double low, double high) = sample.Length == valid ? ((double)killed / Math.Max(1, valid), (double)killed / Math.Max(1, valid)) : Wilson.Interval(killed, sample.Length);
        Tell(area, sample.Length, left, string.Create(CultureInfo.InvariantCulture, $"{area.Name}: {killed} of {sample.Length} mutants killed, {100.0 * killed / Math.Max(1, sample.Length):0.0} % ({100 * low:0.0} to {100 * high:0.0} % of all {valid}); seed {seed}; at least {100 * area.Target:0} % is wanted"));
        return low >= area.Target;
    }

    /// <summary>Runs the mutants that begin on lines changed since a commit, area by area. Gives whether all are killed.</summary>
    public bool RunChanged(string since)
    {
        ILookup<string, int> lines = tree.ChangedLines(since);
        bool all = true;
        foreach (IGrouping<Area?, string> area in lines.Select(file => file.Key).GroupBy(file => Area.Of(repository, file)))
        {
            if (area.Key is null)
            {
                Console.WriteLine($"not mutated, as they are of no area: {string.Join(", ", area)}");
                continue;
            }

            (ImmutableArray<Mutant> sample, ImmutableArray<Mutant> left, int valid) = Judge(area.Key, mutant => lines[mutant.File].Contains(mutant.Line));
            Tell(area.Key, sample.Length, left, $"{area.Key.Name}: {sample.Length - left.Length} of {sample.Length} mutants killed, of {valid} on lines changed since {since}");
            all &= left.Length == 0;
        }

        return all;
    }

    private (ImmutableArray<Mutant> Sample, ImmutableArray<Mutant> Left, int Valid) Judge(Area area, Func<Mutant, bool> wanted)
    {
        tree.Bring(area);
        var stryker = new Stryker(tree, area, workers);
        ImmutableArray<Mutant> all = stryker.List();
        ImmutableArray<Mutant> valid = [.. all.Where(mutant => wanted(mutant) && !equivalents.Contains(mutant))];
        ImmutableArray<Mutant> sample = Sample.Draw(valid, count, seed);
        if (sample.Length == 0)
        {
            return (sample, sample, valid.Length);
        }

        ImmutableArray<Mutant> left = Left(sample, stryker.Test(Sample.Patterns(sample, all), area.Tests));
        if (again && left.Length > 0)
        {
            left = Left(left, stryker.TestByAll(Sample.Patterns(left, all), area.Tests));
        }

        return (sample, left, valid.Length);
    }

    /// <summary>Those of the sample that no test noticed. One that the run does not tell of stays: nothing is taken for killed unseen.</summary>
    private static ImmutableArray<Mutant> Left(ImmutableArray<Mutant> sample, ImmutableArray<Mutant> run)
    {
        ILookup<object, Mutant> told = run.ToLookup(mutant => (object)mutant.Key);
        return [.. sample.Select(mutant => told[mutant.Key].FirstOrDefault(mutant with { Status = "not run" })).Where(mutant => !mutant.IsKilled)];
    }

    private void Tell(Area area, int count, ImmutableArray<Mutant> left, string line)
    {
        string file = Path.Combine(repository, "artifacts", "mutation", area.Name + ".tsv");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllLines(file, left.Select(mutant => string.Join('\t', mutant.File, mutant.Line.ToString(CultureInfo.InvariantCulture), mutant.Status, mutant.Mutator, Equivalents.OneLine(mutant.Original), Equivalents.OneLine(mutant.Replacement))));
        foreach (Mutant mutant in left)
        {
            Console.WriteLine($"{mutant.File}:{mutant.Line}: {mutant.Status}: {Equivalents.OneLine(mutant.Original)} → {Equivalents.OneLine(mutant.Replacement)}");
        }

        Console.WriteLine(count == 0 ? $"{area.Name}: nothing to mutate" : line);
    }
}
