using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Kpis;

/// <summary>How a KPI's value stands to its target.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum KpiStatus
{
    /// <summary>The target is met.</summary>
    Met,

    /// <summary>The target is not met, but by no more than the target's stated band.</summary>
    AtRisk,

    /// <summary>The target is missed.</summary>
    Missed,

    /// <summary>There is no value: a denominator is zero, or the records were never accumulated. Never counted as met.</summary>
    NoData,

    /// <summary>There is a value, but no target to hold it against.</summary>
    NoTarget,

    /// <summary>There is a value, but of fewer records than the least coverage asks for; it is not judged.</summary>
    TooLittleKnown,
}

/// <summary>How a KPI moved since an earlier period, by its own direction.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum KpiTrend
{
    /// <summary>There is no earlier value, or none now.</summary>
    Unknown,

    /// <summary>The exact values are equal; for a band, equally far from it.</summary>
    Same,

    /// <summary>It moved the right way; for a band, closer to it.</summary>
    Better,

    /// <summary>It moved the wrong way; for a band, away from it.</summary>
    Worse,

    /// <summary>There is more of it, which is neither better nor worse: the KPI is neutral, or a band without a target.</summary>
    Rose,

    /// <summary>There is less of it, which is neither better nor worse.</summary>
    Fell,
}

/// <summary>One KPI's value for one group, with what it was made of, its status and its trend. A plain value: it needs neither the totals nor the standard it was made from.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record KpiResult : IExplained
{
    /// <summary>The KPI, with its name, unit and target.</summary>
    public required KpiDefinition Kpi { get; init; }

    /// <summary>
    /// The value in the KPI's unit (the ratio for percent, seconds for time): the double nearest to the exact value of the formula. Null is no data; <see cref="Gap"/> tells why.
    /// </summary>
    public double? Value { get; init; }

    /// <summary>The dividend where the whole formula is a quotient, in its unit; the value otherwise. Null is no data.</summary>
    public double? Numerator { get; init; }

    /// <summary>The divisor where the whole formula is a quotient; null otherwise.</summary>
    public double? Denominator { get; init; }

    /// <summary>The counts behind a KPI that is a part of counted things; null for any other, and where there are none.</summary>
    public Proportion? Share { get; init; }

    /// <summary>How far the exact value may be from <see cref="Value"/> at most, in the same unit: a quantile is known to a bucket of values only. Null where the value is exact.</summary>
    public double? Margin { get; init; }

    /// <summary>How the exact value stands to the target; of a quantile too, since the values up to the bound are counted.</summary>
    public required KpiStatus Status { get; init => field = Given.Member(value); }

    /// <summary>Why there is no value.</summary>
    public KpiGap Gap { get; init => field = Given.Member(value); }

    /// <summary>Of how many of the records in question it is told: those of the formula's measure that is known of the least share.</summary>
    public MeasureCoverage Coverage { get; init; }

    /// <summary>The value of the earlier period, or null where there is none.</summary>
    public double? EarlierValue { get; init; }

    /// <summary>How the exact value moved since the earlier period.</summary>
    public KpiTrend Trend { get; init => field = Given.Member(value); }

    /// <summary>The formula with numbers in the place of names: <c>(90 / 100)</c>; <c>no data</c> where one is not known.</summary>
    public required string Numbers { get; init; }

    /// <summary>The formula with the names of what it takes in the place of their codes; null where it was not told.</summary>
    public LocalizedText? FormulaInNames { get; init; }

    /// <summary>Why it has this value and this status: the target, the formula in names and in numbers, of how much it is told, how exact it is, how it moved, where it comes from.</summary>
    public Explanation Explain() => KpiExplanation.Of(this);

    /// <summary>Why, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The answer alone, or with a line for each thing that it rests on.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);

    /// <summary>The formula in codes, the same with its numbers, and the value: <c>connect-rate = answered / offered = (90 / 100) = 0.9</c>.</summary>
    public string Working() => $"{Kpi.Code} = {Kpi.Formula} = {Numbers} = {Value?.ToString("R", CultureInfo.InvariantCulture) ?? NoValue}{(Margin is { } margin ? $" ± {margin.ToString("R", CultureInfo.InvariantCulture)}" : "")}";

    /// <summary>The code and the value, invariant culture.</summary>
    public override string ToString() => $"{Kpi.Code} {Value?.ToString("R", CultureInfo.InvariantCulture) ?? NoValue}";

    /// <summary>The value with the shortest digits that read back as it; null is no data.</summary>
    /// <exception cref="OverflowException">The value is beyond the decimal range.</exception>
    internal decimal? ToDecimal() => Value is { } known ? decimal.Parse(known.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture) : null;

    private const string NoValue = "no data";
}
