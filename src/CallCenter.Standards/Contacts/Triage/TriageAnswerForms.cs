using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Contacts;

/// <summary>How answers of triage look in JSON where they are facts.</summary>
internal static class TriageAnswerForms
{
    public static MembersForm<RiskRelease> Release { get; } = Form.Of<RiskRelease>("风控解除", "Release by risk control", static (m, e) => new(
        m.Required("by", e?.By, As.AnyText, "经办人", "By"),
        m.Required("at", e?.At, As.Instant, "时间", "At")));

    public static MembersForm<TriageAnswer> Answer { get; } = Form.Of<TriageAnswer>("分流结论", "Answer of triage", static (m, e) => new()
    {
        About = m.Required("about", e?.About, ContactForms.Contact, "分流时的联络情况", "Contact as triaged"),
        RiskBand = m.Optional("riskBand", e?.RiskBand, As.AnyText, "风险评分等级", "Band of the risk score"),
        IsRisk = m.Optional("risk", e?.IsRisk, As.Flag, "涉及风险", "Risk"),
        Strategy = m.Optional("strategy", e?.Strategy, As.AnyText, "处理策略", "Strategy"),
        Rank = m.Optional("rank", e?.Rank, As.Count, "处置强度", "Rank"),
        StopsAtOnce = m.Optional("stopsAtOnce", e?.StopsAtOnce, As.Flag, "立即停止操作", "Stops at once"),
        IsDiverted = m.Optional("diverted", e?.IsDiverted, As.Flag, "分流至自助", "Diverted to self-service"),
        Department = m.Optional("department", e?.Department, As.AnyText, "协办部门", "Department"),
        At = m.Required("at", e?.At, As.Instant, "时间", "At"),
        Standard = m.Optional("standard", e?.Standard, As.AnyText, "依据的标准", "Standard"),
        Release = m.Optional("release", e?.Release, Release, "风控解除", "Release by risk control"),
        IsWithdrawn = m.Flag("withdrawn", e?.IsWithdrawn, "已作废", "Withdrawn"),
    });

    public static MembersForm<TriageStanding> Standing { get; } = Form.OfValue<TriageStanding>("分流结论的效力", "Standing of an answer of triage", static (m, e) =>
    {
        TriageAnswer? answer = m.Optional("answer", e?.Answer, Answer, "分流结论", "Answer");
        TriageState state = m.Required("state", e?.State, As.OneOf<TriageState>(), "效力", "State");
        return m.IsComplete ? TriageStanding.Recorded(answer, state) : e.GetValueOrDefault();
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Release),
        .. RegisteredForm.Of(Answer),
        .. RegisteredForm.Of(Standing),
        .. RegisteredForm.Of(As.OneOf<TriageState>()),
        .. RegisteredForm.Of(As.OneOf<MatterEffect>()),
    ];
}
