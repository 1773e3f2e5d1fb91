using System.Collections.Immutable;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Decisions;

/// <summary>How the answers of decision tables, and their reasons, look in JSON.</summary>
internal static class DecisionForms
{
    private static readonly ImmutableArray<Form<DecisionValue>> ByType =
    [
        .. Enum.GetValues<FieldType>().Select(type => type switch
        {
            FieldType.Text => As.Part(As.AnyText, DecisionValue.Of, static value => value.Text!),
            FieldType.Number => As.Part(As.Number, number => DecisionValue.Of(type, number), static value => value.Number!.Value),
            FieldType.Boolean => As.Part(As.Flag, flag => DecisionValue.Of(type, Ordinal.Of(flag)), static value => value.Flag!.Value),
            FieldType.Duration => As.Part(As.Elapsed, time => DecisionValue.Of(type, Ordinal.Of(time)), static value => value.Duration!.Value),
            FieldType.Months => As.Part(As.LongCount, months => DecisionValue.Of(type, months), static value => value.Months!.Value),
            FieldType.Date => As.Part(As.Date, date => DecisionValue.Of(type, Ordinal.Of(date)), static value => value.Date!.Value),
            FieldType.Time => As.Part(As.TimeOfDay, time => DecisionValue.Of(type, Ordinal.Of(time)), static value => value.Time!.Value),
            FieldType.DateTime => As.Part(As.LocalTime, time => DecisionValue.Of(type, Ordinal.Of(time)), static value => value.DateTime!.Value),
            _ => As.Part(As.Instant, instant => DecisionValue.Of(type, Ordinal.Of(instant)), static value => value.Instant!.Value),
        }),
    ];

    private static readonly MembersForm<DecidedRule> Rule = Form.Of<DecidedRule>("规则", "Rule", static (m, e) => new(
        m.Required("index", e?.Index, As.Count, "序号", "Index"),
        m.Required("rule", e?.Rule, TableForms.Rule, "规则", "Rule")));

    public static MembersForm<DecisionValue> Value { get; } = Form.OfValue<DecisionValue>("取值", "Value", static (m, e) =>
    {
        FieldType? type = m.RequiredOrNull("type", e?.Type, As.OneOf<FieldType>(), "类型", "Type");
        DecisionValue? value = m.Optional("value", e is { IsMissing: true } ? null : e, ByType[(int)(type ?? default)], "值", "Value", "e?.Text");
        return value ?? DecisionValue.Missing(type ?? default);
    });

    public static MembersForm<DecisionOutput> Output { get; } = Form.OfValue<DecisionOutput>("输出", "Output", static (m, e) => new(
        m.Required("name", e?.Name, As.AnyText, "名称", "Name"),
        m.Inline(e?.Value, Value)));

    public static MembersForm<Decision> Decision { get; } = Form.OfValue<Decision>("决策结果", "Decision", static (m, e) =>
    {
        string? table = m.Optional("table", e?.Table, As.AnyText, "决策表", "Table");
        LocalizedText? name = m.Optional("tableName", e?.TableName, As.Localized, "决策表名称", "Name of the table");
        DecisionOutcome outcome = m.Required("outcome", e?.Outcome, As.OneOf<DecisionOutcome>(), "结果", "Outcome");
        DecidedRule? rule = m.Optional("rule", Decided(e?.Rule, e?.RuleIndex), Rule, "规则", "Rule", "e?.Rule");
        DecidedRule? conflicting = m.Optional("conflicting", Decided(e?.ConflictingRule, e?.ConflictingRuleIndex), Rule, "冲突规则", "Rule in conflict", "e?.ConflictingRule");
        ImmutableArray<DecisionOutput> outputs = m.OptionalList("outputs", e?.Outputs, Output, "输出", "Outputs");
        return !m.IsComplete || table is null ? default : new Decision(new RecordedDecision(table, name, rule, conflicting, outputs), outcome, rule?.Index ?? -1, conflicting?.Index ?? -1);
    });

    public static MembersForm<CellReading> Cell { get; } = Form.Of<CellReading>("条件核对", "Cell", static (m, e) => new(
        m.Required("field", e?.Field, As.Text, "字段", "Field"),
        m.Required("tests", e?.Tests, As.AnyText, "条件", "Tests"),
        m.Required("value", e?.Value, As.AnyText, "实际值", "Value"),
        m.Flag("holds", e?.Holds, "满足", "Holds"))
    {
        Fact = m.Required("fact", e?.Fact, ExplanationForms.Part, "实际情况", "Fact"),
        Asked = m.Required("asked", e?.Asked, ExplanationForms.Part, "要求", "Asked"),
    });

    public static MembersForm<RuleReading> Reading { get; } = Form.Of<RuleReading>("规则核对", "Rule", static (m, e) => new(
        m.Required("index", e?.Index, As.Count, "序号", "Index"),
        m.Required("rule", e?.Rule, TableForms.Rule, "规则", "Rule"),
        m.List("cells", e?.Cells, Cell, "条件核对", "Cells")));

    public static MembersForm<DecisionExplanation> Explanation { get; } = Form.Of<DecisionExplanation>("决策说明", "Explanation", static (m, e) => new(
        m.Required("decision", e?.Decision, Decision, "决策结果", "Decision"),
        m.OptionalList("hits", e?.Hits, Reading, "命中规则", "Hits"),
        m.OptionalList("passed", e?.Passed, Reading, "未命中规则", "Passed"),
        m.OptionalList("notAllowed", e?.NotAllowed, Cell, "不允许的取值", "Not allowed")));

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(As.OneOf<DecisionOutcome>()),
        .. RegisteredForm.Of(Value),
        .. RegisteredForm.Of(Output),
        .. RegisteredForm.Of(Decision),
        .. RegisteredForm.Of(Cell),
        .. RegisteredForm.Of(Reading),
        .. RegisteredForm.Of(Explanation),
        .. RegisteredForm.Of(ConditionForms.FieldCondition),
        .. RegisteredForm.Of(ConditionForms.Tests),
        .. RegisteredForm.Of(ConditionForms.Condition),
        .. RegisteredForm.Of(ConditionForms.Error),
    ];

    private static DecidedRule? Decided(DecisionRule? rule, int? index) => rule is null ? null : new DecidedRule(index!.Value, rule);
}
