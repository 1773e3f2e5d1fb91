using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Routing;

/// <summary>How decisions of triage and their reasons look in JSON: what was decided is written whole, so that it is read without the book that decided it.</summary>
internal static class TriageForms
{
    public static Form<RequiredSkills> Skills { get; } = As.Part(As.List(AgentForms.SkillLevel), static skills => RequiredSkills.Of(skills), static skills => skills.ToImmutableArray());

    public static MembersForm<TriageDecision> Decision { get; } = Form.OfValue<TriageDecision>("分流结果", "Triage", static (m, e) => new()
    {
        Priority = m.Optional("priority", e?.Priority, RoutingForms.Priority, "优先级", "Priority"),
        PriorityRank = m.Optional("priorityRank", e?.PriorityRank, As.Count, "优先次序", "Rank of the priority"),
        Queue = m.Optional("queue", e?.Queue, RoutingForms.Queue, "队列", "Queue"),
        Skills = m.Required("skills", e?.Skills, Skills, "所需技能", "Skills"),
        Strategy = m.Optional("strategy", e?.Strategy, RoutingForms.Strategy, "处理策略", "Strategy"),
        Reception = m.Optional("reception", e?.Reception, RoutingForms.Reception, "接待方式", "Reception"),
        Policy = m.Optional("policy", e?.Policy, As.AnyText, "服务承诺", "Policy"),
        IsRisk = m.Optional("risk", e?.IsRisk, As.Flag, "涉及风险", "Risk"),
        IsComplete = m.Flag("complete", e?.IsComplete, "各项均有结论", "Complete"),
        UnknownValues = m.OptionalList("unknownValues", e?.UnknownValues, TableForms.Unknown, "未知取值", "Unknown values"),
    });

    public static MembersForm<TriageReason> Reason { get; } = Form.Of<TriageReason>("分流理由", "Reason", static (m, e) => new(
        m.Required("part", e?.Part, As.OneOf<TriagePart>(), "事项", "Part"),
        m.Required("explanation", e?.Explanation, DecisionForms.Explanation, "说明", "Explanation")));

    public static MembersForm<TriageExplanation> Explanation { get; } = Form.Of<TriageExplanation>("分流说明", "Explanation", static (m, e) => new(
        m.Required("decision", e?.Decision, Decision, "分流结果", "Decision"),
        m.List("reasons", e?.Reasons, Reason, "理由", "Reasons")));

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Skills),
        .. RegisteredForm.Of(Decision),
        .. RegisteredForm.Of(Reason),
        .. RegisteredForm.Of(Explanation),
        .. RegisteredForm.Of(As.OneOf<TriagePart>()),
    ];
}
