using BenchmarkDotNet.Attributes;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Benchmarks.Decisions;

/// <summary>One decision by the first matching rule, ten columns and 1,000 rules.</summary>
[MemoryDiagnoser]
[SimpleJob(launchCount: 1, warmupCount: 3, iterationCount: 7)]
public class WideTableBenchmark
{
    private const int CallCount = 1_024;

    private Call[] calls = [];
    private DecisionTableEvaluator<Call>? table;
    private HandScan? scan;
    private int next;

    [GlobalSetup]
    public void Setup()
    {
        RoutingRule[] rules = RoutingRules.Create(1_000, isWide: true);
        calls = RoutingRules.CallsOf(rules, CallCount);
        table = CompiledTable.Compile(RoutingRules.ToTable(rules, isWide: true), Call.Schema.Definition).Bind(Call.Schema);
        scan = new HandScan(rules, isWide: true);
        Contenders.Check(table, scan, calls);
    }

    [Benchmark(Baseline = true, Description = "CallCenter.Standards")]
    public int Standards() => table!.Evaluate(in Next()).RuleIndex;

    [Benchmark(Description = "hand-written scan")]
    public int Hand() => scan!.First(in Next());

    private ref readonly Call Next() => ref calls[next++ & (CallCount - 1)];
}
