using System.Globalization;
using CallCenter.Standards.Dmn;

namespace CallCenter.Standards.Tests.Dmn;

public sealed class FeelExpressionTests
{
    [Theory]
    [InlineData("0.1 + 0.2", "0.3")]
    [InlineData("1 / 3", "0.3333333333333333333333333333333333")]
    [InlineData("2 / 3", "0.6666666666666666666666666666666667")]
    [InlineData("decimal(2.5, 0)", "2")]
    [InlineData("decimal(3.5, 0)", "4")]
    [InlineData("round half up(2.5, 0)", "3")]
    [InlineData("-3 ** 2", "9")]
    [InlineData("2 ** 0.5", "1.414213562373095048801688724209698")]
    [InlineData("sqrt(2)", "1.414213562373095048801688724209698")]
    [InlineData("exp(1)", "2.718281828459045235360287471352662")]
    [InlineData("log(10)", "2.302585092994045684017991454684364")]
    [InlineData("modulo(-12, 5)", "3")]
    [InlineData("modulo(10.1, 4.5)", "1.1")]
    [InlineData("9999999999999999999999999999999999 + 1", "10000000000000000000000000000000000")]
    [InlineData("1e6000 * 1e6000", "null")]
    public void Numbers_have_34_digits_and_round_half_to_even(string expression, string value) => Assert.Equal(value, FeelRun.Text(expression));

    [Theory]
    [InlineData("@\"2024-01-31\" + @\"P1M\"", "@\"2024-02-29\"")]
    [InlineData("@\"2024-03-10T12:00:00@America/New_York\" - @\"2024-03-09T12:00:00@America/New_York\"", "@\"PT23H\"")]
    [InlineData("date and time(\"2024-03-09T12:00:00@America/New_York\") + @\"P1D\"", "@\"2024-03-10T13:00:00@America/New_York\"")]
    [InlineData("@\"23:30:00\" + @\"PT1H\"", "@\"00:30:00\"")]
    [InlineData("years and months duration(@\"2011-12-22\", @\"2013-08-24\")", "@\"P1Y8M\"")]
    [InlineData("today()", "@\"2026-03-02\"")]
    [InlineData("now()", "@\"2026-03-02T09:30:00@Asia/Shanghai\"")]
    [InlineData("day of week(today())", "\"Monday\"")]
    [InlineData("week of year(@\"2027-01-01\")", "53")]
    [InlineData("date(\"999999999-12-31\") + @\"P1D\"", "null")]
    [InlineData("date and time(@\"2017-01-01\")", "@\"2017-01-01T00:00:00Z\"")]
    [InlineData("@\"P1Y\" / @\"P4M\"", "3")]
    [InlineData("is(@\"23:00:50Z\", @\"23:00:50\")", "false")]
    [InlineData("@\"10:00:00+08:00\" = @\"02:00:00Z\"", "true")]
    public void Dates_and_times_follow_the_calendar_and_the_zone(string expression, string value) => Assert.Equal(value, FeelRun.Text(expression));

    [Theory]
    [InlineData("{loan amount: 3, rate: 2, total: loan amount * rate}.total", "6")]
    [InlineData("[{a: 1}, {a: 2}][a > 1].a", "[2]")]
    [InlineData("[1, 2, 3][-1]", "3")]
    [InlineData("for x in 1..3, y in [x, 10] return x * y", "[1, 10, 4, 20, 9, 30]")]
    [InlineData("{fac: function(n) if n < 2 then 1 else n * fac(n - 1), x: fac(20)}.x", "2432902008176640000")]
    [InlineData("some x in [1, 2] satisfies x > 1", "true")]
    [InlineData("every x in [1, null] satisfies x > 0", "null")]
    [InlineData("5 in ([1..3], > 4)", "true")]
    [InlineData("5 in ]1..5[", "false")]
    [InlineData("((]1..5[)).end", "5")]
    [InlineData("\"b\" between \"a\" and \"c\"", "true")]
    [InlineData("[1, 2] instance of list<number>", "true")]
    [InlineData("sort([3, 1, 2], function(a, b) a > b)", "[3, 2, 1]")]
    [InlineData("1 = \"1\"", "null")]
    [InlineData("null = null", "true")]
    [InlineData("overlaps([1..5], (5..8])", "false")]
    [InlineData("string join([\"a\", null, \"b\"], \"-\")", "\"a-b\"")]
    [InlineData("context put({a: {b: 1}}, [\"a\", \"c\"], 2)", "{a: {b: 1, c: 2}}")]
    [InlineData("list replace([2, 4, 7], function(item, newItem) item < newItem, 5)", "[5, 5, 7]")]
    [InlineData("range(\"(1..5]\").start included", "false")]
    [InlineData("replace(\"13800001234\", \"(\\d{3})\\d{4}(\\d{4})\", \"$1****$2\")", "\"138****1234\"")]
    public void Lists_contexts_ranges_and_functions_are_values(string expression, string value) => Assert.Equal(value, FeelRun.Text(expression));

    [Fact]
    public void The_longest_name_in_scope_is_the_one_meant()
    {
        (string, FeelValue)[] variables = [("loan", FeelValue.Of(1m)), ("loan-to-value", FeelValue.Of(2m)), ("value", FeelValue.Of(3m)), ("days in arrears", FeelValue.Of(4m))];
        Assert.Equal("2", FeelRun.Evaluate("loan-to-value", variables).Value.ToString());
        Assert.Equal("-2", FeelRun.Evaluate("loan - value", variables).Value.ToString());
        Assert.Equal("true", FeelRun.Evaluate("days   in\narrears in [4]", variables).Value.ToString());
    }

    [Fact]
    public void An_error_is_null_and_says_where_and_why()
    {
        FeelResult result = FeelRun.Evaluate("1 +\n  abs(\"x\")");
        Assert.True(result.Value.IsNull);
        Assert.Equal(["(2,6): abs: 'n' is missing or of a type that does not fit.", "(1,3): '+' does not fit a number and null."], result.Warnings.Select(warning => warning.ToString()));
    }

    /// <summary>A warning keeps its sentence and its arguments, as a finding does, and is told in the reader's language, whatever limit or fault it is of.</summary>
    [Theory]
    [InlineData("abs(\"x\")", "abs: 'n' is missing or of a type that does not fit.", "「abs」：缺少「n」或类型不符。")]
    [InlineData("1 + null", "'+' does not fit a number and null.", "「+」不适用于数字和空值。")]
    [InlineData("1 / 0", "A division by zero.", "除数为0。")]
    [InlineData("[1, 2][5]", "There is no item 5 in a list of 2.", "列表共2项，没有第5项。")]
    [InlineData("{a: 1}.b", "There is no 'b' in the context.", "上下文中没有「b」。")]
    [InlineData("not(5)", "A boolean is needed here, not a number.", "此处应为是否值，而非数字。")]
    [InlineData("date(\"2026-02-30\")", "'2026-02-30' is no date.", "「2026-02-30」不是日期。")]
    [InlineData("@\"x\"", "'x' is no date, time or duration.", "「x」不是日期、时刻或时长。")]
    [InlineData("some x in [\"a\"] satisfies x", "A condition is a string.", "条件的取值是文本。")]
    public void A_warning_is_told_in_the_language_of_the_reader(string text, string english, string chinese)
    {
        FeelWarning warning = FeelRun.Evaluate(text).Warnings[0];

        Assert.Equal((english, english, chinese), (warning.Message, warning.Explain(CultureInfo.GetCultureInfo("de-DE")), warning.Explain(CultureInfo.GetCultureInfo("zh-CN"))));
        Assert.NotNull(warning.Text);
    }

    [Fact]
    public void Too_many_steps_are_told_in_the_language_of_the_reader()
    {
        FeelWarning warning = FeelExpression.Parse("for i in 1..1000000 return i").Evaluate(FeelRun.Of(), FeelRun.Moment, FeelLimits.Default with { Steps = 1000 }).Warnings[^1];
        Assert.Equal(("More than 1000 steps.", "计算步数超过1000。"), (warning.Message, warning.Explain(CultureInfo.GetCultureInfo("zh-CN"))));
    }

    /// <summary>The standard's functions are those of Unicode: a letter may become several (SpecialCasing.txt).</summary>
    [Theory]
    [InlineData("upper case(\"Straße\")", "\"STRASSE\"")]
    [InlineData("upper case(\"\u0149 \uFB01n \uFB03 \u0587 \u0390 \u1FB3\")", "\"\u02BCN FIN FFI \u0535\u0552 \u0399\u0308\u0301 \u0391\u0399\"")]
    [InlineData("upper case(\"ıſ i\")", "\"IS I\"")]
    [InlineData("upper case(\"aBc4 é 𐐨\")", "\"ABC4 É 𐐀\"")]
    [InlineData("lower case(\"STRASSE ẞ\")", "\"strasse ß\"")]
    [InlineData("lower case(\"İI\")", "\"i\u0307i\"")]
    public void Letters_change_their_case_as_Unicode_has_it(string text, string value) => Assert.Equal(value, FeelRun.Text(text));

    [Theory]
    [InlineData("1 +", 1, 4)]
    [InlineData("if true then 1", 1, 15)]
    [InlineData("[1,\n 2", 2, 3)]
    [InlineData("\"abc", 1, 1)]
    [InlineData("1 2", 1, 3)]
    public void What_cannot_be_read_says_where(string text, int line, int column)
    {
        FeelWarning error = FeelExpression.Parse(text).Error!;
        Assert.Equal((line, column), (error.Line, error.Column));
    }
}
