using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Decisions;

/// <summary>How decision tables look in JSON; the cells of a rule are lists in the order of the columns.</summary>
internal static class TableForms
{
    public static MembersForm<InputColumn> Input { get; } = Form.Of<InputColumn>("输入列", "Input", static (m, e) => new()
    {
        Field = m.Required("field", e?.Field, As.Code, "字段", "Field"),
        Label = m.Optional("label", e?.Label, As.Remark, "显示名称", "Label"),
        Allowed = m.Optional("allowed", e?.Allowed, As.Text, "允许的取值", "Allowed values"),
    });

    public static MembersForm<OutputColumn> Output { get; } = Form.Of<OutputColumn>("输出列", "Output", static (m, e) => new()
    {
        Name = m.Required("name", e?.Name, As.Code, "名称", "Name"),
        Label = m.Optional("label", e?.Label, As.Remark, "显示名称", "Label"),
        Type = m.Required("type", e?.Type, As.OneOf<FieldType>(), "类型", "Type"),
        Values = m.OptionalList("values", e?.Values, As.Text, "取值（按优先次序）", "Values, by priority"),
        Default = m.Optional("default", e?.Default, As.Text, "默认值", "Default"),
    });

    public static MembersForm<DecisionRule> Rule { get; } = Form.Of<DecisionRule>("规则", "Rule", static (m, e) => new()
    {
        Code = m.Optional("code", e?.Code, As.Code, "代码", "Code"),
        When = m.Cells("when", e?.When, "inputs", "-", "条件", "When"),
        Then = m.Cells("then", e?.Then, "outputs", null, "结论", "Then"),
        Annotation = m.Optional("annotation", e?.Annotation, As.Remark, "备注", "Annotation"),
        Provenance = m.Optional("provenance", e?.Provenance, As.Provenance, "来源", "Provenance"),
    });

    public static MembersForm<DecisionTable> Table { get; } = Form.Of<DecisionTable>("决策表", "Decision table", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        HitPolicy = m.Required("hitPolicy", e?.HitPolicy, As.OneOf<HitPolicy>(), "命中策略", "Hit policy"),
        Aggregator = m.Default("aggregator", e?.Aggregator, Aggregator.List, As.OneOf<Aggregator>(), "汇总方式", "Aggregator"),
        Inputs = m.List("inputs", e?.Inputs, Input, "输入", "Inputs"),
        Outputs = m.List("outputs", e?.Outputs, Output, "输出", "Outputs"),
        Rules = m.List("rules", e?.Rules, Rule, "规则", "Rules"),
        Provenance = m.Optional("provenance", e?.Provenance, As.Provenance, "来源", "Provenance"),
    });

    public static MembersForm<UnknownValue> Unknown { get; } = Form.OfValue<UnknownValue>("未知取值", "Unknown value", static (m, e) =>
    {
        var field = m.Required("field", e?.Field, As.AnyText, "字段", "Field");
        var value = m.Required("value", e?.Value, As.AnyText, "取值", "Value");
        return m.IsComplete ? new UnknownValue(field, value) : e.GetValueOrDefault();
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Unknown),
        .. RegisteredForm.Of(Input),
        .. RegisteredForm.Of(Output),
        .. RegisteredForm.Of(Rule),
        .. RegisteredForm.Of(Table),
        .. RegisteredForm.Of(As.OneOf<HitPolicy>()),
        .. RegisteredForm.Of(As.OneOf<Aggregator>()),
    ];
}
