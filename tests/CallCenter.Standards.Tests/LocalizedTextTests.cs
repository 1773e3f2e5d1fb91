using System.Globalization;
using CallCenter.Standards.Tests.Shared;

namespace CallCenter.Standards.Tests;

public sealed class LocalizedTextTests
{
    private static readonly LocalizedText ConnectRate = new("接通率", "Connect rate");

    [Theory]
    [InlineData("zh-CN", "接通率")]
    [InlineData("zh-Hant-HK", "接通率")]
    [InlineData("zh", "接通率")]
    [InlineData("en-GB", "Connect rate")]
    [InlineData("de-DE", "Connect rate")]
    [InlineData("", "Connect rate")]
    public void Chinese_is_for_every_Chinese_culture_and_English_for_all_others(string culture, string expected) =>
        Assert.Equal(expected, ConnectRate.In(new CultureInfo(culture)));

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en-US")]
    [InlineData("ar-SA")]
    public void The_one_language_there_is_stands_in_for_the_other(string culture)
    {
        var reader = new CultureInfo(culture);

        Assert.Equal("接通率", new LocalizedText("接通率", null).In(reader));
        Assert.Equal("Connect rate", new LocalizedText(null, "Connect rate").In(reader));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\t\n")]
    [InlineData(null)]
    public void A_blank_language_counts_as_missing(string? blank)
    {
        Assert.Null(new LocalizedText(blank, "Connect rate").Chinese);
        Assert.Null(new LocalizedText("接通率", blank).English);
        Assert.Equal("english", Assert.Throws<ArgumentException>(() => new LocalizedText(blank, blank)).ParamName);
    }

    [Fact]
    public void Wording_is_kept_as_given()
    {
        var text = new LocalizedText(" 接通率 ", " Connect rate ");

        Assert.Equal((" 接通率 ", " Connect rate "), (text.Chinese, text.English));
    }

    [Theory]
    [MemberData(nameof(CultureScope.Names), MemberType = typeof(CultureScope))]
    public void Without_a_culture_it_reads_in_English_whatever_the_thread_speaks(string culture)
    {
        using var scope = new CultureScope(culture);

        Assert.Equal("Connect rate", ConnectRate.ToString());
        Assert.Equal("接通率", new LocalizedText("接通率", " ").ToString());
    }

    [Fact]
    public void Texts_are_equal_when_both_languages_are()
    {
        Assert.Equal(ConnectRate, new LocalizedText("接通率", "Connect rate"));
        Assert.NotEqual(ConnectRate, new LocalizedText("接通率", "connect rate"));
        Assert.NotEqual(ConnectRate, new LocalizedText("接听率", "Connect rate"));
        Assert.Equal(new LocalizedText(null, "Connect rate"), new LocalizedText("", "Connect rate"));
    }
}
