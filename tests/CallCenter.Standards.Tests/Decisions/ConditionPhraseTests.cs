using System.Collections.Immutable;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Tests.Decisions;

/// <summary>Conditions as people read them, one of every kind in both languages.</summary>
public sealed class ConditionPhraseTests
{
    private static readonly RecordDefinition Record = new(
        "incoming-contact",
        [
            new("risk-band", FieldType.Text, isRequired: false),
            new("region", FieldType.Text, isRequired: false),
            FieldDefinition.Of<Complexity>("complexity", isRequired: false),
            new("amount", FieldType.Number, isRequired: false, Dimension.Money, scale: 2),
            new("repeat-contacts", FieldType.Number, isRequired: true, Dimension.Count),
            new("csat", FieldType.Number, isRequired: false, Dimension.Score),
            new("weight", FieldType.Number, isRequired: false, scale: 6) { Label = new("权重", "weight") },
            new("waiting", FieldType.Duration, isRequired: true, Dimension.Time),
            new("age-of-loan", FieldType.Months, isRequired: false),
            new("received", FieldType.Instant, isRequired: true),
            new("opened-on", FieldType.Date, isRequired: false) { Label = new("开户日", "opening date") },
            new("calls-from", FieldType.Time, isRequired: false) { Label = new("可接电话时间", "time for calls") },
            new("visit", FieldType.DateTime, isRequired: false) { Label = new("预约到访时间", "appointment") },
            new("new-device", FieldType.Boolean, isRequired: false),
        ]);

    private static readonly ConditionPhrases Phrases = new(Record.Name, static (field, value, _) => (field, value) switch
    {
        ("risk-band", "low") => new LocalizedText("低", "low"),
        ("risk-band", "high") => new LocalizedText("高", "high"),
        ("risk-band", "very-high") => new LocalizedText("非常高", "very high"),
        _ => null,
    });

    [Theory]
    [InlineData("risk-band", "high", "风险等级为“高”", "risk level is high")]
    [InlineData("risk-band", "high, very-high", "风险等级为“高”或“非常高”", "risk level is high or very high")]
    [InlineData("risk-band", "(low, high), \"very-high\"", "风险等级为“低”、“高”或“非常高”", "risk level is low, high or very high")]
    [InlineData("risk-band", "not(high, very-high)", "风险等级不为“高”或“非常高”", "risk level is not high or very high")]
    [InlineData("risk-band", "!= high", "风险等级不为“高”", "risk level is not high")]
    [InlineData("risk-band", "not(not(high))", "风险等级为“高”", "risk level is high")]
    [InlineData("risk-band", "null", "风险等级未知", "risk level is not known")]
    [InlineData("risk-band", "not(null)", "风险等级已知", "risk level is known")]
    [InlineData("risk-band", "high, null", "风险等级为“高”或未知", "risk level is high or is not known")]
    [InlineData("risk-band", "not(high, null)", "风险等级不为“高”，且已知", "risk level is not high and is known")]
    [InlineData("risk-band", "-", "风险等级不限", "risk level does not matter")]
    [InlineData("complexity", "complex", "复杂程度为“复杂”", "complexity is complex")]
    [InlineData("region", "\"south\"", "客户所在区域为「south」", "region of the customer is “south”")]
    [InlineData("region", "starts with(?, \"so\")", "客户所在区域以「so」开头", "region of the customer begins with “so”")]
    [InlineData("complexity", "ends with(?, \"x\")", "复杂程度以「x」结尾", "complexity ends with “x”")]
    [InlineData("complexity", "contains(?, \"pl\")", "复杂程度含有「pl」", "complexity contains “pl”")]
    [InlineData("complexity", "matches(?, \"s.*\")", "复杂程度符合样式「s.*」", "complexity has the pattern “s.*”")]
    [InlineData("region", "not(starts with(?, \"so\"))", "客户所在区域不以「so」开头", "region of the customer does not begin with “so”")]
    [InlineData("region", "[\"a\"..\"m\"]", "客户所在区域不排在「a」之前且不排在「m」之后", "region of the customer is not before “a” in order and not after “m” in order")]
    [InlineData("region", "< \"m\"", "客户所在区域排在「m」之前", "region of the customer is before “m” in order")]
    [InlineData("amount", "< 50000", "金额低于50,000.00", "amount is below 50,000.00")]
    [InlineData("amount", "<= 50000", "金额不超过50,000.00", "amount is at most 50,000.00")]
    [InlineData("amount", "> 50000", "金额高于50,000.00", "amount is above 50,000.00")]
    [InlineData("amount", ">= 50000.5", "金额不低于50,000.50", "amount is at least 50,000.50")]
    [InlineData("amount", "[100..200]", "金额在100.00至200.00之间", "amount is from 100.00 to 200.00")]
    [InlineData("amount", "[100..200)", "金额不低于100.00且低于200.00", "amount is at least 100.00 and below 200.00")]
    [InlineData("amount", "(100..200]", "金额高于100.00且不超过200.00", "amount is above 100.00 and at most 200.00")]
    [InlineData("amount", "not([100..200))", "金额低于100.00或不低于200.00", "amount is below 100.00 or is at least 200.00")]
    [InlineData("repeat-contacts", "3", "此前联络次数为3", "earlier contacts is 3")]
    [InlineData("repeat-contacts", "< 1, > 5", "此前联络次数低于1或高于5", "earlier contacts is below 1 or is above 5")]
    [InlineData("csat", "<= 1", "满意度评分不超过1分", "rating of satisfaction is at most 1 point")]
    [InlineData("weight", "0.123456", "权重为0.123456", "weight is 0.123456")]
    [InlineData("weight", ">= 80.125 %", "权重不低于80.125%", "weight is at least 80.125 %")]
    [InlineData("waiting", "< PT20S", "已等候时间短于20秒", "time waited is shorter than 20 s")]
    [InlineData("waiting", "[PT30S..PT1M)", "已等候时间不短于30秒且短于1分钟", "time waited is at least 30 s and shorter than 1 min")]
    [InlineData("waiting", "> P2DT1H", "已等候时间超过2天1小时", "time waited is longer than 2 days 1 h")]
    [InlineData("waiting", "PT1M0.5S", "已等候时间为1分0.5秒", "time waited is 1 min 0.5 s")]
    [InlineData("age-of-loan", ">= P1Y", "「age-of-loan」不短于12个月", "“age-of-loan” is at least 12 months")]
    [InlineData("received", ">= 2026-11-24T10:30:00Z", "受理时间不早于2026-11-24 10:30（协调世界时）", "time of receipt is no earlier than 2026-11-24 10:30 (UTC)")]
    [InlineData("opened-on", "< 2026-11-24", "开户日早于2026-11-24", "opening date is before 2026-11-24")]
    [InlineData("calls-from", "[09:00:00..18:30:00]", "可接电话时间在09:00至18:30之间", "time for calls is from 09:00 to 18:30")]
    [InlineData("visit", "> 2026-11-24T10:30:00", "预约到访时间晚于2026-11-24 10:30", "appointment is after 2026-11-24 10:30")]
    [InlineData("new-device", "true", "设备或号码为首次使用", "the device or number is new")]
    [InlineData("new-device", "false, null", "没有记录表明设备或号码为首次使用", "nothing shows that the device or number is new")]
    [InlineData("new-device", "not(true)", "设备或号码并非首次使用", "the device or number is not new")]
    [InlineData("new-device", "not(null)", "首次使用的设备或号码已知", "new device or number is known")]
    public void A_condition_is_told_as_a_clause(string field, string tests, string chinese, string english)
    {
        UnaryTests read = UnaryTests.Parse(tests, Record.Find(field)!);

        ExplanationPart clause = Phrases.Of("condition", read);

        Assert.Equal(chinese, ExplanationLanguage.Chinese.Text(clause.Phrase!));
        Assert.Equal(english, ExplanationLanguage.English.Text(clause.Phrase!));
    }

    /// <summary>What is relative to the moment of the decision, or to another field, is told before there is one.</summary>
    [Theory]
    [InlineData("received", "< now() - PT2H", "受理时间早于决定时刻前2小时", "time of receipt is before 2 h before the decision")]
    [InlineData("visit", ">= now()", "预约到访时间不早于决定时刻", "appointment is no earlier than the moment of the decision")]
    [InlineData("opened-on", "[today() - P30D..today()]", "开户日在决定当日前30天至决定当日之间", "opening date is from 30 days before the day of the decision to the day of the decision")]
    [InlineData("opened-on", "< today() - P6M", "开户日早于决定当日前6个月", "opening date is before 6 months before the day of the decision")]
    [InlineData("waiting", "> tenure + PT5M", "已等候时间超过成为客户的时间加5分钟", "time waited is longer than time as a customer plus 5 min")]
    public void A_relative_condition_is_told_as_a_clause(string field, string tests, string chinese, string english)
    {
        RecordDefinition record = new(Record.Name, Record.Fields.Add(new("tenure", FieldType.Duration, isRequired: false, Dimension.Time)));
        ExplanationPart clause = Assert.Single(Phrases.Of("clause", Condition.Compile([new(field, tests)], record, NodaTime.DateTimeZone.Utc)));

        Assert.Equal(chinese, ExplanationLanguage.Chinese.Text(clause.Phrase!));
        Assert.Equal(english, ExplanationLanguage.English.Text(clause.Phrase!));
    }

    [Theory]
    [InlineData("risk-band", "\"very-high\"", "非常高", "very high")]
    [InlineData("region", "null", "未知", "not known")]
    [InlineData("amount", "-5", "−5.00", "−5.00")]
    [InlineData("waiting", "duration(\"PT90S\")", "1分30秒", "1 min 30 s")]
    [InlineData("new-device", "false", "否", "no")]
    [InlineData("opened-on", "date(\"2026-11-24\")", "2026-11-24", "2026-11-24")]
    public void The_value_that_a_condition_met_is_told_by_its_name(string field, string literal, string chinese, string english)
    {
        var values = new ExplanationSentence("open.value", [Phrases.Values.Of("value", Record.Find(field)!, literal)]);

        Assert.Equal($"：{chinese}。", ExplanationLanguage.Chinese.Text(values));
        Assert.Equal($": {english}.", ExplanationLanguage.English.Text(values));
    }

    [Fact]
    public void The_tests_of_a_condition_are_a_clause_each()
    {
        Condition condition = Condition.Compile([new("risk-band", "high"), new("region", "-"), new("new-device", "true"), new("amount", "> 1")], Record);

        ImmutableArray<ExplanationPart> clauses = [.. Phrases.Of("test", condition)];

        Assert.Equal("风险等级为“高”，设备或号码为首次使用，且金额高于1.00", ExplanationLanguage.Chinese.Text(new ExplanationSentence("test.both", clauses)));
        Assert.Equal("risk level is high, the device or number is new and amount is above 1.00", ExplanationLanguage.English.Text(new ExplanationSentence("test.both", clauses)));
    }

    [Fact]
    public void A_clause_that_was_written_reads_back_as_the_same()
    {
        var explanation = Explanation.Of(new ExplanationSentence("test.both", [Phrases.Of("test", UnaryTests.Parse("[100..200)", Record.Find("amount")!))]));

        Assert.Equal(explanation, CallCenter.Standards.Book.StandardJson.Read<Explanation>(CallCenter.Standards.Book.StandardJson.Write(explanation)));
    }
}
