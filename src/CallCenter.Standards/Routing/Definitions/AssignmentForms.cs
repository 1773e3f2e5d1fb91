using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Routing;

/// <summary>How assignment strategies look in JSON.</summary>
internal static class AssignmentForms
{
    public static MembersForm<WeightedCriterion> Criterion { get; } = Form.OfValue<WeightedCriterion>("分配准则", "Criterion", static (m, e) => new(
        m.Required("criterion", e?.Criterion, As.OneOf<AssignmentCriterion>(), "准则", "Criterion"),
        m.Default("weight", e?.Weight, 1, As.Count, "权重", "Weight")));

    public static MembersForm<AssignmentStep> Step { get; } = Form.Of<AssignmentStep>("分配步骤", "Step", static (m, e) => new(
        m.List("criteria", e?.Criteria, Criterion, "准则", "Criteria")));

    public static MembersForm<Relaxation> Relaxation { get; } = Form.OfValue<Relaxation>("放宽事项", "Relaxation", static (m, e) => new(
        m.Required("requirement", e?.Requirement, As.OneOf<RelaxableRequirement>(), "要求", "Requirement"),
        m.Optional("skill", e?.Skill, As.Code, "技能", "Skill"),
        m.Optional("lowerBy", e?.LowerBy, As.Count, "降低级数", "Lower by")));

    public static MembersForm<RelaxationRing> Ring { get; } = Form.Of<RelaxationRing>("放宽阶段", "Ring", static (m, e) => new(
        m.Required("after", e?.After, As.Time, "等待时长", "After"),
        m.List("relax", e?.Relax, Relaxation, "放宽事项", "Gives up")));

    public static MembersForm<AssignmentStrategy> Strategy { get; } = Form.Of<AssignmentStrategy>("分配策略", "Assignment strategy", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Steps = m.List("steps", e?.Steps, Step, "分配步骤", "Steps"),
        IdleHorizon = m.Optional("idleHorizon", e?.IdleHorizon, As.Time, "空闲时长上限", "Idle horizon"),
        Rings = m.OptionalList("rings", e?.Rings, Ring, "放宽阶段", "Rings"),
        Ageing = m.OptionalList("ageing", e?.Ageing, As.Time, "等待折抵优先级时长", "Ageing"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<AssignmentCatalogue> Catalogue { get; } = Form.Of<AssignmentCatalogue>("坐席分配", "Assignment", static (m, e) => new()
    {
        Strategies = m.List("strategies", e?.Strategies, Strategy, "分配策略", "Strategies"),
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Criterion),
        .. RegisteredForm.Of(Step),
        .. RegisteredForm.Of(Relaxation),
        .. RegisteredForm.Of(Ring),
        .. RegisteredForm.Of(Strategy),
        .. RegisteredForm.Of(Catalogue),
        .. RegisteredForm.Of(As.OneOf<AssignmentCriterion>()),
        .. RegisteredForm.Of(As.OneOf<RelaxableRequirement>()),
    ];
}
