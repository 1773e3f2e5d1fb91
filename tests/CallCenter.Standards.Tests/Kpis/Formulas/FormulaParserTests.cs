using System.Globalization;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Tests.Generators;
using CallCenter.Standards.Tests.Shared;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CallCenter.Standards.Tests.Kpis.Formulas;

public sealed class FormulaParserTests
{
    [Theory]
    [InlineData("a", "a@0")]
    [InlineData("  a  ", "a@2")]
    [InlineData("1", "1@0")]
    [InlineData("0.5", "1/2@0")]
    [InlineData(".5", "1/2@0")]
    [InlineData("5.", "5@0")]
    [InlineData("50%", "1/2@0")]
    [InlineData("50 %", "1/2@0")]
    [InlineData("a + b + c", "((a@0 +@2 b@4) +@6 c@8)")]
    [InlineData("a - b - c", "((a@0 -@2 b@4) -@6 c@8)")]
    [InlineData("a - b + c", "((a@0 -@2 b@4) +@6 c@8)")]
    [InlineData("a / b / c", "((a@0 /@2 b@4) /@6 c@8)")]
    [InlineData("a / b * c", "((a@0 /@2 b@4) *@6 c@8)")]
    [InlineData("a + b * c", "(a@0 +@2 (b@4 *@6 c@8))")]
    [InlineData("a * b + c", "((a@0 *@2 b@4) +@6 c@8)")]
    [InlineData("(a + b) * c", "((a@1 +@3 b@5) *@8 c@10)")]
    [InlineData("a - (b - c)", "(a@0 -@2 (b@5 -@7 c@9))")]
    [InlineData("a+b*c", "(a@0 +@1 (b@2 *@3 c@4))")]
    [InlineData("-a", "-@0 a@1")]
    [InlineData("--a", "-@0 -@1 a@2")]
    [InlineData("-a * b", "(-@0 a@1 *@3 b@5)")]
    [InlineData("a * -b", "(a@0 *@2 -@4 b@5)")]
    [InlineData("a - -b", "(a@0 -@2 -@4 b@5)")]
    [InlineData("a -b", "(a@0 -@2 b@3)")]
    [InlineData("1-b", "(1@0 -@1 b@2)")]
    [InlineData("connect-rate", "connect-rate@0")]
    [InlineData("a-1", "a-1@0")]
    [InlineData("count(a)", "count@0(a@6)")]
    [InlineData("p90 ( a )", "p90@0(a@6)")]
    [InlineData("within(a, PT20S)", "within@0(a@7, PT20S@10)")]
    [InlineData("within( a ,PT20S )", "within@0(a@8, PT20S@11)")]
    [InlineData("within(a,)", "within@0(a@7, @9)")]
    [InlineData("within(a, PT20S) / b", "(within@0(a@7, PT20S@10) /@17 b@19)")]
    [InlineData("\ta\n/\r\nb", "(a@1 /@3 b@6)")]
    public void A_formula_is_read_with_its_positions(string text, string expected)
    {
        FormulaNode? node = FormulaParser.Parse(text, out FindingWords? error, out _);

        Assert.Null(error);
        Assert.Equal(expected, Show(node!));
    }

    [Theory]
    [InlineData("", 0, "expected a measure, a KPI, a number or '('")]
    [InlineData("   ", 3, "expected a measure, a KPI, a number or '('")]
    [InlineData("a +", 3, "expected a measure, a KPI, a number or '('")]
    [InlineData("a + ", 4, "expected a measure, a KPI, a number or '('")]
    [InlineData("(", 1, "expected a measure, a KPI, a number or '('")]
    [InlineData("-", 1, "expected a measure, a KPI, a number or '('")]
    [InlineData("a b", 2, "expected an operator or the end")]
    [InlineData("a)", 1, "expected an operator or the end")]
    [InlineData("1a", 1, "expected an operator or the end")]
    [InlineData("a %", 2, "expected an operator or the end")]
    [InlineData("50 % %", 5, "expected an operator or the end")]
    [InlineData("1_000", 1, "expected an operator or the end")]
    [InlineData("count(a)(b)", 8, "expected an operator or the end")]
    [InlineData("(a", 2, "expected ')'")]
    [InlineData("(a b", 3, "expected ')'")]
    [InlineData("count(a", 7, "expected ')'")]
    [InlineData("count(a + b)", 8, "expected ')'")]
    [InlineData("within(a, PT20S", 15, "expected ')'")]
    [InlineData("count()", 6, "expected a measure's code")]
    [InlineData("count(", 6, "expected a measure's code")]
    [InlineData("count( A)", 7, "expected a measure's code")]
    [InlineData("within(, PT20S)", 7, "expected a measure's code")]
    [InlineData("count(1)", 6, "'1' is not a code; put blanks around a minus sign")]
    [InlineData("a- b", 0, "'a-' is not a code; put blanks around a minus sign")]
    [InlineData("a--b", 0, "'a--b' is not a code; put blanks around a minus sign")]
    [InlineData("b * a-", 4, "'a-' is not a code; put blanks around a minus sign")]
    [InlineData("A", 0, "'A' cannot start a measure, a KPI or a number")]
    [InlineData("a + 接通率", 4, "'接' cannot start a measure, a KPI or a number")]
    [InlineData("*a", 0, "'*' cannot start a measure, a KPI or a number")]
    [InlineData("a + +b", 4, "'+' cannot start a measure, a KPI or a number")]
    [InlineData("()", 1, "')' cannot start a measure, a KPI or a number")]
    [InlineData("1.2.3", 0, "expected a number of at most 28 digits")]
    [InlineData("a + .", 4, "expected a number of at most 28 digits")]
    [InlineData("99999999999999999999999999999", 0, "expected a number of at most 28 digits")]
    public void What_is_wrong_is_said_with_its_position(string text, int position, string expected)
    {
        Assert.Null(FormulaParser.Parse(text, out FindingWords? error, out int at));

        Assert.Equal((expected, position), (error?.ToString(), at));
    }

    [Theory]
    [InlineData("(", ")")]
    [InlineData("-", "")]
    public void Nesting_ends_at_64_levels(string open, string close)
    {
        string Nested(int levels) => string.Concat(Enumerable.Repeat(open, levels)) + "a" + string.Concat(Enumerable.Repeat(close, levels));

        Assert.NotNull(FormulaParser.Parse(Nested(63), out _, out _));
        Assert.Null(FormulaParser.Parse(Nested(64), out FindingWords? error, out int position));
        Assert.Equal(("nested deeper than 64 levels", 64), (error?.ToString(), position));
        Assert.Null(FormulaParser.Parse(Nested(100_000), out _, out _));
    }

    [Fact]
    public void Parts_beside_one_another_do_not_nest() =>
        Assert.NotNull(FormulaParser.Parse(string.Join(" + ", Enumerable.Repeat("(-(a))", 70)), out _, out _));

    [Theory]
    [MemberData(nameof(CultureScope.Names), MemberType = typeof(CultureScope))]
    public void Numbers_read_alike_in_every_culture(string culture)
    {
        using var scope = new CultureScope(culture);

        Assert.Equal("3/2@0", Show(FormulaParser.Parse("1.5", out _, out _)!));
        Assert.Null(FormulaParser.Parse("1,5", out _, out int position));
        Assert.Equal(1, position);
    }

    [Property(MaxTest = 500, Arbitrary = [typeof(WrittenFormulas)])]
    public void What_is_printed_reads_back_to_the_same_shape(WrittenFormula formula)
    {
        FormulaNode? node = FormulaParser.Parse(formula.ToString(), out FindingWords? error, out _);

        Assert.Null(error);
        Assert.Equal(Shape(formula), Shape(node!));
    }

    [Property(MaxTest = 3_000)]
    public Property No_text_whatever_makes_it_throw() => Prop.ForAll(
        Arb.From(Gen.Elements("a", "b-", "-", "(", ")", "+", "*", "/", "%", ",", " ", "1", ".", "within", "p50", "PT20S", "接", "A", "\0", "\ud83d", "é").ArrayOf().Select(string.Concat)),
        text =>
        {
            FormulaNode? node = FormulaParser.Parse(text, out FindingWords? error, out int position);
            Assert.Equal(node is null, error is not null);
            Assert.InRange(position, 0, text.Length);
        });

    private static string Show(FormulaNode node) => node switch
    {
        NumberNode number => $"{number.Value.Numerator}{(number.Value.IsWhole ? "" : $"/{number.Value.Denominator}")}@{number.Position}",
        NameNode name => $"{name.Code}@{name.Position}",
        NegateNode negate => $"-@{negate.Position} {Show(negate.Operand)}",
        CallNode call => $"{call.Function}@{call.Position}({Show(call.Measure)}{(call.Literal is null ? "" : $", {call.Literal}@{call.LiteralPosition}")})",
        BinaryNode binary => $"({Show(binary.Left)} {binary.Operator}@{binary.Position} {Show(binary.Right)})",
        _ => throw new InvalidOperationException(node.ToString()),
    };

    private static string Shape(FormulaNode node) => node switch
    {
        NumberNode number => number.Value.ToDecimal().ToString("G29", CultureInfo.InvariantCulture),
        NameNode name => name.Code,
        NegateNode negate => $"-{Shape(negate.Operand)}",
        BinaryNode binary => $"({Shape(binary.Left)}{binary.Operator}{Shape(binary.Right)})",
        _ => throw new InvalidOperationException(node.ToString()),
    };

    private static string Shape(WrittenFormula formula) => formula switch
    {
        WrittenFormula.Number number => (number.IsPercent ? number.Value / 100m : number.Value).ToString("G29", CultureInfo.InvariantCulture),
        WrittenFormula.Name name => name.Code,
        WrittenFormula.Negative negative => $"-{Shape(negative.Operand)}",
        WrittenFormula.Combined combined => $"({Shape(combined.Left)}{combined.Sign}{Shape(combined.Right)})",
        _ => throw new InvalidOperationException(formula.ToString()),
    };
}
