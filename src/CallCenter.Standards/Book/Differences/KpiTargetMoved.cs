using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Book;

/// <summary>A KPI has another target: it is met by other figures.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record KpiTargetMoved : Consequence
{
    /// <summary>Which way.</summary>
    public required LimitMovement Movement { get; init => field = Given.Member(value); }

    /// <summary>The KPI's code.</summary>
    public required string Kpi { get; init; }

    /// <summary>The KPI's display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The unit of the earlier target.</summary>
    public required KpiUnit UnitBefore { get; init => field = Given.Member(value); }

    /// <summary>The unit of the later target.</summary>
    public required KpiUnit Unit { get; init => field = Given.Member(value); }

    /// <summary>The earlier target, its bounds in <see cref="UnitBefore"/>; null where there was none.</summary>
    public KpiTarget? Before { get; init; }

    /// <summary>The later target; null where there is none.</summary>
    public KpiTarget? After { get; init; }

    /// <inheritdoc/>
    private protected override Explanation Told() => TargetSentences.Of(this);
}
