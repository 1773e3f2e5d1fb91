using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Tests.Shared;

namespace CallCenter.Standards.Tests.Explanations;

/// <summary>What findings say in detail: a sentence with arguments, and words for it in every language.</summary>
public sealed class FindingTextTests
{
    private const string English = "src/CallCenter.Standards/Explanations/Words/en.json";
    private const string Heading = "  \"messages\": {\n";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The English file is what translations start from, so that it has every sentence that the code says; <c>CCS_UPDATE_DOCS=1</c> lists them anew.</summary>
    /// <summary>A share in a sentence is written as the reader's language does; what is marked as something to write stays as it is written.</summary>
    [Theory]
    [InlineData("zh-CN", "75%")]
    [InlineData("en", "75 %")]
    public void A_share_that_a_finding_speaks_of_is_written_as_the_language_does(string language, string share) => Assert.EndsWith(
        share,
        ExplanationLanguage.Of(System.Globalization.CultureInfo.GetCultureInfo(language)).Text(new ExplanationSentence("test.bound", [new() { Name = "bound", Kind = ExplanationPartKind.Argument, Value = "75 %" }])),
        StringComparison.Ordinal);

    [Fact]
    public void The_english_file_lists_every_sentence_that_findings_have() => GeneratedPage.AssertUpToDate(
        English, GeneratedPage.Above(English, Heading) + Heading + string.Join(",\n", Said.Order(StringComparer.Ordinal).Select(said => $"    {Text(said)}: {Text(said)}")) + "\n  }\n}\n");

    [Fact]
    public void Chinese_has_words_for_every_sentence_of_every_finding() => Assert.Empty(
        Said.Where(said => !ExplanationLanguage.Chinese.HasMessage(said)).Select(said => $"{SaidInCode.All[said]}: {said}"));

    [Fact]
    public void Chinese_has_words_for_nothing_that_is_not_said() => Assert.Empty(ExplanationLanguage.Chinese.MessagesKnown.Except(SaidInCode.All.Keys, StringComparer.Ordinal));

    /// <summary>Braces and brackets of a template are those of its arguments.</summary>
    [Fact]
    public void No_sentence_has_a_brace_or_a_bracket_of_its_own() => Assert.DoesNotContain(SaidInCode.All.Keys, said => Regex.IsMatch(Regex.Replace(said, @"\{\d+\}", ""), @"[\[\]{}]"));

    /// <summary>An argument that goes missing in a translation is a fact that its reader is not told.</summary>
    [Fact]
    public void Chinese_tells_every_argument() => Assert.DoesNotContain(ExplanationLanguage.Chinese.MessagesKnown, said => !Numbers(said).SetEquals(ExplanationLanguage.Chinese.ArgumentsOf(said)));

    [Fact]
    public void A_finding_is_told_by_its_sentence_and_its_arguments()
    {
        Finding finding = FindingRules.NotOneOf.At("/kpis/kpis/0/unit", "percents", $"'{"percents"}' is not allowed here; {NearestName.Suggest("percents", ["percent", "points"])}.");

        Assert.Equal("'percents' is not allowed here; 'percent' is near; there are: percent, points.", finding.Message);
        Assert.Equal("错误CCS1007：此处不能填写「percents」；您是否指「percent」？可填写：「percent」、「points」。", finding.Explain(CultureInfo.GetCultureInfo("zh-CN"), ExplanationDetail.Short));
        Assert.Equal("Error CCS1007: 'percents' is not allowed here; 'percent' is near; there are: percent, points.", finding.Explain(CultureInfo.GetCultureInfo("en"), ExplanationDetail.Short));
    }

    [Fact]
    public void A_finding_keeps_its_sentence_in_json()
    {
        Finding finding = FindingRules.NotOneOf.At("", "x", $"'{"x"}' is not allowed here; {NearestName.ListOf(["a", "b"])}.");

        Assert.Equal(finding, JsonSerializer.Deserialize<Finding>(JsonSerializer.Serialize(finding)));
        Assert.Equal("'{0}' is not allowed here; {1}.", finding.Text?.Template);
        Assert.Equal("a, b", string.Join(", ", finding.Text!.Arguments[1].Clauses[0].Arguments[0].Values));
    }

    /// <summary>English readers read the message itself, whether its sentence is kept or not.</summary>
    [Fact]
    public void The_sentence_of_a_finding_says_in_english_what_its_message_says() => Assert.All(
        Explained.Findings.Where(finding => finding.Text is not null), finding => Assert.Contains(finding.Message.TrimEnd('.'), finding.Explain(CultureInfo.GetCultureInfo("en")), StringComparison.Ordinal));

    [Fact]
    public void What_a_parser_of_the_platform_says_is_told_by_the_kind_of_finding()
    {
        Finding finding = FindingRules.NotJson.At("", null, FindingWords.InEnglish("'}' is an invalid start of a value."));

        Assert.Null(finding.Text);
        Assert.Equal("错误CCS1001：文件不是有效的JSON。", finding.Explain(CultureInfo.GetCultureInfo("zh-CN"), ExplanationDetail.Short));
    }

    /// <summary>All that has words, or marks that a language writes in its own way.</summary>
    private static IEnumerable<string> Said => SaidInCode.All.Keys.Where(said => SentenceTemplate.HasWords(said) || said.AsSpan().IndexOfAny(",;:'") >= 0);

    private static string Text(string said) => JsonSerializer.Serialize(said, Readable);

    private static HashSet<string> Numbers(string template) => [.. Regex.Matches(template, @"\{(\d+)").Select(match => match.Groups[1].Value)];
}
