using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Risk;

/// <summary>How emergency plans look in JSON.</summary>
internal static class PlanForms
{
    public static MembersForm<PlanDuty> Duty { get; } = Form.Of<PlanDuty>("应急职责", "Duty", static (m, e) => new(
        m.Required("role", e?.Role, As.Code, "岗位", "Role"),
        m.Required("duty", e?.Duty, As.Localized, "职责", "Duty")));

    public static MembersForm<PlanStep> Step { get; } = Form.Of<PlanStep>("处置步骤", "Step", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Phase = m.Required("phase", e?.Phase, As.OneOf<ResponsePhase>(), "处置阶段", "Phase"),
        Role = m.Required("role", e?.Role, As.Code, "执行岗位", "Role"),
        Policy = m.Optional("policy", e?.Policy, As.Code, "时限政策", "Policy"),
        Target = m.Optional("target", e?.Target, As.Code, "时限目标", "Target"),
    });

    public static MembersForm<PlanNotification> Notification { get; } = Form.Of<PlanNotification>("通报要求", "Notification", static (m, e) => new(
        m.Required("to", e?.To, As.Code, "通报对象", "To"),
        m.Required("within", e?.Within, As.Time, "通报时限", "Within"),
        m.Required("content", e?.Content, As.Localized, "通报内容", "Content")));

    public static MembersForm<PlanResource> Resource { get; } = Form.Of<PlanResource>("应急资源", "Resource", static (m, e) => new(
        m.Name(e?.Name),
        m.Optional("quantity", e?.Quantity, As.Count, "数量", "Quantity"),
        m.Optional("unit", e?.Unit, As.Localized, "单位", "Unit")));

    public static MembersForm<EmergencyPlan> Plan { get; } = Form.Of<EmergencyPlan>("应急预案", "Emergency plan", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Organisation = m.List("organisation", e?.Organisation, Duty, "组织与职责", "Organisation"),
        Steps = m.List("steps", e?.Steps, Step, "处置步骤", "Steps"),
        Notifications = m.OptionalList("notifications", e?.Notifications, Notification, "通报要求", "Notifications"),
        Resources = m.List("resources", e?.Resources, Resource, "应急资源", "Resources"),
        DrillEveryMonths = m.Required("drillEveryMonths", e?.DrillEveryMonths, As.Count, "演练周期（月）", "Drill every, months"),
        FirstDrill = m.Optional("firstDrill", e?.FirstDrill, As.Date, "首次演练日期", "First drill"),
        Provenance = m.Provenance(e?.Provenance),
    });
}
