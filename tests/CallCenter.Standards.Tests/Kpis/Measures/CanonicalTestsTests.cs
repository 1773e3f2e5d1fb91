using CallCenter.Standards.Decisions;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Tests.Shared;
using NodaTime;

namespace CallCenter.Standards.Tests.Kpis.Measures;

/// <summary>Tests that pass the same values have the same text, and no others.</summary>
public sealed class CanonicalTestsTests
{
    private static readonly RecordDefinition Record = RecordSchema.Create<int>("numbers")
        .WithText("text", static (in int _) => null)
        .WithCode("code", ["a", "b", "c"], static (in int _) => null)
        .WithNumber("price", Dimension.Money, 2, static (in int _) => null)
        .WithNumber("count", Dimension.Count, static (in int r) => (long)r)
        .WithFlag("flag", static (in int _) => null)
        .WithDuration("time", static (in int _) => default(Duration?))
        .Definition;

    [Theory]
    [InlineData("text", "a, b", "\"a\", \"b\"")]
    [InlineData("text", "\"b\", \"a\", \"b\"", "\"a\", \"b\"")]
    [InlineData("text", "null", "null")]
    [InlineData("text", "not(null)", "present")]
    [InlineData("text", "[\"a\"..\"b\"), \"é\\n\"", "[\"a\"..\"b\"), \"\\u00e9\\u000a\"")]
    [InlineData("code", "not(c)", "null, [..\"c\"), [\"c\\u0000\"..)")]
    [InlineData("price", "1.5, (2..3]", "150, [201..301)")]
    [InlineData("price", ">= 3, < -1, null", "null, [..-100), [300..)")]
    [InlineData("count", "not(null)", null)]
    [InlineData("count", "not(5)", "[..5), [6..)")]
    [InlineData("count", "null", "nothing")]
    [InlineData("flag", "true, false", "present")]
    [InlineData("flag", "true, false, null", null)]
    [InlineData("flag", "not(true)", "null, 0")]
    [InlineData("time", "<= PT20S", "[..200000001)")]
    [InlineData("time", "-", null)]
    public void The_values_that_pass_are_written_in_one_way(string field, string tests, string? expected)
    {
        foreach (string culture in CultureScope.Names)
        {
            using var scope = new CultureScope(culture);
            Assert.Equal(expected, Of(field, tests));
        }
    }

    [Fact]
    public void Several_tests_of_a_field_are_written_as_what_passes_them_all()
    {
        FieldDefinition price = Record.Find("price")!;

        Assert.Equal("[100..300)", CanonicalTests.Of([UnaryTests.Parse("not(null)", price), UnaryTests.Parse("null, < 3", price), UnaryTests.Parse(">= 1", price)]));
        Assert.Equal("nothing", CanonicalTests.Of([UnaryTests.Parse("null", price), UnaryTests.Parse("not(null)", price)]));
    }

    [Fact]
    public void Texts_are_equal_just_where_the_same_values_pass()
    {
        string[] tests = ["1", "2", "1, 2", "2, 1", "[1..2]", "not(1)", "not(not(1))", "< 2", "<= 1.99", "(1..2)", "null", "not(null)", "-", "null, 1", "not(null, 1)", "> 1, <= 1", "not(> 1)"];
        FieldDefinition price = Record.Find("price")!;
        long[] values = [Ordinal.Missing, .. Enumerable.Range(-1, 302).Select(value => (long)value), Ordinal.Greatest];
        UnaryTests[] parsed = [.. tests.Select(text => UnaryTests.TryParse(text, price, out UnaryTests? test, out _) ? test : null).OfType<UnaryTests>()];

        Assert.True(parsed.Length > 12);
        Assert.All(
            from one in parsed from another in parsed select (one, another),
            pair => Assert.Equal(values.All(value => pair.one.Contains(value) == pair.another.Contains(value)), CanonicalTests.Of([pair.one]) == CanonicalTests.Of([pair.another])));
    }

    private static string? Of(string field, string tests) => CanonicalTests.Of([UnaryTests.Parse(tests, Record.Find(field)!)]);
}
