using BenchmarkDotNet.Attributes;
using CallCenter.Standards.Staffing;

namespace CallCenter.Standards.Benchmarks.Staffing;

/// <summary>The probability to wait for one of 100,000 agents, beside Erlang's recursion, which sums a term for each agent.</summary>
[MemoryDiagnoser]
[InProcess]
public class ErlangCBenchmark
{
    private const int Agents = 100_000;

    /// <summary>Below, near and far below what the agents can carry.</summary>
    [Params(90_000, 99_500, 99_999)]
    public double Load { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        double expected = Sum();
        if (Math.Abs(Answer() - expected) > 1e-9 * expected)
        {
            throw new InvalidOperationException("The two disagree.");
        }
    }

    [Benchmark(Baseline = true, Description = "CallCenter.Standards")]
    public double Answer() => new ErlangC(Load, Agents).WaitProbability;

    [Benchmark(Description = "direct sum")]
    public double Sum()
    {
        double reciprocal = 1;
        for (int k = 1; k <= Agents; k++)
        {
            reciprocal = 1 + (k / Load * reciprocal);
        }

        double busy = Load / Agents;
        return 1 / (busy + ((1 - busy) * reciprocal));
    }
}
