using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Risk;

/// <summary>How incidents, and the plans chosen for them, look in JSON.</summary>
internal static class IncidentForms
{
    public static MembersForm<EmergencyIncident> Incident { get; } = Form.OfValue<EmergencyIncident>("突发事件", "Incident", static (m, e) => new()
    {
        Category = m.Optional("category", e?.Category, As.AnyText, "风险类别", "Category"),
        Risk = m.Optional("risk", e?.Risk, As.AnyText, "风险", "Risk"),
        Severity = m.Optional("severity", e?.Severity, As.AnyText, "严重程度", "Severity"),
    });

    public static MembersForm<EmergencyChoice> Choice { get; } = Form.OfValue<EmergencyChoice>("预案选择", "Choice", static (m, e) => new(
        m.Optional("plan", e?.Plan, PlanForms.Plan, "应急预案", "Plan"),
        m.Required("decision", e?.Decision, DecisionForms.Decision, "决策结果", "Decision")));

    public static MembersForm<LossAssessment> Loss { get; } = Form.Of<LossAssessment>("损失评估", "Loss", static (m, e) => new()
    {
        Direct = m.Required("direct", e?.Direct, As.Number, "直接损失", "Direct"),
        Indirect = m.Default("indirect", e?.Indirect, 0, As.Number, "间接损失", "Indirect"),
        Recovered = m.Default("recovered", e?.Recovered, 0, As.Number, "已挽回", "Recovered"),
        Customers = m.Default("customers", e?.Customers, 0, As.LongCount, "涉及客户数", "Customers"),
    });

    public static MembersForm<LessonLearned> Lesson { get; } = Form.Of<LessonLearned>("经验教训", "Lesson", static (m, e) => new(
        m.Required("found", e?.Found, As.Localized, "发现问题", "Found"),
        m.Required("action", e?.Action, As.Localized, "改进措施", "Action"),
        m.Required("owner", e?.Owner, As.AnyText, "责任岗位", "Owner"),
        m.Required("due", e?.Due, As.Date, "完成期限", "Due"),
        m.Optional("done", e?.Done, As.Date, "完成日期", "Done")));

    public static MembersForm<IncidentReport> Report { get; } = Form.Of<IncidentReport>("事件报告", "Report", static (m, e) => new()
    {
        Id = m.Required("id", e?.Id, As.AnyText, "编号", "Id"),
        Incident = m.Required("incident", e?.Incident, Incident, "突发事件", "Incident"),
        ReportedAt = m.Required("reportedAt", e?.ReportedAt, As.Instant, "报告时间", "Reported at"),
        Plan = m.Optional("plan", e?.Plan, As.AnyText, "应急预案", "Plan"),
        Loss = m.Optional("loss", e?.Loss, Loss, "损失评估", "Loss"),
        Lessons = m.OptionalList("lessons", e?.Lessons, Lesson, "经验教训", "Lessons"),
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Incident),
        .. RegisteredForm.Of(Choice),
        .. RegisteredForm.Of(Loss),
        .. RegisteredForm.Of(Lesson),
        .. RegisteredForm.Of(Report),
    ];
}
