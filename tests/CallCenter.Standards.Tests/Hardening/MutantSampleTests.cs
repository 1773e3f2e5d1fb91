using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using CallCenter.Standards.Mutation;

namespace CallCenter.Standards.Tests.Hardening;

public partial class MutantSampleTests
{
    private static readonly ImmutableArray<Mutant> All = [.. Enumerable.Range(0, 1000).Select(Some)];

    [Fact]
    public void A_seed_draws_the_same_mutants_in_whatever_order_they_are_listed()
    {
        Assert.Equal(Sample.Draw(All, 50, 7).ToArray(), Sample.Draw(All.Reverse(), 50, 7).ToArray());
        Assert.NotEqual(Sample.Draw(All, 50, 7).ToArray(), Sample.Draw(All, 50, 8).ToArray());
    }

    [Fact]
    public void A_mutant_is_drawn_once_and_all_are_where_there_are_no_more()
    {
        Assert.Equal(50, Sample.Draw(All, 50, 7).Distinct().Count());
        Assert.Equal(All.Length, Sample.Draw(All, 5000, 7).Length);
    }

    [Fact]
    public void Each_mutant_has_the_same_chance()
    {
        var times = new Dictionary<Mutant, int>();
        for (int seed = 0; seed < 2000; seed++)
        {
            foreach (Mutant mutant in Sample.Draw(All.Take(20), 5, seed))
            {
                times[mutant] = times.GetValueOrDefault(mutant) + 1;
            }
        }

        // 500 each are expected; six standard deviations are 116.
        Assert.All(times.Values, count => Assert.InRange(count, 384, 616));
        Assert.Equal(20, times.Count);
    }

    [Fact]
    public void What_is_drawn_is_run_and_what_lies_within_it_is_not()
    {
        ImmutableArray<Mutant> all =
        [
            Of("a.cs", 0, 100), Of("a.cs", 10, 90), Of("a.cs", 20, 30), Of("a.cs", 40, 50), Of("a.cs", 42, 44), Of("b.cs", 0, 9),
        ];
        ImmutableArray<Mutant> sample = [all[1], all[3]];

        // Of the block that was drawn one statement is refused, the other was drawn itself; what lies around is not touched.
        Assert.Equal([all[1], all[3]], all.Where(mutant => Runs(Sample.Patterns(sample, all), mutant)).ToArray());
    }

    [Fact]
    public void A_mutant_around_one_that_was_drawn_within_another_is_the_price_of_spans()
    {
        ImmutableArray<Mutant> all = [Of("a.cs", 0, 100), Of("a.cs", 10, 90), Of("a.cs", 20, 30)];

        Assert.Equal(all.ToArray(), all.Where(mutant => Runs(Sample.Patterns([all[0], all[2]], all), mutant)).ToArray());
    }

    private static Mutant Some(int number) => Of($"src/{number % 7}.cs", number * 10, (number * 10) + 5);

    private static Mutant Of(string file, int start, int end) => new(file, 1, start, end, "some", "a", "b", "Survived");

    // As Stryker reads patterns: in a span of one that wants it, in none of one that refuses it.
    private static bool Runs(ImmutableArray<string> patterns, Mutant mutant) =>
        patterns.Any(pattern => pattern[0] != '!' && Takes(pattern, mutant)) && !patterns.Any(pattern => pattern[0] == '!' && Takes(pattern[1..], mutant));

    private static bool Takes(string pattern, Mutant mutant) =>
        pattern.StartsWith("**/" + mutant.File + "{", StringComparison.Ordinal)
        && Span().Matches(pattern).Any(span => int.Parse(span.Groups[1].Value, CultureInfo.InvariantCulture) <= mutant.Start && mutant.End <= int.Parse(span.Groups[2].Value, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\{(\d+)\.\.(\d+)\}")]
    private static partial Regex Span();
}
