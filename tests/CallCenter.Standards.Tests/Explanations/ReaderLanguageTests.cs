using System.Globalization;
using System.Text.Json.Nodes;
using CallCenter.Standards.Book;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Tests.Explanations;

/// <summary>Whoever reads Chinese is told nothing in English, and whoever reads English nothing in Chinese; codes are marked where they have to be told.</summary>
public sealed class ReaderLanguageTests
{
    public static TheoryData<string> Languages => ["zh-CN", "en"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_field_of_every_record_is_named_in_the_readers_language(string language) => AssertPure(
        language,
        from record in StandardBook.Shipped.AllRecords
        from field in record.Fields
        select ($"{record.Name}.{field.Name}", Of(language).FieldName($"{record.Name}.{field.Name}", field.Label)));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_member_of_every_enumeration_is_named_in_the_readers_language(string language) => AssertPure(
        language,
        from type in typeof(ExplanationLanguage).Assembly.GetExportedTypes()
        where type.IsEnum && type != typeof(ExplanationDetail) && type != typeof(ExplanationPartKind)
        from member in Enum.GetNames(type)
        select ($"{type.Name}.{member}", Of(language).Word(KebabCode.Of(type.Name), KebabCode.Of(member), otherwise: null)));

    /// <summary>A code without a name is told as a code, and marked: nothing that the package or its book brings has to be.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void No_field_and_no_member_is_told_by_its_code(string language)
    {
        string mark = language == "zh-CN" ? "「" : "“";

        Assert.DoesNotContain(StandardBook.Shipped.AllRecords.SelectMany(record => record.Fields.Select(field => Of(language).FieldName($"{record.Name}.{field.Name}", field.Label))), name => name.Contains(mark, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_code_list_of_the_shipped_book_is_named_in_the_readers_language(string language) => AssertPure(
        language, Texts(JsonNode.Parse(StandardBook.Shipped.ToJson())!, "").Select(text => (text.Path, text.Text[language]?.GetValue<string>() ?? "MISSING 缺")));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_kind_of_finding_is_told_in_the_readers_language(string language) => AssertPure(
        language,
        FindingCatalogue.All.Select(rule => (rule.Code, rule.At("/kpis/kpis/0/unit", "percents", FindingWords.InEnglish(rule.Title)).Explain(CultureInfo.GetCultureInfo(language)))));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_finding_of_a_faulty_book_is_told_in_the_readers_language(string language) => AssertPure(
        language, Explained.Findings.Select(finding => (finding.Code, finding.Explain(CultureInfo.GetCultureInfo(language)))));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_explanation_is_told_in_the_readers_language(string language) => AssertPure(
        language, Explained.All.Select(one => (one.Title, one.Answer.Explain(CultureInfo.GetCultureInfo(language)))));

    /// <summary>The check itself sees each fault that it is for.</summary>
    [Theory]
    [InlineData("zh-CN", "风险等级为“high”。", "high")]
    [InlineData("zh-CN", "队列 general 已满", "general")]
    [InlineData("zh-CN", "由D5.3X规定", "D5.3X")]
    [InlineData("zh-CN", "达成率80 %", "0 %")]
    [InlineData("zh-CN", "渠道为电话,需求为投诉", "话,")]
    [InlineData("en", "risk level is 高", "高")]
    [InlineData("en", "due by 09:00（Beijing time）", "（")]
    [InlineData("en", "1 cases were late", "1 cases")]
    public void A_fault_of_language_is_seen(string language, string text, string fault) => Assert.Contains(fault, ReaderLanguage.Faults(text, language));

    [Theory]
    [InlineData("zh-CN", "指标「connect-rate」为80%（三(二)《转接参考表》D5.3），见错误CCS1001：文件不是有效的JSON。")]
    [InlineData("en", "Queue “普通” has 1 case, 21 cases, 1 s and 11.1 points; template (chapter 3(2), transfer reference table (D5.3)).")]
    public void What_is_marked_and_what_a_bank_prints_as_it_is_are_no_faults(string language, string text) => Assert.Empty(ReaderLanguage.Faults(text, language));

    private static void AssertPure(string language, IEnumerable<(string Of, string Text)> told)
    {
        (string Of, string Text)[] all = [.. told];
        Assert.NotEmpty(all);
        Assert.Empty(from one in all from fault in ReaderLanguage.Faults(one.Text, language) select $"{one.Of}: '{fault}' in '{one.Text}'");
    }

    private static ExplanationLanguage Of(string language) => ExplanationLanguage.Of(CultureInfo.GetCultureInfo(language));

    private static IEnumerable<(string Path, JsonObject Text)> Texts(JsonNode node, string path) => node switch
    {
        JsonObject text when text.ContainsKey("zh-CN") || text.ContainsKey("en") => [(path, text)],
        JsonObject entry => entry.Where(member => member.Value is not null).SelectMany(member => Texts(member.Value!, $"{path}/{member.Key}")),
        JsonArray items => items.SelectMany((item, at) => item is null ? [] : Texts(item, $"{path}/{at}")),
        _ => [],
    };
}
