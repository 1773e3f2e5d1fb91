using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Workflows;

/// <summary>How explorations of workflows look in JSON.</summary>
internal static class ExplorationForms
{
    private static readonly MembersForm<WitnessValue> Value = Form.OfValue<WitnessValue>("字段取值", "Value of a field", static (m, e) =>
    {
        var field = m.Required("field", e?.Field, As.AnyText, "字段", "Field");
        var literal = m.Required("literal", e?.Literal, As.AnyText, "取值", "Literal");
        return m.IsComplete ? new WitnessValue(field, literal) : e.GetValueOrDefault();
    });

    private static readonly Form<Witness> Facts = As.ListOf<Witness, WitnessValue>(Value, static values => new Witness(values), static witness => witness.Values);

    public static MembersForm<StuckCase> Stuck { get; } = Form.Of<StuckCase>("无法结束的案件", "Stuck case", static (m, e) =>
    {
        var facts = m.Required("facts", e?.Facts, Facts, "事实", "Facts");
        var state = m.Required("state", e?.State, As.AnyText, "状态", "State");
        var way = m.List("way", e?.Way, As.AnyText, "经过", "Way");
        return m.IsComplete ? new StuckCase(facts, state, way) : e!;
    });

    public static MembersForm<WorkflowExploration> Exploration { get; } = Form.Of<WorkflowExploration>("流程遍历", "Exploration of a workflow", static (m, e) => new()
    {
        IsComplete = m.Required("complete", e?.IsComplete, As.Flag, "是否完整", "Complete"),
        FactsCount = m.Required("factsCount", e?.FactsCount, As.Count, "事实组合数", "Combinations of facts"),
        ConfigurationCount = m.Required("configurationCount", e?.ConfigurationCount, As.LongCount, "配置数", "Configurations"),
        NeverReached = m.List("neverReached", e?.NeverReached, As.AnyText, "不可达状态", "Never reached"),
        Stuck = m.List("stuck", e?.Stuck, Stuck, "无法结束的案件", "Stuck cases"),
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All => [.. RegisteredForm.Of(Stuck), .. RegisteredForm.Of(Exploration)];
}
