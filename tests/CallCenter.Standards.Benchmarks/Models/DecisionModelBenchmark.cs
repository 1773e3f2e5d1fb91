using BenchmarkDotNet.Attributes;
using CallCenter.Standards.Dmn;

namespace CallCenter.Standards.Benchmarks.Models;

/// <summary>Ten decisions, three of them tables. Every contender gives the same answers, checked before the run.</summary>
[MemoryDiagnoser]
[SimpleJob(launchCount: 1, warmupCount: 3, iterationCount: 7)]
public class DecisionModelBenchmark
{
    private const int Count = 256;

    private readonly Application[] applications = Application.Create(Count);
    private readonly ModelDecisions model = new();
    private FeelContext[] inputs = [];
    private MicrosoftDecisions? microsoft;
    private int next;

    [GlobalSetup]
    public void Setup()
    {
        inputs = [.. applications.Select(ModelDecisions.Inputs)];
        microsoft = new MicrosoftDecisions();
        for (int i = 0; i < Count; i++)
        {
            Offer expected = HandDecisions.Decide(applications[i]);
            dynamic other = microsoft.Decide(applications[i]);
            if (model.Offer(inputs[i]) != expected || new Offer((string)other.Desk, (decimal)other.Monthly, (bool)other.IsOffered) != expected)
            {
                throw new InvalidOperationException($"The answers to {applications[i]} differ.");
            }
        }
    }

    [Benchmark(Baseline = true, Description = "CallCenter.Standards.Dmn")]
    public FeelContext Model() => model.Decide(inputs[next++ & (Count - 1)]);

    [Benchmark(Description = "the same in C#")]
    public Offer Hand() => HandDecisions.Decide(applications[next++ & (Count - 1)]);

    [Benchmark(Description = "Microsoft RulesEngine")]
    public object Microsoft() => microsoft!.Decide(applications[next++ & (Count - 1)]);
}
