using System.Collections.Immutable;
using System.Globalization;
using CallCenter.Standards.Book;

namespace CallCenter.Standards.Tests;

/// <summary>Texts in languages beyond Chinese and English.</summary>
public sealed class LocalizedLanguageTests
{
    private static readonly LocalizedText Text = new LocalizedText("接通率", "Connect rate").With("de", "Erreichbarkeit").With("de-AT", "Annahmequote").With("zh-TW", "接通率（臺）");

    [Theory]
    [InlineData("de", "Erreichbarkeit")]
    [InlineData("de-DE", "Erreichbarkeit")]
    [InlineData("de-AT", "Annahmequote")]
    [InlineData("fr", "Connect rate")]
    [InlineData("en-GB", "Connect rate")]
    [InlineData("zh-CN", "接通率")]
    [InlineData("zh-Hans", "接通率")]
    [InlineData("zh-TW", "接通率（臺）")]
    [InlineData("", "Connect rate")]
    public void A_reader_has_the_nearest_language(string culture, string wording) => Assert.Equal(wording, Text.In(CultureInfo.GetCultureInfo(culture)));

    [Theory]
    [InlineData("de", true)]
    [InlineData("pt-BR", true)]
    [InlineData("zh-Hant-HK", true)]
    [InlineData("x-house", true)]
    [InlineData("x", false)]
    [InlineData("DE", false)]
    [InlineData("german", false)]
    [InlineData("de_AT", false)]
    [InlineData("de-", false)]
    [InlineData("", false)]
    public void A_language_is_told_by_its_tag(string tag, bool isOne)
    {
        if (isOne)
        {
            Assert.Equal("ja", new LocalizedText("是", null).With(tag, "ja").Find(tag));
        }
        else
        {
            Assert.Throws<ArgumentException>(() => new LocalizedText("是", null).With(tag, "ja"));
        }
    }

    /// <summary>The case of a tag does not matter: one language has one wording, and a file that gives it twice is told.</summary>
    [Fact]
    public void A_tag_in_other_case_is_the_same_language()
    {
        Assert.Equal("x", Text.With("de-at", "x").Find("de-AT"));
        Assert.Equal(Text.Languages.Count(), Text.With("de-at", "x").Languages.Count());
        Assert.Equal(("中", "E"), (Text.With("zh-cn", "中").Chinese, Text.With("en", "E").English));
        string twice = StandardJson.Write(Text).Replace("{", "{\"de-at\":\"x\",\"zh-cn\":\"y\",", StringComparison.Ordinal);
        Assert.Throws<System.Text.Json.JsonException>(() => StandardJson.Read<LocalizedText>(twice));
    }

    [Fact]
    public void Texts_are_equal_in_all_their_languages()
    {
        Assert.Equal(new LocalizedText("接通率", "Connect rate").With("zh-TW", "接通率（臺）").With("de-AT", "x").With("de", "Erreichbarkeit").With("de-AT", "Annahmequote"), Text);
        Assert.NotEqual(new LocalizedText("接通率", "Connect rate"), Text);
        Assert.Equal(["zh-CN", "en", "de", "de-AT", "zh-TW"], Text.Languages);
        Assert.Equal("Rate", Text.With("en", "Rate").English);
        Assert.Null(Text.Find("fr"));
    }

    [Fact]
    public void Texts_are_written_and_read_in_all_their_languages()
    {
        string json = StandardJson.Write(Text);

        Assert.Equal("""{"zh-CN":"接通率","en":"Connect rate","de":"Erreichbarkeit","de-AT":"Annahmequote","zh-TW":"接通率（臺）"}""", json.Replace("\n", "", StringComparison.Ordinal).Replace("  ", "", StringComparison.Ordinal).Replace("\": \"", "\":\"", StringComparison.Ordinal));
        Assert.Equal(Text, StandardJson.Read<LocalizedText>(json));
    }

    [Theory]
    [InlineData("\"german\": \"Erreichbarkeit\"", "CCS1004")]
    [InlineData("\"de\": \" \"", "CCS1008")]
    [InlineData("\"de\": 1", "CCS1002")]
    public void What_is_no_text_in_a_language_is_told(string member, string code)
    {
        StandardBook shipped = StandardBook.Shipped;
        string json = $$"""{ "format": 1, "code": "own", "version": "1", "extends": { "code": "{{shipped.Code}}", "version": "{{shipped.Version}}", "hash": "{{shipped.Hash}}" }, "kpis": { "kpis": { "connect-rate": { "name": { {{member}} } } } } }""";

        Assert.False(shipped.TryWith([StandardOverlay.Parse(json)], out _, out ImmutableArray<Finding> findings));
        Finding told = Assert.Single(findings, finding => finding.Severity == FindingSeverity.Error);
        Assert.Contains("/name/", told.Pointer, StringComparison.Ordinal);
        Assert.Equal(code, told.Code);
    }

    /// <summary>Whatever the language: the file to translate puts the book into it, changes nothing else, and decides nothing.</summary>
    [Fact]
    public void A_file_to_translate_puts_the_whole_book_into_a_language()
    {
        StandardBook shipped = StandardBook.Shipped;
        Assert.NotEmpty(shipped.TextsWithout("de"));
        Assert.Contains("/kpis/kpis/0/name", shipped.TextsWithout("de"));

        StandardOverlay german = StandardOverlay.Translation(shipped, "de", "own-bank", "1.0.0");
        StandardBook own = shipped.With(StandardOverlay.Parse(german.ToJson()));

        Assert.Empty(own.TextsWithout("de"));
        Assert.Equal(shipped.Kpis.Kpis[0].Name.English, own.Kpis.Kpis[0].Name.Find("de"));
        Assert.Equal(shipped.StillToDecide().Decisions.Select(decision => (decision.Path, decision.Kind, decision.Values.Length)), own.StillToDecide().Decisions.Select(decision => (decision.Path, decision.Kind, decision.Values.Length)));
        Assert.All(StandardDiff.Between(shipped, own).Changes, change => Assert.True(change.Weight == ChangeWeight.Wording || change.Section.Length == 0 || change.Section == "scripts", change.ToString()));
        Assert.Equal(own, shipped.With(StandardOverlay.Between(shipped, own)));
    }
}
