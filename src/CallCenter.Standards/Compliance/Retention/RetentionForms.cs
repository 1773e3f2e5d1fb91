using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Compliance;

/// <summary>How rules of retention and answers about it look in JSON.</summary>
internal static class RetentionForms
{
    public static MembersForm<RetentionPeriod> Period { get; } = Form.Of<RetentionPeriod>("保存期限", "Period of retention", static (m, e) => new()
    {
        Count = m.Required("count", e?.Count, As.Count, "数量", "Count"),
        Unit = m.Required("unit", e?.Unit, As.OneOf<RecurrenceUnit>(), "单位", "Unit"),
    });

    public static MembersForm<RetentionRule> Rule { get; } = Form.Of<RetentionRule>("保存规则", "Rule of retention", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Records = m.List("records", e?.Records, As.Code, "记录类别", "Records"),
        Trigger = m.Required("trigger", e?.Trigger, As.OneOf<RetentionTrigger>(), "起算日", "Trigger"),
        AtLeast = m.Optional("atLeast", e?.AtLeast, Period, "最短保存期限", "At least"),
        AtMost = m.Optional("atMost", e?.AtMost, Period, "最长保存期限", "At most"),
        Verified = m.Optional("verified", e?.Verified, As.Confirmed, "是否已核实", "Verified"),
        Provenance = m.Provenance(e?.Provenance),
    });

    private static readonly MembersForm<LegalHold> Hold = Form.Of<LegalHold>("法律保全", "Legal hold", static (m, e) => new()
    {
        Id = m.Required("id", e?.Id, As.AnyText, "编号", "Id"),
        From = m.Required("from", e?.From, As.Date, "起始日", "From"),
        ReleasedOn = m.Optional("releasedOn", e?.ReleasedOn, As.Date, "解除日", "Released on"),
    });

    private static readonly MembersForm<RetainedRecord> Record = Form.Of<RetainedRecord>("留存记录", "Record that is kept", static (m, e) => new()
    {
        Classes = m.List("classes", e?.Classes, As.AnyText, "记录类别", "Classes"),
        CreatedOn = m.Required("createdOn", e?.CreatedOn, As.Date, "形成日期", "Created on"),
        ClosedOn = m.Optional("closedOn", e?.ClosedOn, As.Date, "办结日期", "Closed on"),
        RelationEndedOn = m.Optional("relationEndedOn", e?.RelationEndedOn, As.Date, "业务关系结束日期", "Relation ended on"),
        Holds = m.OptionalList("holds", e?.Holds, Hold, "法律保全", "Legal holds"),
    });

    private static readonly MembersForm<RetentionReading> Reading = Form.Of<RetentionReading>("规则适用结果", "What a rule says", static (m, e) => new(
        m.Required("rule", e?.Rule, Rule, "规则", "Rule"),
        m.Optional("earliest", e?.Earliest, As.Date, "最早可销毁日", "Earliest"),
        m.Optional("latest", e?.Latest, As.Date, "最迟销毁日", "Latest"),
        m.Flag("overruled", e?.IsOverruled, "从更长期限", "Overruled")));

    private static readonly MembersForm<RetentionDecision> Decision = Form.Of<RetentionDecision>("保存期限结论", "Retention of a record", static (m, e) => new()
    {
        AsOf = m.Required("asOf", e?.AsOf, As.Date, "截至日期", "As of"),
        Status = m.Required("status", e?.Status, As.OneOf<RetentionStatus>(), "状态", "Status"),
        Earliest = m.Optional("earliest", e?.Earliest, As.Date, "最早可销毁日", "Earliest"),
        Latest = m.Optional("latest", e?.Latest, As.Date, "最迟销毁日", "Latest"),
        Rules = m.List("rules", e?.Rules, Reading, "规则", "Rules"),
        Holds = m.OptionalList("holds", e?.Holds, Hold, "法律保全", "Legal holds"),
        HoldsToCome = m.OptionalList("holdsToCome", e?.HoldsToCome, Hold, "将生效的法律保全", "Legal holds to come"),
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Period),
        .. RegisteredForm.Of(Rule),
        .. RegisteredForm.Of(Hold),
        .. RegisteredForm.Of(Record),
        .. RegisteredForm.Of(Reading),
        .. RegisteredForm.Of(Decision),
        .. RegisteredForm.Of(As.OneOf<RetentionTrigger>()),
        .. RegisteredForm.Of(As.OneOf<RetentionStatus>()),
    ];
}
