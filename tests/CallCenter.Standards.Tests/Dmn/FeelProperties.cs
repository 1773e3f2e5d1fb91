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
    private static readonly Gen<string> Numbers = RandomFeel.Numbers;

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

    /// <summary>Nested as people nest it, of numbers of 34 digits too: each operator rounds once.</summary>
    [Property(MaxTest = 600)]
    public Property Whole_expressions_of_numbers_are_what_the_obvious_interpreter_gives() => Prop.ForAll(Arb.From(ObviousFeel.Numbers(4)), expected =>
    {
        FeelValue got = FeelRun.Evaluate(expected.Text).Value;
        bool agrees = expected.Number is { } number ? got is FeelNumber known && Fraction(known.Value.ToString()).CompareTo(number) == 0 : got.IsNull;
        return agrees.Label($"{expected.Text} gives {got}");
    });

    [Property(MaxTest = 600)]
    public Property Whole_conditions_are_what_the_obvious_interpreter_gives() => Prop.ForAll(Arb.From(ObviousFeel.Truths(4)), expected =>
    {
        FeelValue got = FeelRun.Evaluate(expected.Text).Value;
        return got.Equals(FeelValue.Of(expected.Truth)).Label($"{expected.Text} gives {got}");
    });

    [Property(MaxTest = 1000)]
    public Property What_is_printed_is_read_as_the_same() => Prop.ForAll(Arb.From(RandomFeel.Expressions(3)), text =>
    {
        FeelExpression expression = Parse(text);
        FeelExpression again = Parse(expression.ToString());
        bool isSame = expression.Error is null && again.ToString() == expression.ToString() && Value(again).ToString() == Value(expression).ToString();
        return isSame.Label($"{text} is {expression.Error} {expression}, and again {again.Error} {again}");
    });

    /// <summary>Cells of tables too, by what they say and by what they hold for.</summary>
    [Property(MaxTest = 1000)]
    public Property Unary_tests_that_are_printed_are_read_as_the_same() => Prop.ForAll(Arb.From(RandomFeel.Tests()), text =>
    {
        Node tests = Tests(text);
        Node again = Tests(tests.ToString());
        bool isSame = again.ToString() == tests.ToString()
            && Inputs.All(input => Held(tests, input).Equals(Held(again, input)));
        return isSame.Label($"{text} is {tests}, and again {again}");
    });

    /// <summary>What one evaluation may use is what it uses at most, whatever it is asked.</summary>
    [Property(MaxTest = 500)]
    public Property No_random_expression_takes_more_than_it_may() => Prop.ForAll(Arb.From(RandomFeel.Expressions(4)), text =>
    {
        FeelLimits limits = new() { Steps = 500, Items = 40, TextLength = 60, Calls = 5 };
        FeelValue value = Parse(text).Evaluate(Variables, FeelRun.Moment, limits).Value;
        return (value.Size <= limits.Items + ValueExtent.Deepest && value is not FeelText { Value.Length: > 60 }).Label($"{text} gives {value}");
    });

    /// <summary>Bytes that are a model in part, or none at all: never thrown at, and never without a word where nothing is read.</summary>
    [Property(MaxTest = 150)]
    public Property Any_bytes_are_a_model_or_findings() => Prop.ForAll(Arb.From(Bytes), bytes =>
    {
        DecisionModel model = DecisionModel.Parse(System.Text.Encoding.Latin1.GetString(bytes));
        foreach (string name in model.Decisions)
        {
            model.Decide(name, Variables, FeelRun.Moment, new FeelLimits { Steps = 5_000 });
        }

        return !model.Findings.IsEmpty || model.Version.Length > 0;
    });

    [Property(MaxTest = 500)]
    public Property Any_text_is_an_expression_or_an_error() => Prop.ForAll(Arb.From(Scraps), text =>
    {
        FeelExpression expression = FeelExpression.Parse(text, "x");
        FeelResult result = expression.Evaluate(FeelRun.Of(("x", FeelValue.Of(2m))), FeelRun.Moment, new FeelLimits { Steps = 10_000 });
        return expression.Error is null || (result.Value.IsNull && result.Warnings.Length == 1);
    });

    private static readonly FeelValue[] Inputs = [FeelValue.Of(2m), FeelValue.Of("text"), FeelValue.Null, FeelValue.Of(true), FeelRun.Evaluate("@\"2024-02-29\"").Value, FeelRun.Evaluate("[1, 2]").Value];

    private static Node Tests(string text)
    {
        Names? names = RandomFeel.Variables.Aggregate((Names?)null, static (outer, variable) => Names.With(outer, variable.Name));
        return FeelParser.Tests(new FeelSource("", text), Names.With(names, "?"), new ModelNames(new TypeTable()));
    }

    private static FeelValue Held(Node tests, FeelValue input)
    {
        var run = new Run(FeelRun.Moment, FeelLimits.Default, CancellationToken.None);
        Scope? scope = RandomFeel.Variables.Aggregate((Scope?)null, static (outer, variable) => new Scope(outer, Variables.Find(variable.Name)!));
        return run.Guarded(() => tests.Evaluate(run, new Scope(scope, input)));
    }

    /// <summary>Pieces of the grammar in any order.</summary>
    private static Gen<string> Scraps => Gen.Elements(
        "1", "x", "\"a\"", "(", ")", "[", "]", "{", "}", "a:", ",", "+", "-", "**", "/", "..", ".", "for i in ", " return ", "if ", " then ", " else ", "some ", " satisfies ",
        "function(a) ", "not(", " in ", " between ", " and ", " or ", " instance of ", "list<number>", "@\"P1D\"", "<", ">=", "=", "null", "sort(", "matches(", "date(", "\\", "//", "/*", "*/", "\"")
        .ListOf().Select(parts => string.Concat(parts.Take(20)));

    /// <summary>A model of every kind of boxed expression, with spans taken out, doubled or overwritten.</summary>
    private static Gen<byte[]> Bytes => Gen.Choose(0, Model.Length - 1).Zip(Gen.Choose(0, 40)).Zip(Gen.Choose(0, 3).Zip(Gen.Choose(0, 255)), (span, edit) => Edited(System.Text.Encoding.Latin1.GetBytes(Model), span.Item1, span.Item2, edit.Item1, (byte)edit.Item2))
        .Or(Gen.Choose(0, 255).Select(one => (byte)one).ListOf().Select(list => list.ToArray()));

    private const string Model = """
        <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" namespace="urn:m"><itemDefinition name="tN"><typeRef>number</typeRef><allowedValues><text>[0..9]</text></allowedValues></itemDefinition>
        <inputData id="n" name="n"><variable name="n" typeRef="tN"/></inputData>
        <decision id="a" name="A"><variable name="A" typeRef="number"/><informationRequirement><requiredInput href="#n"/></informationRequirement><literalExpression><text>for i in 1..n return i ** 2</text></literalExpression></decision>
        <decision id="b" name="B"><variable name="B"/><informationRequirement><requiredDecision href="#a"/></informationRequirement><decisionTable hitPolicy="FIRST"><input><inputExpression typeRef="number"><text>count(A)</text></inputExpression></input><output name="o"/><rule><inputEntry><text>[1..3], &gt; 5</text></inputEntry><outputEntry><text>"x" + string(A)</text></outputEntry></rule></decisionTable></decision>
        <decision id="c" name="C"><variable name="C"/><context><contextEntry><variable name="k"/><relation><column name="p"/><row><literalExpression><text>1</text></literalExpression></row></relation></contextEntry><contextEntry><filter><in><literalExpression><text>k</text></literalExpression></in><match><literalExpression><text>p = 1</text></literalExpression></match></filter></contextEntry></context></decision></definitions>
        """;

    private static readonly FeelContext Variables = FeelRun.Of([.. RandomFeel.Variables.Select((variable, i) => (variable.Name, i % 3 == 0 ? FeelValue.Of(2m) : i % 3 == 1 ? FeelValue.Of("text") : FeelValue.Null))]);

    private static byte[] Edited(byte[] bytes, int start, int length, int how, byte with)
    {
        int end = Math.Min(bytes.Length, start + length);
        return how switch
        {
            0 => [.. bytes[..start], .. bytes[end..]],
            1 => [.. bytes[..end], .. bytes[start..]],
            2 => [.. bytes[..start], .. Enumerable.Repeat(with, end - start), .. bytes[end..]],
            _ => [.. bytes[..start], with, .. bytes[end..]],
        };
    }

    private static FeelExpression Parse(string text) => FeelExpression.Parse(text, [.. RandomFeel.Variables.Select(variable => variable.Name)]);

    private static FeelValue Value(FeelExpression expression) => expression.Evaluate(Variables, FeelRun.Moment).Value;

    private static ObviousNumber Fraction(string text)
    {
        int point = text.IndexOf('.', StringComparison.Ordinal);
        return ObviousNumber.Of(BigInteger.Parse(text.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture), BigInteger.Pow(10, point < 0 ? 0 : text.Length - point - 1));
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
