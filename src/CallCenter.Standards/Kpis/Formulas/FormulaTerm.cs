using System.Globalization;
using System.Numerics;

namespace CallCenter.Standards.Kpis;

/// <summary>A part of a checked formula. Null is no data; a part without data leaves the whole without.</summary>
internal abstract record FormulaTerm(Dimension Dimension)
{
    /// <summary>How many names, numbers and operators it takes to evaluate, the KPIs within it written out.</summary>
    public virtual long Size => 1;

    public abstract Rational? Evaluate(MeasureTotals totals, TotalsRow? row);

    /// <summary>The formula with the values in the place of the names.</summary>
    public abstract string Describe(MeasureTotals totals, TotalsRow? row);

    protected static string Text(Rational? value) => value is { } known ? known.ToDouble().ToString("R", CultureInfo.InvariantCulture) : "no data";
}

internal sealed record ConstantTerm(Rational Value) : FormulaTerm(Dimension.Ratio)
{
    public override Rational? Evaluate(MeasureTotals totals, TotalsRow? row) => Value;

    public override string Describe(MeasureTotals totals, TotalsRow? row) => Text(Value);
}

/// <summary>A measure's total; no data where no source records it.</summary>
internal sealed record TotalTerm(int Slot, MeasureSlot Measure) : FormulaTerm(Measure.Dimension)
{
    private readonly BigInteger divisor = Measure.Divisor;

    public override Rational? Evaluate(MeasureTotals totals, TotalsRow? row) =>
        totals.Has(Slot) ? Rational.Of(row?.Totals[Slot] ?? 0, divisor) : null;

    public override string Describe(MeasureTotals totals, TotalsRow? row) => Text(Evaluate(totals, row));
}

/// <summary>A sum measure's total; no data where no record had a value.</summary>
internal sealed record KnownTerm(TotalTerm Total, TotalTerm Count) : FormulaTerm(Total.Dimension)
{
    public override Rational? Evaluate(MeasureTotals totals, TotalsRow? row) =>
        Count.Evaluate(totals, row) is { IsZero: false } ? Total.Evaluate(totals, row) : null;

    public override string Describe(MeasureTotals totals, TotalsRow? row) => Text(Evaluate(totals, row));
}

/// <summary>A quantile of a measure's values; no data where there are none.</summary>
internal sealed record QuantileTerm(int Sketch, MeasureSlot Measure, int Permille) : FormulaTerm(Measure.Dimension)
{
    public override Rational? Evaluate(MeasureTotals totals, TotalsRow? row) =>
        row?.Sketches[Sketch] is { } distribution ? Rational.Of(distribution.Quantile(Permille), Measure.Divisor) : null;

    public override string Describe(MeasureTotals totals, TotalsRow? row) => Text(Evaluate(totals, row));
}

internal sealed record NegateTerm(FormulaTerm Operand) : FormulaTerm(Operand.Dimension)
{
    public override long Size { get; } = Operand.Size + 1;

    public override Rational? Evaluate(MeasureTotals totals, TotalsRow? row) => -Operand.Evaluate(totals, row);

    public override string Describe(MeasureTotals totals, TotalsRow? row) => "-" + Operand.Describe(totals, row);
}

internal sealed record BinaryTerm(Dimension Dimension, char Operator, FormulaTerm Left, FormulaTerm Right) : FormulaTerm(Dimension)
{
    public override long Size { get; } = Left.Size + Right.Size + 1;

    public override Rational? Evaluate(MeasureTotals totals, TotalsRow? row)
    {
        if (Left.Evaluate(totals, row) is not { } left || Right.Evaluate(totals, row) is not { } right)
        {
            return null;
        }

        return Operator switch
        {
            '+' => left + right,
            '-' => left - right,
            '*' => left * right,
            _ => right.IsZero ? null : left / right,
        };
    }

    public override string Describe(MeasureTotals totals, TotalsRow? row) =>
        $"({Left.Describe(totals, row)} {Operator} {Right.Describe(totals, row)})";
}
