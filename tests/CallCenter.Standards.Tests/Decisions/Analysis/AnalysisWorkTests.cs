using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Tests.Decisions.Analysis;

/// <summary>What the analysis of large tables takes, by work counted; and that it says so where the limit ended it.</summary>
public sealed class AnalysisWorkTests
{
    private static readonly RecordDefinition Record = RecordSchema.Create<int>("facts").WithNumber("score", Dimension.Score, static (in int _) => (long?)null).Definition;

    /// <summary>Every rule ends where another begins, so that there are as many pieces as rules, and most pairs of rules overlap.</summary>
    [Theory]
    [InlineData(1_024)]
    [InlineData(4_096)]
    [InlineData(16_384)]
    public void Half_lines_of_the_largest_table_are_compared_within_the_limit(int rules)
    {
        var analysis = TableAnalysis.Of(HalfLines(rules, HitPolicy.Unique));

        long half = rules / 2;
        long facing = half * (half + 1) / 2; // ">= i" meets "<= j" where i <= j: for each even i, the odd j above it
        Assert.Equal((half * (half - 1)) + facing, analysis.ConflictCount);
        Assert.True(analysis.IsComplete);

        // For each rule a few sets of all rules are met, eight words a step, and as many single rules as two sets have words: far from the rules that meet it, up to all.
        Assert.InRange(analysis.Work, rules, rules * ((rules / 64L) + 64));
    }

    [Theory]
    [InlineData(HitPolicy.Unique)]
    [InlineData(HitPolicy.First)]
    public void Work_ends_at_the_limit_and_the_analysis_says_so(HitPolicy policy)
    {
        var analysis = TableAnalysis.Of(HalfLines(2_048, policy), new AnalysisOptions { WorkLimit = 10_000 });

        Assert.False(analysis.IsComplete);
        Assert.InRange(analysis.Work, 10_000, 11_000);
        Assert.True(analysis.OverlapCount < TableAnalysis.Of(HalfLines(2_048, HitPolicy.Unique)).OverlapCount);
        Assert.Equal("CCS6014", analysis.ToFindings()[^1].Code);
    }

    [Fact]
    public void An_analysis_can_be_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        Assert.Throws<OperationCanceledException>(() => TableAnalysis.Of(HalfLines(4, HitPolicy.Unique), cancellation: cancellation.Token));
    }

    private static CompiledTable HalfLines(int rules, HitPolicy policy) => CompiledTable.Compile(
        new DecisionTable
        {
            Code = "half-lines",
            Name = new LocalizedText(null, "Half lines"),
            HitPolicy = policy,
            Inputs = [new InputColumn { Field = "score" }],
            Outputs = [new OutputColumn { Name = "out" }],
            Rules = [.. Enumerable.Range(0, rules).Select(i => new DecisionRule { When = [i % 2 == 0 ? $">= {i}" : $"<= {i}"], Then = ["a"] })],
        },
        Record);
}
