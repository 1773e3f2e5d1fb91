using BenchmarkDotNet.Attributes;
using CallCenter.Standards.Staffing;
using NodaTime;

namespace CallCenter.Standards.Benchmarks.Staffing;

/// <summary>The abandonment rate with many agents, beside the sum over the states of the queue, which has a term for each agent and for each contact that may wait.</summary>
[MemoryDiagnoser]
[InProcess]
public class ErlangABenchmark
{
    private const double HandlingSeconds = 240;
    private const double PatienceSeconds = 180;

    private Traffic traffic = null!;

    [Params(10, 1_000, 100_000)]
    public int Agents { get; set; }

    /// <summary>The share of what the agents can carry.</summary>
    [Params(0.95, 1.05)]
    public double Busy { get; set; }

    private double Load => Agents * Busy;

    [GlobalSetup]
    public void Setup()
    {
        traffic = new Traffic(Load, Duration.FromSeconds(HandlingSeconds), Duration.FromSeconds(HandlingSeconds));
        double expected = Sum();
        if (Math.Abs(Answer() - expected) > 1e-8 * expected)
        {
            throw new InvalidOperationException("The two disagree.");
        }
    }

    [Benchmark(Baseline = true, Description = "CallCenter.Standards")]
    public double Answer() => new ServiceQueue(traffic, Agents, new ExponentialPatience(Duration.FromSeconds(PatienceSeconds))).Abandonment;

    [Benchmark(Description = "direct sum")]
    public double Sum()
    {
        double leaving = HandlingSeconds / PatienceSeconds;
        double below = 0;
        double term = 1;
        for (int k = Agents; k > 0; k--)
        {
            term *= k / Load;
            below += term;
        }

        double waiting = 0;
        double all = below + 1;
        term = 1;
        for (int j = 1; term > all * 1e-17; j++)
        {
            term *= Load / (Agents + (j * leaving));
            all += term;
            waiting += j * term;
        }

        return leaving * waiting / all / Load;
    }
}
