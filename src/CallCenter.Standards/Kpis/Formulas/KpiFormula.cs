namespace CallCenter.Standards.Kpis;

/// <summary>A KPI and its checked formula.</summary>
internal sealed record KpiFormula(KpiDefinition Definition, FormulaTerm Term)
{
    /// <summary>Whether the formula is one count by another.</summary>
    public bool IsShare => Term is BinaryTerm { Operator: '/', Left.Dimension: Dimension.Count, Right.Dimension: Dimension.Count };

    public Rational? Evaluate(MeasureTotals totals, TotalsRow? row) => Term.Evaluate(totals, row);

    /// <summary>The two sides of a formula that is a quotient as a whole; the value and nothing for another.</summary>
    public (Rational? Numerator, Rational? Denominator) Sides(MeasureTotals totals, TotalsRow? row) => Term is BinaryTerm { Operator: '/' } quotient
        ? (quotient.Left.Evaluate(totals, row), quotient.Right.Evaluate(totals, row))
        : (Term.Evaluate(totals, row), null);

    public string Describe(MeasureTotals totals, TotalsRow? row) => Term.Describe(totals, row);
}
