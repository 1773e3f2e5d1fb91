using System.Globalization;
using System.Numerics;

namespace CallCenter.Standards.Kpis;

/// <summary>A part of a checked formula. Null is no data; a part without data leaves the whole without.</summary>
internal abstract record FormulaTerm(Dimension Dimension)
{
    /// <summary>How many names, numbers and operators it takes to evaluate, the KPIs within it written out.</summary>
    public virtual long Size => 1;

    /// <summary>Whether the value is exact; a quantile is known to a bucket only.</summary>
    public virtual bool IsExact => true;

    public abstract Rational? Evaluate(GroupTotals totals);

    /// <summary>The ends between which the exact value lies; null where they are not known, or there is no value.</summary>
    public virtual RationalRange? RangeIn(GroupTotals totals) => Evaluate(totals) is { } value ? new RationalRange(value, value) : null;

    /// <summary>The formula with the values in the place of the names.</summary>
    public abstract string Describe(GroupTotals totals);

    protected static string Text(Rational? value) => value is { } known ? known.ToDouble().ToString("R", CultureInfo.InvariantCulture) : "no data";
}

internal sealed record ConstantTerm(Rational Value) : FormulaTerm(Dimension.Ratio)
{
    public override Rational? Evaluate(GroupTotals totals) => Value;

    public override string Describe(GroupTotals totals) => Text(Value);
}

/// <summary>A measure's total; no data where no source records it.</summary>
internal sealed record TotalTerm(int Slot, MeasureSlot Measure) : FormulaTerm(Measure.Dimension)
{
    private readonly BigInteger divisor = Measure.Divisor;

    public override Rational? Evaluate(GroupTotals totals) =>
        totals.Total(Slot) is { } total ? Rational.Of((BigInteger)total, divisor) : null;

    public override string Describe(GroupTotals totals) => Text(Evaluate(totals));
}

/// <summary>A measure's total; no data where it is known of no record.</summary>
internal sealed record KnownTerm(TotalTerm Total, TotalTerm Count) : FormulaTerm(Total.Dimension)
{
    public override Rational? Evaluate(GroupTotals totals) =>
        Count.Evaluate(totals) is { IsZero: false } ? Total.Evaluate(totals) : null;

    public override string Describe(GroupTotals totals) => Text(Evaluate(totals));
}

/// <summary>A quantile of a measure's values; no data where there are none.</summary>
internal sealed record QuantileTerm(int Sketch, MeasureSlot Measure, int Permille) : FormulaTerm(Measure.Dimension)
{
    private readonly BigInteger divisor = Measure.Divisor;

    /// <summary>The quantile in millionths.</summary>
    public int Ppm => Permille * 1000;

    public override bool IsExact => false;

    public override Rational? Evaluate(GroupTotals totals) =>
        totals.Distribution(Sketch) is { } distribution ? Rational.Of(distribution.Quantile(Ppm).Value, divisor) : null;

    public override RationalRange? RangeIn(GroupTotals totals) =>
        totals.Distribution(Sketch)?.Quantile(Ppm) is { } quantile ? new RationalRange(Rational.Of(quantile.Least, divisor), Rational.Of(quantile.Greatest, divisor)) : null;

    public override string Describe(GroupTotals totals) => Text(Evaluate(totals));
}

internal sealed record NegateTerm(FormulaTerm Operand) : FormulaTerm(Operand.Dimension)
{
    public override long Size { get; } = Operand.Size + 1;

    public override bool IsExact { get; } = Operand.IsExact;

    public override Rational? Evaluate(GroupTotals totals) => -Operand.Evaluate(totals);

    public override RationalRange? RangeIn(GroupTotals totals) => Operand.RangeIn(totals)?.Negated();

    public override string Describe(GroupTotals totals) => "-" + Operand.Describe(totals);
}

internal sealed record BinaryTerm(Dimension Dimension, char Operator, FormulaTerm Left, FormulaTerm Right) : FormulaTerm(Dimension)
{
    public override long Size { get; } = Left.Size + Right.Size + 1;

    public override bool IsExact { get; } = Left.IsExact && Right.IsExact;

    public override Rational? Evaluate(GroupTotals totals)
    {
        if (Left.Evaluate(totals) is not { } left || Right.Evaluate(totals) is not { } right)
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

    public override RationalRange? RangeIn(GroupTotals totals)
    {
        if (IsExact)
        {
            return base.RangeIn(totals);
        }

        return Left.RangeIn(totals) is { } left && Right.RangeIn(totals) is { } right ? RationalRange.Combine(Operator, left, right) : null;
    }

    public override string Describe(GroupTotals totals) =>
        $"({Left.Describe(totals)} {Operator} {Right.Describe(totals)})";
}
