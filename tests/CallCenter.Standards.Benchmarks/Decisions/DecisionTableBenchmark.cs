using BenchmarkDotNet.Attributes;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Benchmarks.Decisions;

/// <summary>One decision by the first matching rule, three columns. Every contender gives the same rule for every call, checked before the run.</summary>
[MemoryDiagnoser]
[SimpleJob(launchCount: 1, warmupCount: 3, iterationCount: 7)]
public class DecisionTableBenchmark
{
    private const int CallCount = 1_024;

    private Call[] calls = [];
    private DecisionTableEvaluator<Call>? table;
    private HandScan? scan;
    private MicrosoftRules? microsoft;
    private int next;

    /// <summary>The number of rules.</summary>
    [Params(20, 100, 200, 1_000, 10_000)]
    public int Rules { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        RoutingRule[] rules = RoutingRules.Create(Rules, isWide: false);
        calls = RoutingRules.CallsOf(rules, CallCount);
        table = CompiledTable.Compile(RoutingRules.ToTable(rules, isWide: false), Call.Schema.Definition).Bind(Call.Schema);
        scan = new HandScan(rules, isWide: false);
        microsoft = new MicrosoftRules(rules);
        Contenders.Check(table, scan, calls);
        for (int i = 0; i < 20; i++)
        {
            Contenders.Same(microsoft.First(in calls[i]), scan.First(in calls[i]));
        }
    }

    [Benchmark(Baseline = true, Description = "CallCenter.Standards")]
    public int Standards() => table!.Evaluate(in Next()).RuleIndex;

    [Benchmark(Description = "hand-written scan")]
    public int Hand() => scan!.First(in Next());

    [Benchmark(Description = "Microsoft RulesEngine")]
    public int Microsoft() => microsoft!.First(in Next());

    private ref readonly Call Next() => ref calls[next++ & (CallCount - 1)];
}
