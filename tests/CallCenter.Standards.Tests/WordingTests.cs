namespace CallCenter.Standards.Tests;

/// <summary>The small pieces that messages are made of.</summary>
public sealed class WordingTests
{
    [Fact]
    public void A_long_text_is_cut_at_60_characters()
    {
        Assert.Equal(new string('a', 60), Excerpt.Of(new string('a', 60)));
        Assert.Equal(new string('a', 60) + "…", Excerpt.Of(new string('a', 61)));
    }

    [Fact]
    public void A_cut_never_splits_a_character_of_two_code_units() =>
        Assert.Equal(new string('a', 59) + "…", Excerpt.Of(new string('a', 59) + "🐎🐎"));

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a/b", "a~1b")]
    [InlineData("a~b", "a~0b")]
    [InlineData("~1", "~01")]
    public void A_name_is_escaped_as_a_pointer_step(string name, string step) => Assert.Equal(step, JsonPointer.Escape(name));

    [Theory]
    [InlineData("chanel", "'channel' is near; there are: channel, need")]
    [InlineData("chnanel", "'channel' is near; there are: channel, need")]
    [InlineData("neeed", "'need' is near; there are: channel, need")]
    [InlineData("zzzzzz", "there are: channel, need")]
    [InlineData("", "there are: channel, need")]
    public void The_nearest_name_is_suggested_where_one_is_near(string written, string clause) => Assert.Equal(clause, NearestName.Suggest(written, ["channel", "need"]).ToString());

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "abc", 3)]
    [InlineData("abc", "", 3)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("flaw", "lawn", 2)]
    [InlineData("abc", "abc", 0)]
    public void Distance_counts_insertions_deletions_and_replacements(string from, string to, int distance) =>
        Assert.Equal((distance, distance), (NearestName.Distance(from, to), NearestName.Distance(to, from)));

    [Fact]
    public void Nothing_is_compared_with_a_name_of_more_than_64_characters()
    {
        string name = new('a', 64);

        Assert.StartsWith($"'{name}' is near", NearestName.Suggest(name[1..], [name]).ToString(), StringComparison.Ordinal);
        Assert.StartsWith("there are", NearestName.Suggest(name + "a", [name]).ToString(), StringComparison.Ordinal);
    }
}
