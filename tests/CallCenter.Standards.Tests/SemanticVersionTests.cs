namespace CallCenter.Standards.Tests;

/// <summary>Semantic versions, by the rules and examples of semver.org 2.0.0.</summary>
public sealed class SemanticVersionTests
{
    /// <summary>The chain of §11.4, and numbers compared as numbers.</summary>
    private static readonly string[] InOrder =
    [
        "0.0.1", "0.1.0", "0.10.0", "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2", "1.0.0-beta.11", "1.0.0-rc.1", "1.0.0", "1.0.1", "1.2.0", "1.10.0", "2.0.0", "2.1.0", "2.1.1",
        "99999999999999999999.0.0",
    ];

    [Fact]
    public void Versions_have_the_order_of_the_rules()
    {
        for (int i = 0; i < InOrder.Length; i++)
        {
            for (int j = 0; j < InOrder.Length; j++)
            {
                Assert.Equal(Math.Sign(i.CompareTo(j)), Math.Sign(Version(InOrder[i]).CompareTo(Version(InOrder[j]))));
            }
        }
    }

    [Theory]
    [InlineData("1.0.0+1", "1.0.0+2")]
    [InlineData("1.0.0-rc.1+a.b", "1.0.0-rc.1")]
    public void Builds_do_not_count(string left, string right) => Assert.Equal(0, Version(left).CompareTo(Version(right)));

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("1.0")]
    [InlineData("1.0.0.0")]
    [InlineData("01.0.0")]
    [InlineData("1.0.0-")]
    [InlineData("1.0.0-01")]
    [InlineData("1.0.0-a..b")]
    [InlineData("1.0.0+")]
    [InlineData("1.0.0+a+b")]
    [InlineData("v1.0.0")]
    [InlineData("1.0.x")]
    [InlineData("1.0.0 ")]
    [InlineData("１.0.0")]
    [InlineData("2026 edition")]
    public void Other_texts_are_no_semantic_versions(string text) => Assert.False(SemanticVersion.TryParse(text, out _));

    private static SemanticVersion Version(string text) => SemanticVersion.TryParse(text, out SemanticVersion version) ? version : throw new ArgumentException(text);
}
