using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Decisions;

/// <summary>How analyses of decision tables look in JSON.</summary>
internal static class AnalysisForms
{
    public static MembersForm<WitnessValue> WitnessValue { get; } = Form.OfValue<WitnessValue>("示例取值", "Value of a witness", static (m, e) => new(
        m.Required("field", e?.Field, As.AnyText, "字段", "Field"),
        m.Required("literal", e?.Literal, As.AnyText, "值", "Literal")));

    public static MembersForm<Witness> Witness { get; } = Form.Of<Witness>("示例输入", "Witness", static (m, e) => new(
        m.List("values", e?.Values, WitnessValue, "取值", "Values")));

    public static MembersForm<RulePair> Pair { get; } = Form.Of<RulePair>("规则对", "Pair of rules", static (m, e) => new(
        m.Required("first", e?.First, As.Count, "前一规则", "First"),
        m.Required("second", e?.Second, As.Count, "后一规则", "Second"),
        m.Required("input", e?.Input, Witness, "示例输入", "Input")));

    public static MembersForm<DeadRule> Dead { get; } = Form.Of<DeadRule>("无效规则", "Dead rule", static (m, e) => new(
        m.Required("rule", e?.Rule, As.Count, "规则", "Rule"),
        m.Required("reason", e?.Reason, As.OneOf<DeadRuleReason>(), "原因", "Reason"),
        m.OptionalList("maskedBy", e?.MaskedBy, As.Count, "被其覆盖的规则", "Masked by")));

    public static MembersForm<AnalysisOptions> Options { get; } = Form.Of<AnalysisOptions>("分析选项", "Options", static (m, e) => new()
    {
        WorkLimit = m.Required("workLimit", e?.WorkLimit, As.LongCount, "工作量上限", "Work limit"),
        MostListed = m.Required("mostListed", e?.MostListed, As.Count, "最多列出数", "Most listed"),
        MissingInputs = m.Default("missingInputs", e?.MissingInputs, default, As.OneOf<MissingInputs>(), "缺失输入", "Missing inputs"),
        OpenTexts = m.Default("openTexts", e?.OpenTexts, default, As.OneOf<OpenTexts>(), "开放文本", "Open texts"),
    });

    public static MembersForm<TableAnalysis> Analysis { get; } = Form.Of<TableAnalysis>("决策表分析", "Analysis", static (m, e) =>
    {
        DecisionTable table = m.Required("table", e?.Table, TableForms.Table, "决策表", "Table");
        ImmutableArray<RulePair> overlaps = m.OptionalList("overlaps", e?.Overlaps, Pair, "重叠规则", "Overlaps");
        return new(table, () => ImmutableCollectionsMarshal.AsArray(overlaps)!)
        {
            IsComplete = m.Flag("complete", e?.IsComplete, "已完成", "Complete"),
            Work = m.Required("work", e?.Work, As.LongCount, "工作量", "Work"),
            Gaps = m.OptionalList("gaps", e?.Gaps, Witness, "无规则的输入", "Gaps"),
            OverlapCount = m.Required("overlapCount", e?.OverlapCount, As.LongCount, "重叠数", "Overlaps counted"),
            ConflictCount = m.Required("conflictCount", e?.ConflictCount, As.LongCount, "冲突数", "Conflicts counted"),
            Conflicts = m.OptionalList("conflicts", e?.Conflicts, Pair, "冲突规则", "Conflicts"),
            DeadRules = m.OptionalList("deadRules", e?.DeadRules, Dead, "无效规则", "Dead rules"),
            Duplicates = m.OptionalList("duplicates", e?.Duplicates, Pair, "重复规则", "Duplicates"),
        };
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(WitnessValue),
        .. RegisteredForm.Of(Witness),
        .. RegisteredForm.Of(Pair),
        .. RegisteredForm.Of(Dead),
        .. RegisteredForm.Of(Options),
        .. RegisteredForm.Of(Analysis),
        .. RegisteredForm.Of(As.OneOf<DeadRuleReason>()),
        .. RegisteredForm.Of(As.OneOf<MissingInputs>()),
        .. RegisteredForm.Of(As.OneOf<OpenTexts>()),
    ];
}
