using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Risk;

/// <summary>How scales, matrices and factor models look in JSON.</summary>
internal static class MatrixForms
{
    public static MembersForm<ScaleLevel> Level { get; } = Form.Of<ScaleLevel>("等级", "Level", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Definition = m.Optional("definition", e?.Definition, As.Localized, "定义", "Definition"),
        Value = m.Required("value", e?.Value, As.Number, "分值", "Value"),
        From = m.Optional("from", e?.From, As.Number, "起点（含）", "From"),
    });

    public static MembersForm<OrdinalScale> Scale { get; } = Form.Of<OrdinalScale>("等级量表", "Scale", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Levels = m.List("levels", e?.Levels, Level, "等级", "Levels"),
        UpTo = m.Optional("upTo", e?.UpTo, As.Number, "上限（含）", "Up to"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<RiskValueRule> ValueRule { get; } = Form.Of<RiskValueRule>("风险值计算规则", "Value rule", static (m, e) => new()
    {
        Product = m.Default("product", e?.Product, 0, As.Number, "可能性与影响乘积的权重", "Weight of likelihood × impact"),
        Likelihood = m.Default("likelihood", e?.Likelihood, 0, As.Number, "可能性权重", "Weight of likelihood"),
        Impact = m.Default("impact", e?.Impact, 0, As.Number, "影响权重", "Weight of impact"),
        Table = m.OptionalList("table", e?.Table, As.List(As.Number), "风险值表", "Table of values"),
        ScaledTo = m.Optional("scaledTo", e?.ScaledTo, As.Number, "换算后的最高值", "Scaled to"),
    });

    public static MembersForm<RiskMatrixDefinition> Matrix { get; } = Form.Of<RiskMatrixDefinition>("风险矩阵", "Risk matrix", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Likelihood = m.Required("likelihood", e?.Likelihood, As.Code, "可能性量表", "Scale of likelihood"),
        Impact = m.Required("impact", e?.Impact, As.Code, "影响量表", "Scale of impact"),
        Levels = m.Required("levels", e?.Levels, As.Code, "风险等级量表", "Scale of levels"),
        Cells = m.List("cells", e?.Cells, As.List(As.Code), "单元格等级", "Cells"),
        Value = m.Default("value", e?.Value, RiskValueRule.LikelihoodTimesImpact, ValueRule, "风险值计算规则", "Value rule"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<RiskFactor> Factor { get; } = Form.Of<RiskFactor>("评分因素", "Factor", static (m, e) => new(
        m.Code(e?.Code),
        m.Name(e?.Name),
        m.Default("weight", e?.Weight, 1, As.Number, "权重", "Weight")));

    public static MembersForm<RiskFactorModel> FactorModel { get; } = Form.Of<RiskFactorModel>("因素评分模型", "Factor model", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Scale = m.Required("scale", e?.Scale, As.Code, "等级量表", "Scale"),
        Factors = m.List("factors", e?.Factors, Factor, "评分因素", "Factors"),
        Provenance = m.Provenance(e?.Provenance),
    });
}
