using System.Text.Json.Serialization;

namespace CallCenter.Standards.Kpis;

/// <summary>How a KPI's value is stated.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum KpiUnit
{
    /// <summary>A ratio shown in hundredths; the value itself is the ratio, 0.8 for 80 %.</summary>
    Percent,

    /// <summary>A plain ratio.</summary>
    Ratio,

    /// <summary>Elapsed time; the value is in seconds.</summary>
    Time,

    /// <summary>A number of things.</summary>
    Count,

    /// <summary>Points of a score or index.</summary>
    Points,

    /// <summary>An amount of the bank's reporting currency.</summary>
    Money,
}

/// <summary>Which way a KPI is better.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum KpiDirection
{
    /// <summary>More is better.</summary>
    Higher,

    /// <summary>Less is better.</summary>
    Lower,

    /// <summary>Between two bounds is good, outside on either side is not.</summary>
    Band,

    /// <summary>Neither more nor less is better: a volume, such as contacts offered. It has no target.</summary>
    Neutral,
}

/// <summary>
/// A key performance indicator: a formula over measures and other KPIs, evaluated last, on totals, never an average of averages.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record KpiDefinition : ICoded
{
    /// <summary>The code, kebab-case.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>What it tells, in a sentence.</summary>
    public required LocalizedText Description { get; init; }

    /// <summary>
    /// The formula: measures and KPIs by code, numbers, percentages, <c>+ - * /</c>, parentheses (blanks around a minus, since codes carry hyphens), and over sum measures
    /// <c>count(m)</c> records with a value, <c>within(m, PT20S)</c> records of at most the value or limit, <c>below(m, PT20S)</c> records of less, <c>p50(m)</c>, <c>p90(m)</c>, <c>p95(m)</c>, <c>p99(m)</c> quantiles;
    /// over any measure <c>known(m)</c>, its total, or no data where that is known of no record.
    /// </summary>
    public required string Formula { get; init; }

    /// <summary>How the value is stated; must fit the formula's dimension.</summary>
    public required KpiUnit Unit { get; init => field = Given.Member(value); }

    /// <summary>Which way is better.</summary>
    public required KpiDirection Direction { get; init => field = Given.Member(value); }

    /// <summary>The share of the records in question that has to be known for the figure to be judged; null for the catalogue's.</summary>
    public Percentage? LeastCoverage { get; init; }

    /// <summary>Where the definition comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>The target, or null where none is set.</summary>
    public KpiTarget? Target { get; init; }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
