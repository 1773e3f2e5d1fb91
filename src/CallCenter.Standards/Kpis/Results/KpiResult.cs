using System.Globalization;

namespace CallCenter.Standards.Kpis;

/// <summary>How a KPI's value stands to its target.</summary>
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
}

/// <summary>How a KPI moved since an earlier period, by its own direction.</summary>
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
}

/// <summary>One KPI's value for one group, with what it was made of, its status and its trend.</summary>
public sealed class KpiResult
{
    private readonly KpiFormula formula;
    private readonly MeasureTotals totals;
    private readonly TotalsRow? row;

    internal KpiResult(KpiFormula formula, MeasureTotals totals, TotalsRow? row, Rational? earlier)
    {
        this.formula = formula;
        this.totals = totals;
        this.row = row;
        Exact = formula.Evaluate(totals, row);
        (Rational? numerator, Rational? denominator) = formula.Sides(totals, row);
        Value = Exact?.ToDouble();
        Numerator = numerator?.ToDouble();
        Denominator = denominator?.ToDouble();
        Share = formula.IsShare && numerator is { } part && denominator is { } whole ? ShareOf(part, whole) : null;
        EarlierValue = earlier?.ToDouble();
        Status = TargetComparison.StatusOf(Exact, Kpi.Target);
        Trend = TargetComparison.TrendOf(Exact, earlier, Kpi);
    }

    /// <summary>The KPI.</summary>
    public KpiDefinition Kpi => formula.Definition;

    /// <summary>
    /// The value in the KPI's unit (the ratio for percent, seconds for time): the double nearest to the exact value of the formula. Null is no data.
    /// </summary>
    public double? Value { get; }

    /// <summary>The dividend where the whole formula is a quotient, in its unit; the value otherwise. Null is no data.</summary>
    public double? Numerator { get; }

    /// <summary>The divisor where the whole formula is a quotient; null otherwise.</summary>
    public double? Denominator { get; }

    /// <summary>How the exact value stands to the target.</summary>
    public KpiStatus Status { get; }

    /// <summary>The value of the earlier period, or null where there is none.</summary>
    public double? EarlierValue { get; }

    /// <summary>How the exact value moved since the earlier period.</summary>
    public KpiTrend Trend { get; }

    /// <summary>The value before rounding.</summary>
    internal Rational? Exact { get; }

    /// <summary>The counts behind a KPI that is a part of counted things; null for any other, and where there are none.</summary>
    internal Proportion? Share { get; }

    /// <summary>The formula, the same with its numbers, and the value: <c>connect-rate = answered / offered = (90 / 100) = 0.9</c>.</summary>
    public string Explain()
    {
        string value = Value is { } known ? known.ToString("R", CultureInfo.InvariantCulture) : "no data";
        return $"{Kpi.Code} = {Kpi.Formula} = {formula.Describe(totals, row)} = {value}";
    }

    private static Proportion? ShareOf(Rational part, Rational whole) =>
        part.IsWhole && whole.IsWhole && part.Numerator.Sign >= 0 && !whole.IsZero && part.CompareTo(whole) <= 0 ? new Proportion((long)part.Numerator, (long)whole.Numerator) : null;

    /// <summary>The code and the value, invariant culture.</summary>
    public override string ToString() => $"{Kpi.Code} {Value?.ToString("R", CultureInfo.InvariantCulture) ?? "no data"}";
}
