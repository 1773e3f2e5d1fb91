namespace CallCenter.Standards.Kpis;

/// <summary>A KPI and its checked formula over the totals of a plan.</summary>
/// <param name="definition">The KPI.</param>
/// <param name="term">Its formula.</param>
/// <param name="bounds">What decides whether a quantile meets its target; null for any other formula.</param>
/// <param name="plan">The plan of the totals.</param>
/// <param name="names">Writes formulas in names.</param>
internal sealed class KpiFormula(KpiDefinition definition, FormulaTerm term, QuantileBounds? bounds, MeasurePlan plan, FormulaInNames names)
{
    private readonly FormulaReach reach = new(term, plan);
    private readonly Lazy<LocalizedText?> inNames = new(() => names.Of(definition.Formula));

    public KpiDefinition Definition => definition;

    /// <summary>The formula with the names of what it takes.</summary>
    public LocalizedText? InNames => inNames.Value;

    /// <summary>What is worked out, whatever it is called: figures of equal content can be compared.</summary>
    public string Content => FormulaContent.Of(term, plan);

    /// <summary>Whether the formula is one count by another.</summary>
    public bool IsShare => term is BinaryTerm { Operator: '/', Left.Dimension: Dimension.Count, Right.Dimension: Dimension.Count };

    /// <summary>The value, or null with the reason why there is none.</summary>
    public Rational? Evaluate(GroupTotals totals, out KpiGap gap)
    {
        gap = reach.GapIn(totals);
        Rational? value = gap == KpiGap.None ? term.Evaluate(totals) : null;
        gap = gap == KpiGap.None && value is null ? KpiGap.NothingCounted : gap;
        return value;
    }

    /// <summary>The two sides of a formula that is a quotient as a whole; the value and nothing for another.</summary>
    public (Rational? Numerator, Rational? Denominator) Sides(GroupTotals totals) => term is BinaryTerm { Operator: '/' } quotient
        ? (quotient.Left.Evaluate(totals), quotient.Right.Evaluate(totals))
        : (term.Evaluate(totals), null);

    /// <summary>The ends between which the exact value lies, where the value is not exact itself; null where it is.</summary>
    public RationalRange? RangeIn(GroupTotals totals) => term.IsExact ? null : term.RangeIn(totals);

    /// <summary>Whether the exact value meets a bound: by counting for a quantile; for what is worked out of quantiles only where it surely does.</summary>
    public bool IsMet(TargetBound bound, Rational value, RationalRange? range, GroupTotals totals) =>
        bounds?.IsMet(bound, totals) ?? bound.IsMetBy(range is var (least, greatest) ? (bound.IsUpper ? greatest : least) : value);

    public MeasureCoverage CoverageIn(GroupTotals totals) => reach.CoverageIn(totals);

    public string Describe(GroupTotals totals) => term.Describe(totals);
}
