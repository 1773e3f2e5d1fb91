using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CallCenter.Standards.Tests;

public sealed class KebabCodeTests
{
    private static readonly Regex Form = new("^[a-z][a-z0-9]*(-[a-z0-9]+)*\\z", RegexOptions.CultureInvariant);

    [Theory]
    [InlineData("a")]
    [InlineData("connect-rate")]
    [InlineData("level-1")]
    [InlineData("p90")]
    [InlineData("z-9-z")]
    public void Lower_case_words_joined_by_hyphens_are_codes(string code) => Assert.True(KebabCode.IsValid(code));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("-rate")]
    [InlineData("rate-")]
    [InlineData("connect--rate")]
    [InlineData("1st")]
    [InlineData("Connect")]
    [InlineData("connect_rate")]
    [InlineData("connect rate")]
    [InlineData("taux-décroché")]
    [InlineData("接通率")]
    [InlineData("rate\n")]
    [InlineData("٣")]
    [InlineData("a`")]
    [InlineData("a{")]
    public void Anything_else_is_not(string code) => Assert.False(KebabCode.IsValid(code));

    [Property(MaxTest = 1_000)]
    public Property The_form_is_that_of_the_regular_expression() => Prop.ForAll(
        Arb.From(Gen.Elements('a', 'z', '0', '9', '-', '-', 'A', '_', ' ').ArrayOf().Select(letters => new string(letters))),
        code => Assert.Equal(Form.IsMatch(code), KebabCode.IsValid(code)));
}
