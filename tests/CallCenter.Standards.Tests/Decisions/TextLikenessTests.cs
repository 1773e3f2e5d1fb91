using CallCenter.Standards.Decisions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CallCenter.Standards.Tests.Decisions;

/// <summary>Tests of what a text is like, as FEEL writes them, against the framework's own functions.</summary>
public sealed class TextLikenessTests
{
    private static readonly string[] Topics = ["card-lost", "card-limit", "home-loan", "car-loan", "other"];
    private static readonly FieldDefinition Open = new("number", FieldType.Text, isRequired: false);
    private static readonly RecordSchema<string?> Schema = RecordSchema.Create<string?>("topics")
        .WithCode("topic", ["card-lost", "card-limit", "home-loan", "car-loan", "other"], static (in string? topic) => topic is null ? null : Array.IndexOf(Topics, topic));

    private static FieldDefinition Closed => Schema.Definition.Find("topic")!;

    private static Arbitrary<string> Texts { get; } = Gen.Elements('a', 'b', '\0', '\uffff', '-', '国').ArrayOf().Select(letters => new string(letters)).ToArbitrary();

    [Property(MaxTest = 500)]
    public Property What_begins_with_a_text_is_one_piece_of_the_order() => Prop.ForAll(Texts, Texts, (prefix, value) =>
    {
        var tests = UnaryTests.Parse($"starts with(?, {Quote(prefix)})", Open);
        var others = UnaryTests.Parse($"not(starts with(?, {Quote(prefix)}))", Open);

        return tests.Contains(value) == value.StartsWith(prefix, StringComparison.Ordinal)
            && tests.Contains(prefix + value)
            && others.Contains(value) != tests.Contains(value)
            && !tests.Overlaps(others);
    });

    [Theory]
    [InlineData("starts with(?, \"card\")", "card-lost card-limit")]
    [InlineData("ends with(?,\"-loan\")", "home-loan car-loan")]
    [InlineData("contains( ? , \"ar\")", "card-lost card-limit car-loan")]
    [InlineData("not(contains(?, \"ar\"))", "home-loan other")]
    [InlineData("matches(?, \"^c.*t$\")", "card-lost card-limit")]
    [InlineData("matches(?, \"o[st]\")", "card-lost other")]
    [InlineData("ends with(?, \"limit\"), other", "card-limit other")]
    [InlineData("contains(?, \"CARD\")", "")]
    [InlineData("starts with(?, \"\")", "card-lost card-limit home-loan car-loan other")]
    public void Values_of_a_closed_field_are_told_one_by_one(string tests, string values)
    {
        RecordPredicate<string?> holds = Condition.Compile([new FieldCondition("topic", tests)], Schema.Definition).Bind(Schema);

        Assert.Equal(values, string.Join(' ', Topics.Where(topic => holds(topic))));
        Assert.False(holds(null));
    }

    [Theory]
    [InlineData("ends with(?, \"9\")")]
    [InlineData("contains(?, \"9\")")]
    [InlineData("matches(?, \"9\")")]
    public void On_a_field_of_any_text_only_beginnings_can_be_told(string tests)
    {
        UnaryTests.TryParse(tests, Open, out UnaryTests? read, out UnaryTestsError? error);

        Assert.Null(read);
        Assert.Equal("CCS2006", error!.Rule.Code);
    }

    [Theory]
    [InlineData("starts with(\"6\")", "The value tested and a comma, '?,', are expected")]
    [InlineData("starts with(?, 6)", "A text in double quotes is expected")]
    [InlineData("starts with(?, \"6\"", "A comma or ')' is expected")]
    [InlineData("starts(?, \"6\")", "A comma or the end is expected")]
    [InlineData("matches(?, \"(\")", "is no pattern that can be matched in one pass")]
    [InlineData("matches(?, \"(a)\\\\1\")", "is no pattern that can be matched in one pass")]
    public void What_is_wrong_with_a_call_is_said(string tests, string message)
    {
        UnaryTests.TryParse(tests, Closed, out UnaryTests? read, out UnaryTestsError? error);

        Assert.Null(read);
        Assert.Contains(message, error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_texts_are_like_others()
    {
        UnaryTests.TryParse("starts with(?, \"6\")", new FieldDefinition("age", FieldType.Number, isRequired: false, Dimension.Count), out _, out UnaryTestsError? error);

        Assert.Equal("CCS2003", error!.Rule.Code);
    }

    /// <summary>A pattern that other engines take years for.</summary>
    [Fact]
    public void A_hostile_pattern_is_matched_in_one_pass()
    {
        FieldDefinition field = new("hostile", FieldType.Text, isRequired: false, values: [new string('a', 50_000) + "b"]);

        Assert.True(UnaryTests.Parse("matches(?, \"^(a+)+$\")", field).IsEmpty);
    }

    [Fact]
    public void Beginnings_that_share_nothing_do_not_overlap()
    {
        Assert.False(UnaryTests.Parse("starts with(?, \"62\")", Open).Overlaps(UnaryTests.Parse("starts with(?, \"45\")", Open)));
        Assert.True(UnaryTests.Parse("starts with(?, \"62\")", Open).Overlaps(UnaryTests.Parse("starts with(?, \"6217\")", Open)));
    }

    private static string Quote(string text) => OrdinalText.Quote(text);
}
