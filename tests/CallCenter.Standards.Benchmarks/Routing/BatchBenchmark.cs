using BenchmarkDotNet.Attributes;
using CallCenter.Standards.Routing.Assignment.Batch;
using Google.OrTools.Graph;

namespace CallCenter.Standards.Benchmarks.Routing;

/// <summary>As many contacts as agents, costs drawn evenly from 0 to <see cref="Greatest"/>. Both contenders reach the same total, checked before the run.</summary>
[MemoryDiagnoser]
[SimpleJob(launchCount: 1, warmupCount: 2, iterationCount: 5)]
public class BatchBenchmark
{
    private long[] costs = [];

    /// <summary>The number of contacts and of agents.</summary>
    [Params(50, 200, 500, 1_000)]
    public int Size { get; set; }

    /// <summary>The greatest cost.</summary>
    [Params(100, 1_000_000)]
    public int Greatest { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(Size);
        costs = [.. Enumerable.Range(0, Size * Size).Select(_ => (long)random.Next(Greatest + 1))];
        if (Standards() != OrTools())
        {
            throw new InvalidOperationException($"The contenders disagree: {Standards()} and {OrTools()}.");
        }
    }

    [Benchmark(Baseline = true, Description = "CallCenter.Standards")]
    public long Standards() => BatchAssignment.Solve(costs, Size, Size).Cost;

    [Benchmark(Description = "Google OR-Tools")]
    public long OrTools()
    {
        using var assignment = new LinearSumAssignment();
        for (int row = 0; row < Size; row++)
        {
            for (int column = 0; column < Size; column++)
            {
                assignment.AddArcWithCost(row, column, costs[(row * Size) + column]);
            }
        }

        return assignment.Solve() == LinearSumAssignment.Status.OPTIMAL ? assignment.OptimalCost() : throw new InvalidOperationException("There is no optimum.");
    }

    [Benchmark(Description = "one after the other (not optimal)")]
    public long Greedy() => BatchAssignment.Greedy(costs, Size, Size).Cost;
}
