using System.Globalization;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Routing;

/// <summary>How a triage is told to people.</summary>
internal static class TriageWording
{
    private static readonly LocalizedText Yes = new("是", "yes");
    private static readonly LocalizedText No = new("否", "no");
    private static readonly LocalizedText Nothing = new("无", "none");
    private static readonly LocalizedText Stop = new("立即停止操作", "stop the operation at once");

    public static string Of(TriageExplanation explanation, CultureInfo culture) => string.Join(
        '\n',
        explanation.Reasons.Select(reason => RoutingWording.Line(Topic(reason.Part), Decided(reason.Part, explanation.Decision, culture), reason.Explanation, culture))
            .Append(UnknownValues.Text(explanation.Decision.UnknownValues, culture)).OfType<string>());

    private static string Decided(TriagePart part, TriageDecision decision, CultureInfo culture) => part switch
    {
        TriagePart.Risk => (decision.IsRisk ? Yes : No).In(culture),
        TriagePart.Priority => Name(decision.Priority?.Name, culture),
        TriagePart.Queue => Name(decision.Queue?.Name, culture),
        TriagePart.Skills => decision.Skills.Count == 0 ? Nothing.In(culture) : string.Join(", ", decision.Skills.Select(static (SkillLevel skill) => skill.ToString())),
        TriagePart.Strategy => Name(decision.Strategy?.Name, culture) + (decision.StopsAtOnce ? "; " + Stop.In(culture) : ""),
        TriagePart.Reception => Name(decision.Reception?.Name, culture),
        _ => decision.Policy ?? Nothing.In(culture),
    };

    private static string Name(LocalizedText? name, CultureInfo culture) => (name ?? Nothing).In(culture);

    private static LocalizedText Topic(TriagePart part) => part switch
    {
        TriagePart.Risk => new("风险", "Risk"),
        TriagePart.Priority => new("优先级", "Priority"),
        TriagePart.Queue => new("队列", "Queue"),
        TriagePart.Skills => new("所需技能", "Skills"),
        TriagePart.Strategy => new("处理策略", "Strategy"),
        TriagePart.Reception => new("接待方式", "Reception"),
        _ => new("服务承诺", "Service level"),
    };
}
