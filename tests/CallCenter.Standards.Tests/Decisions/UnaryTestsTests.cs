using CallCenter.Standards.Decisions;
using CallCenter.Standards.Tests.Shared;

namespace CallCenter.Standards.Tests.Decisions;

public sealed class UnaryTestsTests
{
    [Theory]
    [MemberData(nameof(UnaryTestsExamples.Values), MemberType = typeof(UnaryTestsExamples))]
    public void A_value_passes_or_not(string field, string? value, string tests, bool expected) =>
        Assert.Equal(expected, TestedFields.Named(field).Passes(value, tests));

    [Theory]
    [MemberData(nameof(UnaryTestsExamples.MissingValues), MemberType = typeof(UnaryTestsExamples))]
    public void A_missing_value_passes_where_three_valued_logic_says_true(string field, string tests, bool expected)
    {
        FieldDefinition tested = TestedFields.Named(field);
        Assert.Equal(expected, tested.Passes(null, tests));
        Assert.Equal(expected, UnaryTests.Parse(tests, tested).MatchesMissing);
    }

    [Theory]
    [MemberData(nameof(CultureScope.Names), MemberType = typeof(CultureScope))]
    public void Every_example_is_the_same_in_every_culture(string culture)
    {
        using var scope = new CultureScope(culture);
        foreach (object[] example in UnaryTestsExamples.Values)
        {
            Assert.Equal(example[3], TestedFields.Named((string)example[0]).Passes((string?)example[1], (string)example[2]));
        }
    }

    [Fact]
    public void Tests_keep_their_text_and_field()
    {
        var tests = UnaryTests.Parse(" <= PT20S ", TestedFields.Wait);
        Assert.Equal(" <= PT20S ", tests.Text);
        Assert.Equal(" <= PT20S ", tests.ToString());
        Assert.Same(TestedFields.Wait, tests.Field);
    }

    [Theory]
    [InlineData("-", true)]
    [InlineData("null, != null", false)]
    [InlineData("not(null), null", false)]
    public void Only_the_dash_is_any(string text, bool expected) =>
        Assert.Equal(expected, UnaryTests.Parse(text, TestedFields.Channel).IsAny);

    [Theory]
    [InlineData("transfers", "[5..1]", true)]
    [InlineData("transfers", "(3..3]", true)]
    [InlineData("transfers", "2.5", true)]
    [InlineData("transfers", "not(< 3, >= 3)", true)]
    [InlineData("transfers", "not(3, != 3)", true)]
    [InlineData("transfers", "> 1e30", true)]
    [InlineData("transfers", "null", false)]
    [InlineData("transfers", "[3..3]", false)]
    [InlineData("wait", "null", true)]
    [InlineData("wait", "-", false)]
    [InlineData("queued", "not(true, false, null)", true)]
    [InlineData("queued", "!= null", false)]
    [InlineData("call-back-at", "< 00:00", true)]
    [InlineData("call-back-at", "24:00", true)]
    [InlineData("channel", "< \"\"", true)]
    [InlineData("channel", "[b..a]", true)]
    [InlineData("channel", "not(< b, [b..c], > c)", true)]
    [InlineData("outcome", "not(answered, abandoned, self-served)", true)]
    [InlineData("outcome", "not(answered)", false)]
    public void Tests_are_empty_where_no_value_can_pass(string field, string tests, bool expected) =>
        Assert.Equal(expected, UnaryTests.Parse(tests, TestedFields.Named(field)).IsEmpty);

    [Fact]
    public void A_coded_text_is_also_tested_by_the_index_of_its_value()
    {
        var tests = UnaryTests.Parse("answered, self-served", TestedFields.Outcome);
        Assert.Equal([true, false, true, false], new[] { 0L, 1, 2, Ordinal.Missing }.Select(tests.Contains));
        Assert.Equal([0L, 2], tests.OrdinalLows);
        Assert.Equal([1L, 3], tests.OrdinalHighs);
    }

    [Fact]
    public void Ordinal_intervals_are_half_open_and_begin_at_the_missing_ordinal_where_a_missing_value_passes()
    {
        var any = UnaryTests.Parse("-", TestedFields.Transfers);
        Assert.Equal([Ordinal.Missing], any.OrdinalLows);
        Assert.Equal([long.MaxValue], any.OrdinalHighs);

        var gap = UnaryTests.Parse("null, [2..4)", TestedFields.Transfers);
        Assert.Equal([Ordinal.Missing, 2], gap.OrdinalLows);
        Assert.Equal([Ordinal.Least, 4], gap.OrdinalHighs);
        Assert.Equal([2L], gap.Ordinals.Lows);
    }

    [Fact]
    public void A_long_list_of_values_is_searched_to_the_same_answer()
    {
        var tests = UnaryTests.Parse(string.Join(", ", Enumerable.Range(0, 100).Select(i => (i * 3).ToString(System.Globalization.CultureInfo.InvariantCulture))), TestedFields.Transfers);
        Assert.All(Enumerable.Range(-5, 320), i => Assert.Equal(i is >= 0 and < 300 && i % 3 == 0, tests.Contains(i)));
        Assert.False(tests.Contains(Ordinal.Missing));
    }

    [Fact]
    public void A_coded_text_is_ordered_by_text_not_by_index()
    {
        var tests = UnaryTests.Parse("< answered", TestedFields.Outcome);
        Assert.Equal(["abandoned"], TestedFields.Outcome.Values.Where(tests.Contains));
        Assert.Equal([1L], tests.OrdinalLows);
    }

    [Fact]
    public void Text_intervals_run_from_a_text_to_the_next_or_to_the_open_end()
    {
        IntervalSet<string?, TextOrder> texts = UnaryTests.Parse("a, >= x", TestedFields.Channel).Texts;
        Assert.Equal([new Interval<string?>("a", "a\0"), new Interval<string?>("x", null)], texts.Intervals());
        Assert.True(UnaryTests.Parse("a", TestedFields.Channel).OrdinalLows.IsEmpty);
    }

    [Fact]
    public void No_text_or_no_field_is_a_programming_error()
    {
        Assert.Throws<ArgumentNullException>(() => UnaryTests.Parse(null!, TestedFields.Wait));
        Assert.Throws<ArgumentNullException>(() => UnaryTests.Parse("-", null!));
    }
}
