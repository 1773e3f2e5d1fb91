using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Risk;

/// <summary>The loss of one risk in a simulation.</summary>
/// <param name="Risk">Its code.</param>
/// <param name="Mean">The mean loss of the years played.</param>
/// <param name="ExpectedLoss">The mean in closed form.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record SimulatedRisk(string Risk, double Mean, double ExpectedLoss);

/// <summary>Years of losses played by a model; the same model, seed and number of years give the same bits.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record LossSimulation
{
    private readonly Listed<SimulatedRisk> risks;

    internal LossSimulation(LossModel model, ulong seed, double[] annual, double[] means)
    {
        Seed = seed;
        ExpectedLoss = model.ExpectedLoss;
        Losses = new AnnualLosses(annual);
        Risks = [.. model.Risks.Select((risk, index) => new SimulatedRisk(risk.Risk, means[index], risk.Frequency.Mean * risk.Severity.Mean))];
    }

    internal LossSimulation(ulong seed, double expectedLoss, AnnualLosses losses, ImmutableArray<SimulatedRisk> risks)
    {
        Seed = seed;
        ExpectedLoss = expectedLoss;
        Losses = losses;
        Risks = risks;
    }

    /// <summary>The seed it was played with.</summary>
    public ulong Seed { get; }

    /// <summary>The mean loss of a year in closed form, which the mean of the years played approaches.</summary>
    public double ExpectedLoss { get; }

    /// <summary>The losses of the years.</summary>
    public AnnualLosses Losses { get; }

    /// <summary>The part of each risk, in the model's order.</summary>
    public ImmutableArray<SimulatedRisk> Risks
    {
        get => risks;
        private init => risks = value;
    }
}
