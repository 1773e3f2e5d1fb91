using System.Collections.Immutable;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Tests.Decisions;

/// <summary>Tests on a field that takes more values than they were written for.</summary>
public sealed class WiderFieldTests
{
    private static readonly ImmutableArray<string> Own = ["a", "b", "c"];
    private static readonly ImmutableArray<string> Wider = ["d", "c", "a", "e", "b"];

    [Theory]
    [InlineData("-")]
    [InlineData("a")]
    [InlineData("a, c")]
    [InlineData("not(b)")]
    [InlineData("null")]
    [InlineData("b, null")]
    [InlineData("not(a, null)")]
    [InlineData("not(null)")]
    public void A_value_that_is_not_known_passes_where_a_missing_one_does(string text)
    {
        var tests = UnaryTests.Parse(text, Field(Own));

        foreach (UnaryTests wide in new[] { tests.Over(Field(Wider)), tests.Over(Field([])) })
        {
            Assert.All([.. Wider, "other", null], value => Assert.Equal(tests.PassesCode(value is not null && Own.Contains(value) ? value : null), Passes(wide, value)));
            Assert.Equal((text, tests.MatchesMissing), (wide.Text, wide.MatchesMissing));
        }
    }

    private static bool Passes(UnaryTests tests, string? value) => tests.PassesCode(value);

    private static FieldDefinition Field(ImmutableArray<string> values) => new("topic", FieldType.Text, isRequired: false, values: values);
}
