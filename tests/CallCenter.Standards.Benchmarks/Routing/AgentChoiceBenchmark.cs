using BenchmarkDotNet.Attributes;
using CallCenter.Standards.Routing;
using NodaTime;

namespace CallCenter.Standards.Benchmarks.Routing;

/// <summary>One of 10,000 agents is chosen. Both contenders choose the same one, checked before the run.</summary>
[MemoryDiagnoser]
[SimpleJob(launchCount: 1, warmupCount: 3, iterationCount: 7)]
public class AgentChoiceBenchmark
{
    private const int Count = 10_000;

    private Agent[] agents = [];
    private AgentIndex index = new();
    private AssignmentRequest? request;
    private Assigner? assigner;
    private LinqChoice? linq;
    private int next;

    /// <summary>What is asked for, and how it is ordered.</summary>
    [Params(ChoiceKind.Ordinary, ChoiceKind.FewEligible, ChoiceKind.AllEligible, ChoiceKind.AllTied, ChoiceKind.Weighed)]
    public ChoiceKind Kind { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        agents = Workforce.Agents(Count, Kind);
        index = new AgentIndex(agents);
        request = Workforce.Request(Kind);
        assigner = Assigner.Compile(Workforce.Strategy(Kind));
        linq = new LinqChoice(agents, request, Kind);
        if (Standards() is not { } agent || agent != Linq())
        {
            throw new InvalidOperationException($"The contenders disagree: {Standards()} and {Linq()}.");
        }
    }

    [Benchmark(Baseline = true, Description = "CallCenter.Standards")]
    public Agent? Standards() => assigner!.Choose(index, request!, Workforce.Now).Agent;

    [Benchmark(Description = "LINQ filter and order")]
    public Agent? Linq() => linq!.Choose();

    [Benchmark(Description = "an agent changes")]
    public void Change()
    {
        next = (next + 1) % Count;
        index.Put(agents[next] with { IdleSince = Workforce.Now - Duration.FromSeconds(next) });
    }
}
