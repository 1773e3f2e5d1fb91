using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Risk;

/// <summary>The risk section of a standard, all data (D12).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record RiskCatalogue
{
    /// <summary>No risks.</summary>
    public static RiskCatalogue Empty { get; } = new();

    /// <summary>The scales that matrices are made of.</summary>
    public ImmutableArray<OrdinalScale> Scales { get; init; } = [];

    /// <summary>The matrices.</summary>
    public ImmutableArray<RiskMatrixDefinition> Matrices { get; init; } = [];

    /// <summary>Likelihoods and impacts as means of scored factors.</summary>
    public ImmutableArray<RiskFactorModel> Factors { get; init; } = [];

    /// <summary>Ways to find risks (D12.1).</summary>
    public ImmutableArray<IdentificationMethod> Methods { get; init; } = [];

    /// <summary>The categories of risks (D12.1).</summary>
    public ImmutableArray<RiskCategory> Categories { get; init; } = [];

    /// <summary>Lists of categories that belong together (D12.1).</summary>
    public ImmutableArray<RiskTaxonomy> Taxonomies { get; init; } = [];

    /// <summary>Kinds of controls (D12.6).</summary>
    public ImmutableArray<RiskControl> Controls { get; init; } = [];

    /// <summary>How controls make residual risks.</summary>
    public ResidualRule Residual { get; init; } = ResidualRule.Default;

    /// <summary>The register of risks (D12.2).</summary>
    public ImmutableArray<RiskEntry> Register { get; init; } = [];

    /// <summary>Figures that warn of risks (D12.5).</summary>
    public ImmutableArray<RiskIndicator> Indicators { get; init; } = [];

    /// <summary>Emergency plans (D12.7).</summary>
    public ImmutableArray<EmergencyPlan> Plans { get; init; } = [];

    /// <summary>The table that chooses a plan for an incident, on the fields of <see cref="EmergencyIncident"/>; its output <c>plan</c> names it. Null where there are no plans.</summary>
    public DecisionTable? PlanTable { get; init; }

    /// <summary>The cards that contacts and other records are scored by.</summary>
    public ImmutableArray<RiskScorecard> Scorecards { get; init; } = [];

    /// <summary>How often risks come true and what they cost, each risk once.</summary>
    public ImmutableArray<RiskQuantity> Quantities { get; init; } = [];

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(RiskCatalogue? other) => other is not null && RiskForms.Catalogue.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Scales.Length, Matrices.Length, Register.Length, Indicators.Length, Plans.Length, Scorecards.Length);
}
