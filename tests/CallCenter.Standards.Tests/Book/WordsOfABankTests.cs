using System.Text.Json.Nodes;
using CallCenter.Standards.Book;

namespace CallCenter.Standards.Tests.Book;

/// <summary>Words that a bank does not print, each with the one that it does: wherever in the book they come back, they are found.</summary>
public sealed class WordsOfABankTests
{
    public static TheoryData<string, string> Words => new()
    {
        { "来访", "来电、会话、联络" },
        { "座席", "坐席" },
        { "接办", "承办" },
        { "停职检查", "停职审查" },
        { "评审", "绩效评估" },
        { "支持层级", "支撑层" },
        { "管理层级", "管理层" },
        { "部门层级", "部门层" },
        { "撤诉", "撤回" },
        { "脆弱性", "特殊客户识别" },
        { "岗前培训", "入职培训" },
        { "员工违规", "员工道德风险" },
        { "极高", "非常高" },
        { "专家判断", "专家评估" },
        { "intricate", "complex" },
        { "met with a blow", "has suffered a hardship" },
        { "Soothe", "Reassure" },
        { "customers in need", "vulnerable customers" },
        { "ersonal finance", "Retail banking" },
        { "Settle it in", "Resolve in" },
        { "Staff leaving", "Departing staff" },
    };

    [Theory]
    [MemberData(nameof(Words))]
    public void Texts_of_the_shipped_book_use_the_words_of_a_bank(string word, string instead) =>
        Assert.DoesNotContain(Texts(JsonNode.Parse(StandardBook.Shipped.ToJson())), text => text.Contains(word, StringComparison.Ordinal) && !text.Contains(instead, StringComparison.Ordinal));

    [Fact]
    public void Every_display_text_is_looked_at() => Assert.InRange(Texts(JsonNode.Parse(StandardBook.Shipped.ToJson())).Count(), 2_000, int.MaxValue);

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject localized when localized.ContainsKey("zh-CN") || localized.ContainsKey("en") => localized.Select(text => text.Value!.GetValue<string>()),
        JsonObject members => members.SelectMany(member => Texts(member.Value)),
        JsonArray items => items.SelectMany(Texts),
        _ => [],
    };
}
