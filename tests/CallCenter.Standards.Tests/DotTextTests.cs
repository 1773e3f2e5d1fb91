namespace CallCenter.Standards.Tests;

/// <summary>Texts in pictures for Graphviz.</summary>
public sealed class DotTextTests
{
    [Theory]
    [InlineData("", "\"\"")]
    [InlineData("接听 answer", "\"接听 answer\"")]
    [InlineData("a \"b\" \\n", "\"a \\\"b\\\" \\\\n\"")]
    [InlineData("R&D &lt;", "\"R&amp;D &amp;lt;\"")]
    [InlineData("two\nlines\tand\u0001more", "\"two lines and more\"")]
    public void What_means_something_to_it_is_written_as_text(string text, string quoted) => Assert.Equal(quoted, DotText.Quote(text));
}
