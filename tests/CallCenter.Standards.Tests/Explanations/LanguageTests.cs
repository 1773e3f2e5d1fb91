using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CallCenter.Standards.Book;
using CallCenter.Standards.Dmn;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Tests.Explanations;

/// <summary>Every word in both languages, each written in its own; and a third language as one file.</summary>
public sealed class LanguageTests
{
    private static readonly JsonObject Chinese = File("zh-CN");
    private static readonly JsonObject English = File("en");

    [Fact]
    public void Both_languages_have_wording_for_the_same_things() => Assert.Equal(
        Texts(English).Keys.Where(key => !IsOfOne(key)).Order(StringComparer.Ordinal), Texts(Chinese).Keys.Where(key => !IsOfOne(key)).Order(StringComparer.Ordinal));

    /// <summary>English findings speak for themselves.</summary>
    [Fact]
    public void Every_kind_of_finding_has_chinese_words_for_what_is_wrong_and_what_to_do() => Assert.All(["finding", "finding-remedy"], vocabulary => Assert.Equal(
        FindingCatalogue.All.Concat(ModelFindingRules.All).Select(rule => rule.Code).Order(StringComparer.Ordinal), Chinese["words"]![vocabulary]!.AsObject().Select(word => word.Key)));

    [Fact]
    public void Chinese_wording_has_no_latin_words() => Assert.All(Texts(Chinese).Where(text => text.Key != "language" && !text.Key.StartsWith("words/remark/", StringComparison.Ordinal)), text => Assert.DoesNotMatch("[A-Za-z]", WithoutNames(WithoutParts(text.Value))));

    [Fact]
    public void English_wording_has_no_chinese_characters() => Assert.All(Texts(English), text => Assert.DoesNotMatch(@"[\u3000-\u9fff\uff00-\uffef]", text.Value));

    [Fact]
    public void Chinese_puts_no_blank_before_a_percent_sign_and_english_does()
    {
        ExplanationPart share = ExplanationPart.Figure("share", 0.8m, "percent");

        Assert.Equal("80%", ExplanationLanguage.Chinese.Figures.Text(share, []));
        Assert.Equal("80 %", ExplanationLanguage.English.Figures.Text(share, []));
    }

    /// <summary>What an explanation is made of is no part of what it says.</summary>
    [Fact]
    public void Every_member_of_every_enumeration_has_a_word()
    {
        Type[] enumerations = [.. typeof(ExplanationLanguage).Assembly.GetExportedTypes().Where(type => type.IsEnum && type != typeof(ExplanationDetail) && type != typeof(ExplanationPartKind))];

        Assert.All(enumerations, enumeration => Assert.Equal(
            Enum.GetNames(enumeration).Select(KebabCode.Of).Order(StringComparer.Ordinal),
            ExplanationLanguage.English.WordsOf(KebabCode.Of(enumeration.Name)).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_third_language_is_one_file()
    {
        JsonObject german = File("en");
        german["language"] = "de";
        german["marks"]!["decimal"] = ",";
        german["marks"]!["group"] = ".";
        german["sentences"]!["kpi.no-target"] = "{kpi}: {value}[ ± {margin}], ohne Zielwert.";
        var kpi = new ExplanationSentence("kpi.no-target", [ExplanationPart.Named("kpi", "waits", new(null, "Waits")), ExplanationPart.Figure("value", 1234.5m, "points")]);

        ExplanationLanguage language = Read(german);

        Assert.Equal("Waits: 1.234,5 points, ohne Zielwert.", language.Text(kpi));
    }

    [Fact]
    public void A_language_that_lacks_a_sentence_has_one_too_many_and_names_a_part_that_is_none_is_told_all_of_it()
    {
        JsonObject german = File("en");
        german["language"] = "de";
        german["sentences"]!.AsObject().Remove("score.stop");
        german["sentences"]!["score.stopp"] = "Halt.";
        german["sentences"]!["kpi.no-data"] = "{kpi}: {grund}.";
        german["sentences"]!["score.base"] = "{points";

        ImmutableFindings findings = new(Assert.Throws<FindingsException>(() => Read(german)));

        Assert.Equal(["CCS1003 /sentences/score.base", "CCS1003 /sentences/score.stop", "CCS1004 /sentences/score.stopp", "CCS1008 /sentences/score.base", "CCS1011 /sentences/kpi.no-data"], findings.Places);
    }

    [Theory]
    [InlineData("due {due}, {left} left", "due D, 5 left")]
    [InlineData("due {due}[, {none} left]", "due D")]
    [InlineData("due {due}[, {left} left]", "due D, 5 left")]
    [InlineData("{left:case|cases}, {one:case|cases}", "cases, case")]
    public void A_template_tells_the_parts_that_are_there(string template, string text)
    {
        var written = new StringBuilder();
        SentenceTemplate.Parse(template)!.Write(written, new Parts());

        Assert.Equal(text, written.ToString());
    }

    [Theory]
    [InlineData("{due")]
    [InlineData("[due")]
    [InlineData("due]")]
    [InlineData("[a[b]]")]
    [InlineData("{n:one|two|three}")]
    public void What_does_not_close_is_no_template(string template) => Assert.Null(SentenceTemplate.Parse(template));

    [Theory]
    [InlineData("0.35", "time", "0.35 s")]
    [InlineData("59.96", "time", "1 min")]
    [InlineData("382", "time", "6 min 22 s")]
    [InlineData("3600", "time", "1 h")]
    [InlineData("-90", "time", "−1 min 30 s")]
    [InlineData("90061", "time", "25 h 1 min 1 s")]
    [InlineData("0.88888", "percent", "88.89 %")]
    [InlineData("1", "points", "1 point")]
    [InlineData("-3", "signed-points", "−3 points")]
    [InlineData("3", "signed-points", "+3 points")]
    [InlineData("12345", "count", "12,345")]
    [InlineData("12345.5", "money", "12,345.50")]
    [InlineData("1E+300", "points", "1E+300 points")]
    public void Figures_are_told_by_their_unit(string value, string unit, string text) =>
        Assert.Equal(text, ExplanationLanguage.English.Figures.Text(new ExplanationPart { Name = "figure", Kind = ExplanationPartKind.Figure, Value = value, Unit = unit }, []));

    [Fact]
    public void A_figure_that_misses_its_bound_by_less_than_is_told_has_more_decimals() => Assert.Equal(
        "X: 79.9999 %, missed, within tolerance; the target is at least 80 %.",
        new ExplanationSentence(
            "kpi.value",
            [
                ExplanationPart.Named("kpi", "x", new("X", "X")),
                ExplanationPart.Figure("value", 0.799999, "percent"),
                ExplanationPart.Bound("target", "at-least", 0.8m, "percent"),
                ExplanationPart.Word("status", "kpi-status", "at-risk"),
            ]).ToString());

    /// <summary>English findings speak for themselves, and remarks on sources are translated from the language that the book has them in.</summary>
    private static bool IsOfOne(string key) => key.StartsWith("words/finding/", StringComparison.Ordinal) || key.StartsWith("words/finding-remedy/", StringComparison.Ordinal) || key.StartsWith("words/remark/", StringComparison.Ordinal);

    private static string WithoutParts(string template) => Regex.Replace(template, @"\{[^}]*\}", "", RegexOptions.CultureInvariant);

    /// <summary>Names of formats are written as they are, and so is what is marked as something to write.</summary>
    private static string WithoutNames(string text) => Regex.Replace(text, "「[^」]*」|JSON|CSV|XML|FEEL|UTF-8", "", RegexOptions.CultureInvariant);

    private static Dictionary<string, string> Texts(JsonObject file)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        Collect(file, "");
        return texts;

        void Collect(JsonObject from, string path)
        {
            foreach ((string key, JsonNode? node) in from)
            {
                if (node is JsonObject inner)
                {
                    Collect(inner, $"{path}{key}/");
                }
                else
                {
                    texts.Add(path + key, node!.GetValue<string>());
                }
            }
        }
    }

    private static JsonObject File(string tag)
    {
        using Stream stream = LanguageFile.Open(tag);
        return JsonNode.Parse(stream)!.AsObject();
    }

    private static ExplanationLanguage Read(JsonObject file) => ExplanationLanguage.Read(new MemoryStream(Encoding.UTF8.GetBytes(file.ToJsonString())));

    private sealed record ImmutableFindings(FindingsException Exception)
    {
        public string[] Places => [.. Exception.Findings.Select(finding => $"{finding.Code} {finding.Pointer}").Order(StringComparer.Ordinal)];
    }

    private sealed class Parts : ISentenceParts
    {
        public bool Has(string name) => name != "none";

        public bool IsOne(string name) => name == "one";

        public string Text(string name, string side) => name == "due" ? "D" : "5";
    }
}
