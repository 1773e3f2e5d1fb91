using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Risk;

/// <summary>How the lists that entries are written with look in JSON: methods, categories, kinds of controls, and the rule that controls earn by.</summary>
internal static class VocabularyForms
{
    private static readonly Percentage Whole = Percentage.FromRatio(1);

    public static MembersForm<IdentificationMethod> Method { get; } = Form.Of<IdentificationMethod>("风险识别方法", "Identification method", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<RiskTolerance> Tolerance { get; } = Form.Of<RiskTolerance>("风险容忍度", "Tolerance", static (m, e) => new(
        m.Required("scale", e?.Scale, As.Code, "等级量表", "Scale"),
        m.Required("appetite", e?.Appetite, As.Code, "风险偏好", "Appetite"),
        m.Required("target", e?.Target, As.Code, "目标等级", "Target"),
        m.Provenance(e?.Provenance)));

    public static MembersForm<RiskCategory> Category { get; } = Form.Of<RiskCategory>("风险类别", "Category", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Definition = m.Optional("definition", e?.Definition, As.Localized, "定义", "Definition"),
        Tolerance = m.Optional("tolerance", e?.Tolerance, Tolerance, "风险容忍度", "Tolerance"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<RiskTaxonomy> Taxonomy { get; } = Form.Of<RiskTaxonomy>("风险分类体系", "Taxonomy", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Categories = m.List("categories", e?.Categories, As.Code, "风险类别", "Categories"),
        Methods = m.OptionalList("methods", e?.Methods, As.Code, "识别方法", "Methods"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<ControlEvidence> Evidence { get; } = Form.Of<ControlEvidence>("控制有效性证据", "Evidence of a control", static (m, e) => new()
    {
        Kind = m.Required("kind", e?.Kind, As.OneOf<ControlEvidenceKind>(), "类型", "Kind"),
        Of = m.Required("of", e?.Of, As.Code, "依据", "What shows it"),
        AtLeast = m.Optional("atLeast", e?.AtLeast, As.Percentage, "最低比例", "At least"),
        WithinDays = m.Optional("withinDays", e?.WithinDays, As.Count, "回溯天数", "Days back"),
    });

    public static MembersForm<RiskControl> Control { get; } = Form.Of<RiskControl>("控制措施", "Control", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Category = m.Required("category", e?.Category, As.Code, "风险类别", "Category"),
        ActsOn = m.Required("actsOn", e?.ActsOn, As.OneOf<ControlEffect>(), "作用对象", "Acts on"),
        Risks = m.OptionalList("risks", e?.Risks, As.Code, "针对风险", "Risks"),
        Evidence = m.OptionalList("evidence", e?.Evidence, Evidence, "有效性证据", "Evidence"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<ResidualRule> Rule { get; } = Form.Of<ResidualRule>("剩余风险计算规则", "Residual rule", static (m, e) => new()
    {
        Combination = m.Required("combination", e?.Combination, As.OneOf<ControlCombination>(), "控制措施合并方式", "Combination of controls"),
        Aggregation = m.Required("aggregation", e?.Aggregation, As.OneOf<ExposureAggregation>(), "敞口汇总方式", "Aggregation of exposures"),
        GreatestReduction = m.Default("greatestReduction", e?.GreatestReduction, Whole, As.Percentage, "最大降低比例", "Greatest reduction"),
        WithoutEvidence = m.Default("withoutEvidence", e?.WithoutEvidence, default, As.Percentage, "无证据时的折算比例", "Without evidence"),
        InProgress = m.Default("inProgress", e?.InProgress, default, As.Percentage, "实施中的折算比例", "In progress"),
        Provenance = m.Provenance(e?.Provenance),
    });
}
