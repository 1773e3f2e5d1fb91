using BenchmarkDotNet.Attributes;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Benchmarks.Decisions;

/// <summary>One decision under UNIQUE, three columns and 1,000 rules: where binding proves that no record matches two, the first hit answers; where one pair meets that no call here fulfils, a second is looked for.</summary>
[MemoryDiagnoser]
[SimpleJob(launchCount: 1, warmupCount: 3, iterationCount: 7)]
public class UniqueTableBenchmark
{
    private const int CallCount = 1_024;

    private Call[] calls = [];
    private DecisionTableEvaluator<Call>? proved;
    private DecisionTableEvaluator<Call>? unproved;
    private int next;

    [GlobalSetup]
    public void Setup()
    {
        RoutingRule[] rules = [.. RoutingRules.Create(1_000, isWide: false).Select(static rule => rule with { WaitTo = 3_600 })];
        calls = RoutingRules.CallsOf(rules, CallCount);
        DecisionTable table = RoutingRules.ToTable(rules, isWide: false) with { HitPolicy = HitPolicy.Unique };
        DecisionRule[] pair = [.. Enumerable.Repeat(new DecisionRule { When = ["\"nowhere\"", "-", "-"], Then = [RoutingRules.Queue(0)] }, 2)];
        proved = CompiledTable.Compile(table, Call.Schema.Definition).Bind(Call.Schema);
        unproved = CompiledTable.Compile(table with { Rules = [.. table.Rules, .. pair] }, Call.Schema.Definition).Bind(Call.Schema);
        foreach (ref readonly Call call in calls.AsSpan())
        {
            if (proved.Evaluate(in call) is var one && (one.Outcome != DecisionOutcome.Rule || one.RuleIndex != unproved.Evaluate(in call).RuleIndex))
            {
                throw new InvalidOperationException($"The tables differ on {call}.");
            }
        }
    }

    [Benchmark(Baseline = true, Description = "a second hit looked for")]
    public int Unproved() => unproved!.Evaluate(in Next()).RuleIndex;

    [Benchmark(Description = "proved, first hit")]
    public int Proved() => proved!.Evaluate(in Next()).RuleIndex;

    private ref readonly Call Next() => ref calls[next++ & (CallCount - 1)];
}
