using BenchmarkDotNet.Attributes;
using CallCenter.Standards.Routing;
using Google.OrTools.Graph;

namespace CallCenter.Standards.Benchmarks.Routing;

/// <summary>How the costs of a batch are made.</summary>
public enum CostKind
{
    /// <summary>Drawn evenly from 0 to 100.</summary>
    ToHundred,

    /// <summary>Drawn evenly from 0 to a million.</summary>
    ToMillion,

    /// <summary>Row times column, counted from 1: the hardest costs for shortest paths.</summary>
    Products,
}

/// <summary>As many contacts as agents. Both contenders reach the same total, checked before the run.</summary>
[MemoryDiagnoser]
[SimpleJob(launchCount: 1, warmupCount: 2, iterationCount: 5)]
public class BatchBenchmark : IDisposable
{
    private long[] costs = [];
    private LinearSumAssignment ready = new();

    /// <summary>The number of contacts and of agents.</summary>
    [Params(50, 200, 500, 1_000)]
    public int Size { get; set; }

    /// <summary>The costs.</summary>
    [Params(CostKind.ToHundred, CostKind.ToMillion, CostKind.Products)]
    public CostKind Costs { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(Size);
        costs = [.. Enumerable.Range(0, Size * Size).Select(i => Costs == CostKind.Products ? (long)((i / Size) + 1) * ((i % Size) + 1) : random.Next(Costs == CostKind.ToHundred ? 101 : 1_000_001))];
        ready = WithArcs();
        if (Standards() != OrTools() || Standards() != OrToolsReady())
        {
            throw new InvalidOperationException($"The contenders disagree: {Standards()} and {OrTools()}.");
        }
    }

    [Benchmark(Baseline = true, Description = "CallCenter.Standards")]
    public long Standards() => BatchAssignment.Solve(costs, Size, Size).Cost;

    [Benchmark(Description = "Google OR-Tools")]
    public long OrTools()
    {
        using LinearSumAssignment assignment = WithArcs();
        return Solved(assignment);
    }

    [Benchmark(Description = "Google OR-Tools, costs handed over before")]
    public long OrToolsReady() => Solved(ready);

    [Benchmark(Description = "one after the other (not optimal)")]
    public long Greedy() => BatchAssignment.Greedy(costs, Size, Size).Cost;

    [GlobalCleanup]
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Frees the solver.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            ready.Dispose();
        }
    }

    private static long Solved(LinearSumAssignment assignment) =>
        assignment.Solve() == LinearSumAssignment.Status.OPTIMAL ? assignment.OptimalCost() : throw new InvalidOperationException("There is no optimum.");

    private LinearSumAssignment WithArcs()
    {
        var assignment = new LinearSumAssignment();
        for (int row = 0; row < Size; row++)
        {
            for (int column = 0; column < Size; column++)
            {
                assignment.AddArcWithCost(row, column, costs[(row * Size) + column]);
            }
        }

        return assignment;
    }
}
