using System.Globalization;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace CallCenter.Standards.Tests.Dmn;

/// <summary>Arithmetic, comparison and logic of three values as the standard's tables say them, over trees that are written as expressions too.</summary>
/// <param name="Text">The expression, with parentheses around every part.</param>
/// <param name="Number">The number it gives; null of .NET where that is null.</param>
/// <param name="Truth">The truth it gives, where it is a condition.</param>
/// <param name="IsTruth">Whether it is a condition.</param>
internal sealed record ObviousFeel(string Text, ObviousNumber? Number, bool? Truth, bool IsTruth)
{
    public static Gen<ObviousFeel> Numbers(int depth)
    {
        Gen<ObviousFeel> leaf = Gen.OneOf(
            RandomFeel.Numbers.Select(text => new ObviousFeel(text, ObviousNumber.Of((BigInteger)(decimal.Parse(text, CultureInfo.InvariantCulture) * 1000), 1000), null, false)),
            Gen.Elements("9999999999999999999999999999999999", "0.3333333333333333333333333333333333", "-1234567890123456789012345678901234", "5000000000000000000000000000000000", "0.0000000000000000000000000000000001").Select(Long),
            Gen.Constant(new ObviousFeel("null", null, null, false)));
        if (depth == 0)
        {
            return leaf;
        }

        Gen<ObviousFeel> inner = Numbers(depth - 1);
        return Gen.Frequency(
            (1, leaf),
            (4, inner.Zip(inner).Zip(Gen.Elements('+', '-', '*', '/'), (pair, sign) => Arithmetic(pair.Item1, sign, pair.Item2))),
            (1, inner.Select(one => new ObviousFeel($"-({one.Text})", one.Number is { } number ? ObviousNumber.Of(-number.Numerator, number.Denominator) : null, null, false))),
            (1, Truths(depth - 1).Zip(inner).Zip(inner, (pair, other) => new ObviousFeel($"(if {pair.Item1.Text} then {pair.Item2.Text} else {other.Text})", (pair.Item1.Truth == true ? pair.Item2 : other).Number, null, false))));
    }

    public static Gen<ObviousFeel> Truths(int depth)
    {
        Gen<ObviousFeel> leaf = Gen.Elements<(string, bool?)>(("true", true), ("false", false), ("null", null)).Select(one => new ObviousFeel(one.Item1, null, one.Item2, true));
        if (depth == 0)
        {
            return leaf;
        }

        Gen<ObviousFeel> inner = Truths(depth - 1);
        Gen<ObviousFeel> numbers = Numbers(depth - 1);
        return Gen.Frequency(
            (1, leaf),
            (3, inner.Zip(inner).Zip(Gen.Elements(true, false), (pair, isAnd) => new ObviousFeel($"({pair.Item1.Text} {(isAnd ? "and" : "or")} {pair.Item2.Text})", null, isAnd ? And(pair.Item1.Truth, pair.Item2.Truth) : !And(!pair.Item1.Truth, !pair.Item2.Truth), true))),
            (1, inner.Select(one => new ObviousFeel($"not({one.Text})", null, !one.Truth, true))),
            (3, numbers.Zip(numbers).Zip(Gen.Elements("<", "<=", ">", ">=", "=", "!="), (pair, sign) => new ObviousFeel($"({pair.Item1.Text} {sign} {pair.Item2.Text})", null, Compared(pair.Item1.Number, sign, pair.Item2.Number), true))),
            (1, numbers.Zip(numbers).Zip(numbers, (pair, high) => new ObviousFeel(
                $"({pair.Item1.Text} between {pair.Item2.Text} and {high.Text})", null, pair.Item1.Number is { } one && pair.Item2.Number is { } low && high.Number is { } top ? one.CompareTo(low) >= 0 && one.CompareTo(top) <= 0 : null, true))));
    }

    private static ObviousFeel Long(string text)
    {
        int decimals = text.Contains('.', StringComparison.Ordinal) ? text.Length - text.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        return new ObviousFeel(text, ObviousNumber.Of(BigInteger.Parse(text.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture), BigInteger.Pow(10, decimals)), null, false);
    }

    private static ObviousFeel Arithmetic(ObviousFeel left, char sign, ObviousFeel right)
    {
        ObviousNumber? result = left.Number is not { } a || right.Number is not { } b || (sign == '/' && b.Numerator.IsZero) ? null : sign switch
        {
            '+' => ObviousNumber.Of((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator),
            '-' => ObviousNumber.Of((a.Numerator * b.Denominator) - (b.Numerator * a.Denominator), a.Denominator * b.Denominator),
            '*' => ObviousNumber.Of(a.Numerator * b.Numerator, a.Denominator * b.Denominator),
            _ => ObviousNumber.Of(a.Numerator * b.Denominator, a.Denominator * b.Numerator),
        };
        return new ObviousFeel($"({left.Text} {sign} {right.Text})", result, null, false);
    }

    private static bool? Compared(ObviousNumber? left, string sign, ObviousNumber? right)
    {
        if (sign is "=" or "!=")
        {
            return (left is { } one && right is { } other ? one.CompareTo(other) == 0 : left is null && right is null) == (sign == "=");
        }

        return left is not { } a || right is not { } b ? null : sign switch
        {
            "<" => a.CompareTo(b) < 0,
            "<=" => a.CompareTo(b) <= 0,
            ">" => a.CompareTo(b) > 0,
            _ => a.CompareTo(b) >= 0,
        };
    }

    private static bool? And(bool? left, bool? right) => left == false || right == false ? false : left is null || right is null ? null : true;
}
