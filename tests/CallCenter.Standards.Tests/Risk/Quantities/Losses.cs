using System.Collections.Immutable;
using CallCenter.Standards.Risk;
using CallCenter.Standards.Tests.Generators;

namespace CallCenter.Standards.Tests.Risk.Quantities;

internal static class Losses
{
    /// <summary>A severity of each kind.</summary>
    public static readonly ImmutableArray<LossSeverity> Severities =
    [
        new FixedLoss(100),
        new UniformLoss(50, 250),
        new TriangularLoss(0, 100, 400),
        new TriangularLoss(10, 10, 40),
        new PertLoss(10, 20, 100),
        new PertLoss(10, 100, 100, 1.5m),
        LognormalByQuantiles.Between(10, 100),
        new LognormalByMoments(100, 50),
        new CompositeLoss([new FixedLoss(5), new UniformLoss(0, 10)]),
    ];

    /// <summary>A frequency of each kind.</summary>
    public static readonly ImmutableArray<LossFrequency> Frequencies =
        [new PoissonFrequency(0.3m), new PoissonFrequency(25), new BernoulliFrequency(Percentage.FromPercent(40)), new FixedFrequency(3), new FixedFrequency(0)];

    public static RiskQuantity Of(string code, LossFrequency frequency, LossSeverity severity) => new() { Risk = code, Frequency = frequency, Severity = severity, Provenance = Sample.Provenance };

    public static LossModel Model(LossFrequency frequency, LossSeverity severity) => LossModel.Compile([Of("only", frequency, severity)]);

    public static LossModel Many { get; } = LossModel.Compile(
        [.. Severities.SelectMany((severity, s) => new[] { Frequencies[0], Frequencies[2] }.Select((frequency, f) => Of($"risk-{s}-{f}", frequency, severity)))]);
}
