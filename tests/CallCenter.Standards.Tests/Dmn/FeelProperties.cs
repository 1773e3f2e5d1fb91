using System.Globalization;
using System.Numerics;
using CallCenter.Standards.Dmn;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CallCenter.Standards.Tests.Dmn;

/// <summary>FEEL against an obvious interpreter that works on fractions and on three values written out.</summary>
public sealed class FeelProperties
{
    private static readonly Gen<string> Numbers = Gen.Choose(-9999, 9999).Zip(Gen.Choose(0, 3), (n, scale) => (n / (decimal)Math.Pow(10, scale)).ToString(CultureInfo.InvariantCulture));

    private static readonly Gen<string> Truths = Gen.Elements("true", "false", "null");

    [Property(MaxTest = 500)]
    public Property Arithmetic_is_that_of_fractions_rounded_once() => Prop.ForAll(Arb.From(Numbers), Arb.From(Numbers), Arb.From(Gen.Elements("+", "-", "*", "/")), (a, b, sign) =>
    {
        FeelValue got = FeelRun.Evaluate($"{a} {sign} {b}").Value;
        (BigInteger x, BigInteger y) = (Thousandths(a), Thousandths(b));
        (BigInteger numerator, BigInteger denominator) = sign switch
        {
            "+" => (x + y, 1000),
            "-" => (x - y, 1000),
            "*" => (x * y, 1_000_000),
            _ => (x, y),
        };
        return denominator.IsZero ? got.IsNull : IsNearest(((FeelNumber)got).Value.ToString(), numerator, denominator);
    });

    [Property(MaxTest = 300)]
    public Property Comparison_is_that_of_fractions() => Prop.ForAll(Arb.From(Numbers), Arb.From(Numbers), (a, b) =>
    {
        int order = Thousandths(a).CompareTo(Thousandths(b));
        string expected = $"[{order < 0}, {order <= 0}, {order == 0}, {order != 0}, {order >= 0}, {order > 0}]";
        return string.Equals(FeelRun.Text($"[{a} < {b}, {a} <= {b}, {a} = {b}, {a} != {b}, {a} >= {b}, {a} > {b}]"), expected, StringComparison.OrdinalIgnoreCase);
    });

    [Property(MaxTest = 300)]
    public Property Logic_has_three_values() => Prop.ForAll(Arb.From(Truths), Arb.From(Truths), Arb.From(Truths), (a, b, c) =>
        FeelRun.Text($"{a} and {b} or not({c})") == Or(And(a, b), Not(c))
        && FeelRun.Text($"all([{a}, {b}, {c}])") == And(And(a, b), c)
        && FeelRun.Text($"some x in [{a}, {b}, {c}] satisfies x") == Or(Or(a, b), c)
        && FeelRun.Text($"every x in [{a}, {b}, {c}] satisfies x") == And(And(a, b), c));

    [Property(MaxTest = 300)]
    public Property What_is_printed_is_read_as_the_same() => Prop.ForAll(Arb.From(Expressions(4)), text =>
    {
        FeelExpression expression = FeelExpression.Parse(text, "x", "loan amount");
        FeelExpression again = FeelExpression.Parse(expression.ToString(), "x", "loan amount");
        FeelContext variables = FeelRun.Of(("x", FeelValue.Of(2m)), ("loan amount", FeelValue.Of(1000m)));
        return expression.Error is null
            && again.ToString() == expression.ToString()
            && again.Evaluate(variables, FeelRun.Moment).Value.ToString() == expression.Evaluate(variables, FeelRun.Moment).Value.ToString();
    });

    [Property(MaxTest = 500)]
    public Property Any_text_is_an_expression_or_an_error() => Prop.ForAll(Arb.From(Scraps), text =>
    {
        FeelExpression expression = FeelExpression.Parse(text, "x");
        FeelResult result = expression.Evaluate(FeelRun.Of(("x", FeelValue.Of(2m))), FeelRun.Moment, new FeelLimits { Steps = 10_000 });
        return expression.Error is null || (result.Value.IsNull && result.Warnings.Length == 1);
    });

    /// <summary>Pieces of the grammar in any order.</summary>
    private static Gen<string> Scraps => Gen.Elements(
        "1", "x", "\"a\"", "(", ")", "[", "]", "{", "}", "a:", ",", "+", "-", "**", "/", "..", ".", "for i in ", " return ", "if ", " then ", " else ", "some ", " satisfies ",
        "function(a) ", "not(", " in ", " between ", " and ", " or ", " instance of ", "list<number>", "@\"P1D\"", "<", ">=", "=", "null", "sort(", "matches(", "date(", "\\", "//", "/*", "*/", "\"")
        .ListOf().Select(parts => string.Concat(parts.Take(20)));

    private static Gen<string> Expressions(int depth)
    {
        Gen<string> leaf = Gen.OneOf(Numbers, Truths, Gen.Elements("x", "loan amount", "\"text\"", "@\"2024-02-29\"", "@\"P3D\"", "[]"));
        if (depth == 0)
        {
            return leaf;
        }

        Gen<string> inner = Expressions(depth - 1);
        return Gen.OneOf(
            leaf,
            inner.Zip(inner).Zip(Gen.Elements("+", "-", "*", "/", "**", "<", ">=", "=", "!=", "and", "or"), (pair, sign) => $"({pair.Item1}) {sign} ({pair.Item2})"),
            inner.Zip(inner, (a, b) => $"if {a} then {b} else {a}"),
            inner.Zip(inner, (a, b) => $"[{a}, {b}][item = {b}]"),
            inner.Zip(inner, (a, b) => $"for i in [{a}, {b}] return [i, x]"),
            inner.Zip(inner, (a, b) => $"some i in [{a}] satisfies i = {b}"),
            inner.Zip(inner, (a, b) => $"{{a b: {a}, c: [a b, {b}]}}.c"),
            inner.Zip(inner, (a, b) => $"({a}) in ({b}, > 3, [1..5])"),
            inner.Select(a => $"(function(n) [n])({a})"),
            inner.Select(a => $"count(list: [{a}])"),
            inner.Select(a => $"({a}) instance of number"));
    }

    private static BigInteger Thousandths(string number) => (BigInteger)(decimal.Parse(number, CultureInfo.InvariantCulture) * 1000);

    /// <summary>Whether a text is a fraction rounded to 34 digits, half to even: no further from it than half a unit of the 34th digit.</summary>
    private static bool IsNearest(string text, BigInteger numerator, BigInteger denominator)
    {
        int point = text.IndexOf('.', StringComparison.Ordinal);
        int decimals = point < 0 ? 0 : text.Length - point - 1;
        var digits = BigInteger.Parse(text.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        for (; !digits.IsZero && BigInteger.Abs(digits) < BigInteger.Pow(10, 33); decimals++)
        {
            digits *= 10;
        }

        var error = BigInteger.Abs((numerator * BigInteger.Pow(10, decimals)) - (digits * denominator));
        return error * 2 <= BigInteger.Abs(denominator);
    }

    private static string Not(string a) => a switch { "true" => "false", "false" => "true", _ => "null" };

    private static string And(string a, string b) => (a, b) switch
    {
        ("true", "true") => "true",
        ("false", _) or (_, "false") => "false",
        _ => "null",
    };

    private static string Or(string a, string b) => Not(And(Not(a), Not(b)));
}
