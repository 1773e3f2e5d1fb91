using System.Text.Json;
using System.Text.RegularExpressions;
using CallCenter.Standards.Book;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Tests.Shared;
using NodaTime;

namespace CallCenter.Standards.Tests.Explanations;

/// <summary>What a Chinese reader is told of faults in data, whatever the data says.</summary>
public sealed class ChineseFindingTests
{
    private static readonly KpiEvaluator Shipped = StandardBook.Shipped.Compile().Kpis;

    private static readonly RecordDefinition Calls = new("call", [new FieldDefinition("wait", FieldType.Duration, isRequired: true), new FieldDefinition("queued", FieldType.Boolean, isRequired: true), new FieldDefinition("from", FieldType.Date, isRequired: true)]);

    [Fact]
    public void Every_chinese_wording_has_marks_as_wide_as_its_characters_and_no_blanks_around_figures()
    {
        using JsonDocument file = JsonDocument.Parse(File.ReadAllText(Path.Combine(RepositoryFolder.Find()!, "src/CallCenter.Standards/Explanations/Words/zh-CN.json")));
        Assert.All(Texts(file.RootElement), text => Assert.DoesNotMatch(@"[一-鿿」”）][,;:!?]|[,;:!?] ?[一-鿿「“]|“「|？。|[一-鿿] [\d{±]|(?<!ISO 8601)[\d}%] [一-鿿]", Regex.Replace(text, @"\{[^}]*\}", "{}")));
    }

    [Theory]
    [InlineData("wait", "5", "字段「wait」应为以天和时分秒计的时长")]
    [InlineData("queued", "1", "字段「queued」应为是否值")]
    [InlineData("from", "10:30:00", "却是时刻")]
    public void A_value_of_another_type_is_told_by_the_name_of_its_type(string field, string cell, string told)
    {
        UnaryTestsException refused = Assert.Throws<UnaryTestsException>(() => UnaryTests.Parse(cell, Calls.Find(field)!));
        Assert.Contains(told, ChineseFindings.Told(refused.Error.Rule.At("", cell, refused.Error.Said)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_that_no_standard_has_is_asked_for_by_one_mark()
    {
        Finding found = Shipped.Accumulate(ContactRecord.Schema, new[] { new ContactRecord { Channel = "CHAT" } }).Findings[0];
        Assert.Contains("字段「渠道」没有取值「CHAT」；您是否指「chat」？有1条记录", ChineseFindings.Told(found), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_is_no_record_is_told_with_the_reason()
    {
        Finding found = Shipped.Accumulate(ContactRecord.Schema, new[] { "-5" }, row => new ContactRecord { Channel = "chat", Wait = Duration.FromSeconds(int.Parse(row, System.Globalization.CultureInfo.InvariantCulture)) }).Findings[0];
        Assert.Contains("用时不得为负数", ChineseFindings.Told(found), StringComparison.Ordinal);
        Assert.Contains("A time taken is never negative.", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_very_many_codes_the_first_are_named_and_the_others_counted()
    {
        string[] codes = [.. Enumerable.Range(0, 500).Select(i => $"a-code-with-a-name-{i}")];
        Finding found = FindingRules.UnknownCode.At("", "a-code-with-a-nam", $"There is no {"x"} '{"a-code-with-a-nam"}'; {NearestName.Suggest("a-code-with-a-nam", codes)}.");

        Assert.True(found.Message.Length < FindingRule.LongestMessage);
        Assert.Contains("您是否指「a-code-with-a-name-0」？", found.Explain(System.Globalization.CultureInfo.GetCultureInfo("zh-CN")), StringComparison.Ordinal);
        Assert.Matches(@"a-code-with-a-name-0, a-code-with-a-name-1, .*, \d+ more", found.Message);
        Assert.Equal(500, found.Text!.Arguments[2].Clauses[0].Arguments[1].Clauses[0].Arguments[0] is var list ? list.Values.Length + int.Parse(list.Clauses[0].Arguments[0].Values[0], System.Globalization.CultureInfo.InvariantCulture) : 0);
    }

    private static IEnumerable<string> Texts(JsonElement json) => json.ValueKind == JsonValueKind.Object ? json.EnumerateObject().SelectMany(member => Texts(member.Value)) : json.ValueKind == JsonValueKind.String ? [json.GetString()!] : [];
}
