using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Kpis;

/// <summary>The KPI section of a standard: measures, KPIs over them, service levels and role scorecards, all data.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record KpiCatalogue
{
    /// <summary>Nothing to measure.</summary>
    public static KpiCatalogue Empty { get; } = new() { Measures = [], Kpis = [] };

    /// <summary>The additive totals that formulas use.</summary>
    public required ImmutableArray<MeasureDefinition> Measures { get; init; }

    /// <summary>The indicators.</summary>
    public required ImmutableArray<KpiDefinition> Kpis { get; init; }

    /// <summary>The service levels of answering, each a KPI of its own.</summary>
    public ImmutableArray<AnsweringServiceLevel> ServiceLevels { get; init; } = [];

    /// <summary>The times that formulas and service levels name.</summary>
    public ImmutableArray<KpiLimit> Limits { get; init; } = [];

    /// <summary>How much has to be known for a figure to be judged, where a KPI does not say otherwise; null for no demand.</summary>
    public LeastCoverage? LeastCoverage { get; init; }

    /// <summary>When weeks and years begin, in figures by period; null for those of the calendar (<see cref="ReportingPeriods.Calendar"/>).</summary>
    public ReportingPeriods? Periods { get; init; }

    /// <summary>The KPIs of each role.</summary>
    public ImmutableArray<RoleScorecard> Scorecards { get; init; } = [];

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(KpiCatalogue? other) => other is not null && KpiForms.Catalogue.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Measures.Length, Kpis.Length);
}
