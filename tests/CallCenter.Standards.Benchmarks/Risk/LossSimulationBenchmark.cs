using BenchmarkDotNet.Attributes;
using CallCenter.Standards.Risk;

namespace CallCenter.Standards.Benchmarks.Risk;

/// <summary>A million years of a register of fifty risks, of every kind of frequency and severity; a risk comes true every other year on average.</summary>
[MemoryDiagnoser]
[SimpleJob(warmupCount: 1, iterationCount: 5)]
public class LossSimulationBenchmark
{
    private const int Years = 1_000_000;
    private const int Risks = 50;

    private readonly LossModel model = LossModel.Compile([.. Enumerable.Range(0, Risks).Select(RiskOf)]);

    [Params(1, 2)]
    public int Threads { get; set; }

    [Benchmark]
    public double Simulate() => model.Simulate(Years, seed: 12, Threads).Losses.ValueAtRisk(Percentage.FromPercent(99));

    private static RiskQuantity RiskOf(int number) => new()
    {
        Risk = $"risk-{number}",
        Frequency = number % 5 == 0 ? new BernoulliFrequency(Percentage.FromPercent(20)) : new PoissonFrequency(0.1m * (1 + (number % 10))),
        Severity = (number % 4) switch
        {
            0 => new PertLoss(1_000, 5_000, 50_000),
            1 => LognormalByQuantiles.Between(1_000, 100_000),
            2 => new TriangularLoss(500, 1_000, 20_000),
            _ => new UniformLoss(100, 10_000),
        },
        Provenance = new Provenance(ProvenanceKind.Assumption, "benchmark"),
    };
}
