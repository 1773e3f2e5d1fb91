using System.Collections.Immutable;
using CallCenter.Standards.Risk.Matrices;
using CallCenter.Standards.Risk.Quantities;
using CallCenter.Standards.Risk.Scorecards;

namespace CallCenter.Standards.Risk;

/// <summary>The risk section of a standard, all data (D12).</summary>
public sealed class RiskCatalogue
{
    /// <summary>No risks.</summary>
    public static RiskCatalogue Empty { get; } = new();

    /// <summary>The scales that matrices are made of.</summary>
    public ImmutableArray<OrdinalScale> Scales { get; init; } = [];

    /// <summary>The matrices.</summary>
    public ImmutableArray<RiskMatrixDefinition> Matrices { get; init; } = [];

    /// <summary>Likelihoods and impacts as means of scored factors.</summary>
    public ImmutableArray<RiskFactorModel> Factors { get; init; } = [];

    /// <summary>The cards that contacts and other records are scored by.</summary>
    public ImmutableArray<RiskScorecard> Scorecards { get; init; } = [];

    /// <summary>How often risks come true and what they cost, each risk once.</summary>
    public ImmutableArray<RiskQuantity> Quantities { get; init; } = [];
}
