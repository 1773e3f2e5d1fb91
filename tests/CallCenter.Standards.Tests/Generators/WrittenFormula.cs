using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace CallCenter.Standards.Tests.Generators;

/// <summary>A formula over plain numbers, printed with the parentheses it needs, and evaluated as a fraction without any reduction; null is no data.</summary>
public abstract record WrittenFormula
{
    /// <summary>The signs between parts, loosest first.</summary>
    protected enum Binding
    {
        Sum,
        Product,
        Factor,
    }

    /// <summary>The value by the values of the names a, b, c and d-e.</summary>
    public abstract (BigInteger Numerator, BigInteger Denominator)? Evaluate(IReadOnlyDictionary<string, decimal> values);

    public sealed override string ToString() => Print(Binding.Sum);

    protected abstract string Print(Binding around);

    protected static (BigInteger Numerator, BigInteger Denominator) Fraction(decimal value)
    {
        string[] parts = value.ToString(CultureInfo.InvariantCulture).Split('.');
        string fraction = parts.Length > 1 ? parts[1] : "";
        return (BigInteger.Parse(parts[0] + fraction, CultureInfo.InvariantCulture), BigInteger.Pow(10, fraction.Length));
    }

    public sealed record Number(decimal Value, bool IsPercent) : WrittenFormula
    {
        public override (BigInteger Numerator, BigInteger Denominator)? Evaluate(IReadOnlyDictionary<string, decimal> values) => Fraction(IsPercent ? Value / 100m : Value);

        protected override string Print(Binding around) => Value.ToString(CultureInfo.InvariantCulture) + (IsPercent ? " %" : "");
    }

    public sealed record Name(string Code) : WrittenFormula
    {
        public override (BigInteger Numerator, BigInteger Denominator)? Evaluate(IReadOnlyDictionary<string, decimal> values) => Fraction(values[Code]);

        protected override string Print(Binding around) => Code;
    }

    public sealed record Negative(WrittenFormula Operand) : WrittenFormula
    {
        public override (BigInteger Numerator, BigInteger Denominator)? Evaluate(IReadOnlyDictionary<string, decimal> values) =>
            Operand.Evaluate(values) is var (n, d) ? (-n, d) : null;

        protected override string Print(Binding around) => "-" + Operand.Print(Binding.Factor);
    }

    public sealed record Combined(WrittenFormula Left, char Sign, WrittenFormula Right) : WrittenFormula
    {
        public override (BigInteger Numerator, BigInteger Denominator)? Evaluate(IReadOnlyDictionary<string, decimal> values)
        {
            if (Left.Evaluate(values) is not var (a, b) || Right.Evaluate(values) is not var (c, d))
            {
                return null;
            }

            return Sign switch
            {
                '+' => ((a * d) + (c * b), b * d),
                '-' => ((a * d) - (c * b), b * d),
                '*' => (a * c, b * d),
                _ => c.IsZero ? null : (a * d, b * c),
            };
        }

        protected override string Print(Binding around)
        {
            Binding own = Sign is '+' or '-' ? Binding.Sum : Binding.Product;
            string text = $"{Left.Print(own)} {Sign} {Right.Print(own + 1)}"; // the left one binds first
            return own < around ? $"({text})" : text;
        }
    }
}

/// <summary>Generates formulas of any shape over the names a, b, c and d-e; a failing one shrinks to its parts.</summary>
public static class WrittenFormulas
{
    public static ImmutableArray<string> Names { get; } = ["a", "b", "c", "d-e"];

    private static readonly Gen<WrittenFormula> Leaves = Gen.Frequency(
        (4, Gen.Elements<string>(Names).Select(WrittenFormula (code) => new WrittenFormula.Name(code))),
        (3, from value in Gen.Elements(0m, 1m, 2m, 100m, 0.5m, 0.1m, 3.75m, 1234567890.123456789m)
            from isPercent in Gen.Elements(false, false, true)
            select (WrittenFormula)new WrittenFormula.Number(value, isPercent)));

    public static Arbitrary<WrittenFormula> WrittenFormula() => Arb.From(from depth in Gen.Choose(0, 5) from formula in OfDepth(depth) select formula, Shrink);

    private static Gen<WrittenFormula> OfDepth(int depth) => depth == 0
        ? Leaves
        : Gen.Frequency(
            (1, Leaves),
            (1, OfDepth(depth - 1).Select(WrittenFormula (operand) => new WrittenFormula.Negative(operand))),
            (6, from left in OfDepth(depth - 1)
                from sign in Gen.Elements('+', '-', '*', '/')
                from right in OfDepth(depth - 1)
                select (WrittenFormula)new WrittenFormula.Combined(left, sign, right)));

    private static IEnumerable<WrittenFormula> Shrink(WrittenFormula formula) => formula switch
    {
        WrittenFormula.Negative negative => [negative.Operand],
        WrittenFormula.Combined combined => [combined.Left, combined.Right, .. Shrink(combined.Left).Select(left => combined with { Left = left }), .. Shrink(combined.Right).Select(right => combined with { Right = right })],
        _ => [],
    };
}
