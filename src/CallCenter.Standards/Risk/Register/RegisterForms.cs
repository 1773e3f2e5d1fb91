using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Risk;

/// <summary>How the entries of a register, and what was found about them, look in JSON.</summary>
internal static class RegisterForms
{
    public static MembersForm<ControlAssessment> Control { get; } = Form.Of<ControlAssessment>("控制措施评估", "Control assessment", static (m, e) => new()
    {
        Control = m.Required("control", e?.Control, As.Code, "控制措施", "Control"),
        Status = m.Required("status", e?.Status, As.OneOf<ControlStatus>(), "实施状态", "Status"),
        Effectiveness = m.Required("effectiveness", e?.Effectiveness, As.Percentage, "有效性", "Effectiveness"),
        EvidenceOn = m.Optional("evidenceOn", e?.EvidenceOn, As.Date, "证据日期", "Evidence of"),
        EvidenceUntil = m.Optional("evidenceUntil", e?.EvidenceUntil, As.Date, "证据有效期至", "Evidence until"),
    });

    public static MembersForm<RiskExposure> Exposure { get; } = Form.Of<RiskExposure>("风险敞口", "Exposure", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Likelihood = m.Optional("likelihood", e?.Likelihood, As.Code, "可能性", "Likelihood"),
        Impact = m.Optional("impact", e?.Impact, As.Code, "影响程度", "Impact"),
        Controls = m.OptionalList("controls", e?.Controls, Control, "控制措施", "Controls"),
    });

    public static MembersForm<RiskAssessment> Assessment { get; } = Form.Of<RiskAssessment>("风险评估", "Assessment", static (m, e) => new()
    {
        On = m.Optional("on", e?.On, As.Date, "评估日期", "On"),
        Likelihood = m.Required("likelihood", e?.Likelihood, As.Code, "可能性", "Likelihood"),
        Impact = m.Required("impact", e?.Impact, As.Code, "影响程度", "Impact"),
        Level = m.Optional("level", e?.Level, As.Code, "固有风险等级", "Inherent level"),
        ResidualLevel = m.Optional("residualLevel", e?.ResidualLevel, As.Code, "剩余风险等级", "Residual level"),
        Evidence = m.Optional("evidence", e?.Evidence, As.Localized, "评估依据", "Evidence"),
        Controls = m.OptionalList("controls", e?.Controls, Control, "控制措施", "Controls"),
        Exposures = m.OptionalList("exposures", e?.Exposures, Exposure, "风险敞口", "Exposures"),
    });

    public static MembersForm<RiskAcceptance> Acceptance { get; } = Form.Of<RiskAcceptance>("风险接受", "Acceptance", static (m, e) => new(
        m.Required("by", e?.By, As.Code, "批准岗位", "Accepted by"),
        m.Required("from", e?.From, As.Date, "起始日期", "From"),
        m.Required("until", e?.Until, As.Date, "截止日期", "Until"),
        m.Required("reason", e?.Reason, As.Localized, "接受理由", "Reason")));

    public static MembersForm<RiskEntry> Entry { get; } = Form.Of<RiskEntry>("风险登记条目", "Risk", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Category = m.Required("category", e?.Category, As.Code, "风险类别", "Category"),
        Matrix = m.Required("matrix", e?.Matrix, As.Code, "风险矩阵", "Matrix"),
        Description = m.Optional("description", e?.Description, As.Localized, "风险描述", "Description"),
        Cause = m.Optional("cause", e?.Cause, As.Localized, "风险成因", "Cause"),
        Owner = m.Optional("owner", e?.Owner, As.Code, "责任岗位", "Owner"),
        Raised = m.Optional("raised", e?.Raised, As.Date, "登记日期", "Raised"),
        Closed = m.Optional("closed", e?.Closed, As.Date, "关闭日期", "Closed"),
        ReviewEveryMonths = m.Optional("reviewEveryMonths", e?.ReviewEveryMonths, As.Count, "复评周期（月）", "Review every, months"),
        Assessments = m.List("assessments", e?.Assessments, Assessment, "风险评估", "Assessments"),
        Acceptances = m.OptionalList("acceptances", e?.Acceptances, Acceptance, "风险接受", "Acceptances"),
        Provenance = m.Provenance(e?.Provenance),
    });
}
