using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CallCenter.Standards.Book;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Tests.Explanations;

/// <summary>Sources are told by the chapter and table of the template, in the reader's language, and once.</summary>
public sealed class CitationTests
{
    public static TheoryData<string> Citations => [.. Collect(JsonNode.Parse(StandardBook.Shipped.ToJson())!).Distinct(StringComparer.Ordinal)];

    [Theory]
    [InlineData(ProvenanceKind.Template, "D5.3", "模板（三(二)《转接参考表》D5.3）", "template (chapter 3(2), transfer reference table (D5.3))")]
    [InlineData(ProvenanceKind.Template, "D2.1, D2.2", "模板（二《各层级岗位职责》D2.1；二(一)《组织架构图》D2.2）", "template (chapter 2, duties of each layer and post (D2.1); chapter 2(1), organisation chart (D2.2))")]
    [InlineData(ProvenanceKind.Assumption, "D8: not a section of D11.5.2 or XD7", "暂定值，须由本行确定（四(一)《服务质量标准》D8；D11.5）", "assumption, for the bank to decide (chapter 4(1), service quality standards (D8); D11.5: not a section of D11.5.2 or XD7)")]
    [InlineData(ProvenanceKind.Assumption, "chosen without a source", "暂定值，须由本行确定（「chosen without a source」）", "assumption, for the bank to decide (chosen without a source)")]
    [InlineData(ProvenanceKind.Regulation, "12 CFR 1005.11", "「12 CFR 1005.11」", "12 CFR 1005.11")]
    [InlineData(ProvenanceKind.Bank, "本行服务规范第3条", "本行规定（本行服务规范第3条）", "the bank's own rule (“本行服务规范第3条”)")]
    public void A_source_is_told_by_chapter_and_table(ProvenanceKind kind, string citation, string chinese, string english)
    {
        var source = new Provenance(kind, citation);

        Assert.Equal(chinese, ExplanationLanguage.Chinese.Sources.Text(source));
        Assert.Equal(english, ExplanationLanguage.English.Sources.Text(source));
    }

    [Theory]
    [MemberData(nameof(Citations))]
    public void Every_section_that_the_shipped_book_cites_has_its_chapter_in_both_languages(string citation)
    {
        string[] sections = [.. Regex.Matches(citation, @"(?<![A-Za-z0-9])D[0-9]+(\.[0-9]+)?(?![A-Za-z0-9])", RegexOptions.CultureInvariant).Select(match => match.Value).Distinct(StringComparer.Ordinal)];

        Assert.Equal(sections.Order(StringComparer.Ordinal), Citation.Of(citation).Sections.Order(StringComparer.Ordinal));
        Assert.All(sections, section => Assert.True(ExplanationLanguage.Chinese.Sources.Has(section) && ExplanationLanguage.English.Sources.Has(section), section));
    }

    /// <summary>A section that is told with its chapter is not set in brackets once more behind what is said of it.</summary>
    [Theory]
    [MemberData(nameof(Citations))]
    public void No_citation_sets_a_section_in_brackets_twice(string citation)
    {
        string told = ExplanationLanguage.English.Sources.Text(new Provenance(ProvenanceKind.Assumption, citation));

        Assert.All(Citation.Of(citation).Sections, section => Assert.InRange(Regex.Count(told, Regex.Escape($"({section})"), RegexOptions.CultureInvariant), 0, 1));
    }

    [Theory]
    [InlineData("Queues are each bank's own; the template divides (D3.1)", "Queues are each bank's own; the template divides")]
    [InlineData("two (D3.1, D5.2) of three (D7)", "two of three")]
    [InlineData("the rule (FG21/1) of (D3.1 and more)", "the rule (FG21/1) of (D3.1 and more)")]
    [InlineData("(D1)", "")]
    [InlineData("open ((D1) and (", "open ( and (")]
    public void Brackets_of_nothing_but_sections_are_left_out(string remark, string told) => Assert.Equal(told, Citation.WithoutNumbers(remark));

    [Theory]
    [MemberData(nameof(Citations))]
    public void Every_citation_of_the_shipped_book_is_told_in_each_language_alone(string citation)
    {
        foreach (ProvenanceKind kind in new[] { ProvenanceKind.Template, ProvenanceKind.Assumption, ProvenanceKind.Regulation })
        {
            Assert.DoesNotMatch("[A-Za-z]{2}", Unmarked(ExplanationLanguage.Chinese.Sources.Text(new Provenance(kind, citation))));
            Assert.DoesNotMatch(@"[\u3400-\u9fff]", Unmarked(ExplanationLanguage.English.Sources.Text(new Provenance(kind, citation))));
        }
    }

    /// <summary>What is said beside a section, or of a choice, is no name of a rule: it has words in the reader's language, and is neither left out nor told in another.</summary>
    [Theory]
    [MemberData(nameof(Citations))]
    public void Every_remark_of_the_shipped_book_has_chinese_words(string citation)
    {
        if (Citation.Of(citation).Remark is { } remark && ExplanationLanguage.Chinese.IsForeign(remark))
        {
            Assert.True(ExplanationLanguage.Chinese.HasWord("remark", JsonPointer.Escape(remark)), remark);
        }
    }

    [Fact]
    public void A_source_is_told_once()
    {
        ExplanationPart source = ExplanationPart.From("source", new Provenance(ProvenanceKind.Template, "D10"));
        ExplanationPart other = ExplanationPart.From("source", new Provenance(ProvenanceKind.Template, "D8"));
        ExplanationPart target = ExplanationPart.Bound("target", "at-least", 0.8m, "percent");
        Explanation explanation = Explanation.Of(
            new("kpi.target", [target, source]), new ExplanationSentence("kpi.target", [target, source]), new ExplanationSentence("kpi.source", [source]), new ExplanationSentence("kpi.source", [other]), new ExplanationSentence("kpi.source", [source, other, other]));

        Assert.Equal(
            """
            Target: at least 80 %. Source: template (chapter 4(3), information systems (D10)).
            Target: at least 80 %.
            Source of the definition: template (chapter 4(1), service quality standards (D8)).
            """.ReplaceLineEndings("\n"),
            explanation.In(ExplanationLanguage.English));
    }

    private static string Unmarked(string text) => Regex.Replace(text, "「[^」]*」|“[^”]*”", "", RegexOptions.CultureInvariant);

    private static IEnumerable<string> Collect(JsonNode node) => node switch
    {
        JsonObject entry => (entry["citation"] is JsonValue citation ? [citation.GetValue<string>()] : Array.Empty<string>()).Concat(entry.Where(member => member.Value is not null).SelectMany(member => Collect(member.Value!))),
        JsonArray items => items.Where(item => item is not null).SelectMany(item => Collect(item!)),
        _ => [],
    };
}
