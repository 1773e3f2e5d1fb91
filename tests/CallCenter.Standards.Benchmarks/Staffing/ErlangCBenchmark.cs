using BenchmarkDotNet.Attributes;
using CallCenter.Standards.Staffing;

namespace CallCenter.Standards.Benchmarks.Staffing;

/// <summary>The probability to wait for one of many agents, beside Erlang's recursion, which sums a term for each agent.</summary>
[MemoryDiagnoser]
[InProcess]
public class ErlangCBenchmark
{
    [Params(10, 1_000, 100_000)]
    public int Agents { get; set; }

    /// <summary>The share of what the agents can carry.</summary>
    [Params(0.9, 0.999)]
    public double Busy { get; set; }

    private double Load => Agents * Busy;

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

        return 1 / (Busy + ((1 - Busy) * reciprocal));
    }
}
