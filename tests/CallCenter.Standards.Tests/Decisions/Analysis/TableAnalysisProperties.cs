using CallCenter.Standards.Decisions;
using CallCenter.Standards.Tests.Generators;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CallCenter.Standards.Tests.Decisions.Analysis;

/// <summary>The analysis against asking every input there is: each piece of each column has a sample value.</summary>
public sealed class TableAnalysisProperties
{
    private static readonly AnalysisOptions All = new() { MostListed = 1_000 };

    [Property(MaxTest = 4_000, Arbitrary = [typeof(WrittenTables)])]
    public void Verdicts_are_those_of_asking_everything(WrittenTable table) => Check(table, All);

    [Property(MaxTest = 4_000, Arbitrary = [typeof(WrittenTables)])]
    public void So_are_they_where_missing_values_count(WrittenTable table) => Check(table, All with { MissingInputs = MissingInputs.WhereTheFieldMayBeMissing });

    [Property(MaxTest = 4_000)]
    public FsCheck.Property So_are_they_of_single_columns_with_many_rules() =>
        Prop.ForAll(WrittenTables.Of(columns: 1, rules: 12), table => Check(table, All));

    [Property(MaxTest = 1_000, Arbitrary = [typeof(WrittenTables)])]
    public void Every_witness_shows_what_is_said(WrittenTable table)
    {
        var analysis = TableAnalysis.Of(table.Compile(), All);
        Assert.All(analysis.Gaps, gap => Assert.Empty(table.Hits(Input(table, gap))));
        Assert.All(analysis.Gaps, gap => Assert.True(table.Allows(Input(table, gap))));
        Assert.All(analysis.Overlaps, pair => Assert.Superset(new HashSet<int> { pair.First, pair.Second }, table.Hits(Input(table, pair.Input)).ToHashSet()));
        Assert.All(analysis.Conflicts, pair => Assert.Contains(pair, analysis.Overlaps));
        Assert.All(analysis.Overlaps, pair => Assert.True(pair.First < pair.Second));
    }

    /// <summary>Under UNIQUE the first hit is the answer where this is proved: for every input whatever, missing values among them.</summary>
    [Property(MaxTest = 4_000, Arbitrary = [typeof(WrittenTables)])]
    public void Rules_proved_disjoint_are_so_for_every_input(WrittenTable table)
    {
        if (table.Compile().IsDisjoint)
        {
            Assert.All(table.Everything().Where(table.Allows), asked => Assert.True(table.Hits(asked).Length < 2));
        }
    }

    private static void Check(WrittenTable table, AnalysisOptions options)
    {
        var analysis = TableAnalysis.Of(table.Compile(), options);
        Asked[] domain = [.. table.Everything().Where(asked => IsAsked(table, asked, options))];
        int[][] hits = [.. domain.Select(table.Hits)];
        Assert.True(analysis.IsComplete);
        Assert.Equal(hits.Any(found => found.Length == 0), !analysis.Gaps.IsEmpty);

        (int, int)[] pairs = [.. hits.SelectMany(Pairs).Distinct().Order()];
        Assert.Equal(pairs, analysis.Overlaps.Select(pair => (pair.First, pair.Second)).Order());
        Assert.Equal(pairs.Where(pair => IsConflict(table, pair)), analysis.Conflicts.Select(pair => (pair.First, pair.Second)).Order());
        Assert.Equal(pairs.Length, analysis.OverlapCount);
        Assert.Equal(analysis.Conflicts.Length, analysis.ConflictCount);
        Assert.Equal(DeadRules(table, hits), analysis.DeadRules.Select(dead => (dead.Rule, dead.Reason)));
        Assert.Equal(DuplicatesOf(table, hits), analysis.Duplicates.Select(pair => pair.Second));
    }

    private static bool IsAsked(WrittenTable table, Asked asked, AnalysisOptions options) => table.Allows(asked) && table.Columns.All(column => column.Field.Value(asked) is not null
        || (column.Allowed?.Holds(column.Field, null) ?? options.MissingInputs == MissingInputs.WhereTheFieldMayBeMissing));

    private static IEnumerable<(int First, int Second)> Pairs(int[] hits) => hits.SelectMany(one => hits.Where(two => one < two).Select(two => (one, two)));

    private static bool IsConflict(WrittenTable table, (int First, int Second) pair) => table.Policy switch
    {
        HitPolicy.Unique => true,
        HitPolicy.Any => table.Rules[pair.First].Queue != table.Rules[pair.Second].Queue,
        _ => false,
    };

    private static IEnumerable<(int, DeadRuleReason)> DeadRules(WrittenTable table, int[][] hits)
    {
        bool firstWins = table.Policy is HitPolicy.First or HitPolicy.Priority;
        return Enumerable.Range(0, table.Rules.Length)
            .Where(rule => !hits.Any(found => firstWins ? found.FirstOrDefault(-1) == rule : found.Contains(rule)))
            .Select(rule => (rule, hits.Any(found => found.Contains(rule)) ? DeadRuleReason.Masked : DeadRuleReason.Unreachable));
    }

    private static IEnumerable<int> DuplicatesOf(WrittenTable table, int[][] hits)
    {
        string[] matched = [.. Enumerable.Range(0, table.Rules.Length).Select(rule => string.Concat(hits.Select(found => found.Contains(rule) ? '1' : '0')))];
        return Enumerable.Range(0, matched.Length).Where(rule => matched[rule].Contains('1', StringComparison.Ordinal) && matched.Take(rule).Contains(matched[rule]));
    }

    private static Asked Input(WrittenTable table, Witness witness) => witness.Values.Aggregate(new Asked(), (asked, value) =>
    {
        AskedField field = table.Columns.Single(column => column.Field.Name == value.Field).Field;
        object? read = value.Literal == "null" ? null : value.Field switch
        {
            "wait" => Seconds(value.Literal["duration(\"".Length..^2]),
            "segment" => value.Literal.Trim('"'),
            _ => field.Of(value.Literal),
        };
        return field.With(asked, read);
    });

    private static decimal Seconds(string text) => text.StartsWith('-') ? -Seconds(text[1..]) : (decimal)NodaTime.Text.PeriodPattern.NormalizingIso.Parse(text).Value.ToDuration().TotalSeconds;
}
