using FsCheck.Xunit;

namespace CallCenter.Standards.Tests;

public sealed class SpreadsheetTextTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+SUM(A1)", "'+SUM(A1)")]
    [InlineData("-PT5M", "'-PT5M")]
    [InlineData("@\"P1D\"", "'@\"P1D\"")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "'\r=1")]
    [InlineData("\n=1", "'\n=1")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("＠SUM(A1)", "'＠SUM(A1)")]
    [InlineData("'=1", "''=1")]
    [InlineData("\u001b[31m", "'\\\\u001B[31m")]
    [InlineData("gpj.\u202Eexe", "'\\gpj.\\u202Eexe")]
    [InlineData("a\0\\", "'\\a\\u0000\\\\")]
    public void What_would_be_run_or_obeyed_or_misread_is_a_text(string text, string cell)
    {
        Assert.Equal(cell, SpreadsheetText.Protect(text));
        Assert.Equal(text, SpreadsheetText.Reveal(SpreadsheetText.Protect(text)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("-1.5")]
    [InlineData("+8613800138000")]
    [InlineData("1e9")]
    [InlineData("投诉")]
    [InlineData("a=b")]
    [InlineData("two\nlines")]
    public void What_is_harmless_stays_as_it_is(string text)
    {
        Assert.Equal(text, SpreadsheetText.Protect(text));
        Assert.Equal(text, SpreadsheetText.Reveal(text));
    }

    [Property(MaxTest = 2_000)]
    public void Every_text_comes_back(string? text) => Assert.Equal(text ?? "", SpreadsheetText.Reveal(SpreadsheetText.Protect(text ?? "")));
}
