namespace CallCenter.Standards.Kpis;

/// <summary>A KPI and its checked formula.</summary>
internal sealed record KpiFormula(KpiDefinition Definition, FormulaTerm Term)
{
    private readonly FormulaReach reach = new(Term);

    /// <summary>Whether the formula is one count by another.</summary>
    public bool IsShare => Term is BinaryTerm { Operator: '/', Left.Dimension: Dimension.Count, Right.Dimension: Dimension.Count };

    /// <summary>The value, or null with the reason why there is none.</summary>
    public Rational? Evaluate(GroupTotals totals, out KpiGap gap)
    {
        gap = reach.GapIn(totals);
        Rational? value = gap == KpiGap.None ? Term.Evaluate(totals) : null;
        gap = gap == KpiGap.None && value is null ? KpiGap.NothingCounted : gap;
        return value;
    }

    /// <summary>The two sides of a formula that is a quotient as a whole; the value and nothing for another.</summary>
    public (Rational? Numerator, Rational? Denominator) Sides(GroupTotals totals) => Term is BinaryTerm { Operator: '/' } quotient
        ? (quotient.Left.Evaluate(totals), quotient.Right.Evaluate(totals))
        : (Term.Evaluate(totals), null);

    public MeasureCoverage CoverageIn(GroupTotals totals) => reach.CoverageIn(totals);

    public string Describe(GroupTotals totals) => Term.Describe(totals);
}
