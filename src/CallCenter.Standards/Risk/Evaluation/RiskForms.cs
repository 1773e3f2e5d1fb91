using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Risk;

/// <summary>How a section of risks looks in JSON.</summary>
internal static class RiskForms
{
    public static MembersForm<RiskCatalogue> Catalogue { get; } = Form.Of<RiskCatalogue>("风险", "Risk", static (m, e) => new()
    {
        Scales = m.OptionalList("scales", e?.Scales, MatrixForms.Scale, "等级量表", "Scales"),
        Matrices = m.OptionalList("matrices", e?.Matrices, MatrixForms.Matrix, "风险矩阵", "Matrices"),
        Factors = m.OptionalList("factors", e?.Factors, MatrixForms.FactorModel, "因素评分模型", "Factor models"),
        Methods = m.OptionalList("methods", e?.Methods, VocabularyForms.Method, "风险识别方法", "Identification methods"),
        Categories = m.OptionalList("categories", e?.Categories, VocabularyForms.Category, "风险类别", "Categories"),
        Taxonomies = m.OptionalList("taxonomies", e?.Taxonomies, VocabularyForms.Taxonomy, "风险分类体系", "Taxonomies"),
        Controls = m.OptionalList("controls", e?.Controls, VocabularyForms.Control, "控制措施", "Controls"),
        Residual = m.Default("residual", e?.Residual, ResidualRule.Default, VocabularyForms.Rule.AsNote(ResidualRule.Default), "剩余风险计算规则", "Residual rule"),
        Register = m.OptionalList("register", e?.Register, RegisterForms.Entry, "风险登记册", "Register"),
        Indicators = m.OptionalList("indicators", e?.Indicators, IndicatorForms.Indicator, "风险指标", "Indicators"),
        Plans = m.OptionalList("plans", e?.Plans, PlanForms.Plan, "应急预案", "Emergency plans"),
        PlanTable = m.Optional("planTable", e?.PlanTable, TableForms.Table.AsNote(null!), "预案启动决策表", "Table of plans"),
        Scorecards = m.OptionalList("scorecards", e?.Scorecards, ScorecardForms.Scorecard, "风险评分卡", "Scorecards"),
        Quantities = m.OptionalList("quantities", e?.Quantities, QuantityForms.Quantity, "风险量化", "Quantified risks"),
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(MatrixForms.Level),
        .. RegisteredForm.Of(MatrixForms.Scale),
        .. RegisteredForm.Of(MatrixForms.ValueRule),
        .. RegisteredForm.Of(MatrixForms.Matrix),
        .. RegisteredForm.Of(MatrixForms.Factor),
        .. RegisteredForm.Of(MatrixForms.FactorModel),
        .. RegisteredForm.Of(VocabularyForms.Method),
        .. RegisteredForm.Of(VocabularyForms.Tolerance),
        .. RegisteredForm.Of(VocabularyForms.Category),
        .. RegisteredForm.Of(VocabularyForms.Taxonomy),
        .. RegisteredForm.Of(VocabularyForms.Evidence),
        .. RegisteredForm.Of(VocabularyForms.Control),
        .. RegisteredForm.Of(VocabularyForms.Rule),
        .. RegisteredForm.Of(RegisterForms.Control),
        .. RegisteredForm.Of(RegisterForms.Exposure),
        .. RegisteredForm.Of(RegisterForms.Assessment),
        .. RegisteredForm.Of(RegisterForms.Acceptance),
        .. RegisteredForm.Of(RegisterForms.Entry),
        .. RegisteredForm.Of(IndicatorForms.Indicator),
        .. RegisteredForm.Of(IndicatorForms.Limits),
        .. RegisteredForm.Of(PlanForms.Duty),
        .. RegisteredForm.Of(PlanForms.Step),
        .. RegisteredForm.Of(PlanForms.Notification),
        .. RegisteredForm.Of(PlanForms.Resource),
        .. RegisteredForm.Of(PlanForms.Plan),
        .. RegisteredForm.Of(ScorecardForms.Bin),
        .. RegisteredForm.Of(ScorecardForms.Characteristic),
        .. RegisteredForm.Of(ScorecardForms.Band),
        .. RegisteredForm.Of(ScorecardForms.KnockOut),
        .. RegisteredForm.Of(ScorecardForms.Odds),
        .. RegisteredForm.Of(ScorecardForms.Scorecard),
        .. RegisteredForm.Of(QuantityForms.Frequency),
        .. RegisteredForm.Of(SeverityForms.Severity),
        .. RegisteredForm.Of(QuantityForms.Quantity),
        .. RegisteredForm.Of(Catalogue),
        .. RatingForms.All,
        .. RiskReadingForms.All,
        .. ScoreForms.All,
        .. DriftForms.All,
        .. LossForms.All,
        .. IncidentForms.All,
        .. RegisteredForm.Of(IndicatorForms.Value),
        .. RegisteredForm.Of(IndicatorForms.Reading),
        .. RegisteredForm.Of(As.OneOf<IndicatorStatus>()),
        .. RegisteredForm.Of(As.OneOf<ControlCombination>()),
        .. RegisteredForm.Of(As.OneOf<ExposureAggregation>()),
        .. RegisteredForm.Of(As.OneOf<ControlEffect>()),
        .. RegisteredForm.Of(As.OneOf<ControlStatus>()),
        .. RegisteredForm.Of(As.OneOf<IndicatorUnit>()),
        .. RegisteredForm.Of(As.OneOf<IndicatorDirection>()),
        .. RegisteredForm.Of(As.OneOf<ResponsePhase>()),
        .. RegisteredForm.Of(As.OneOf<ScoreDirection>()),
        .. RegisteredForm.Of(As.OneOf<ScoreTrend>()),
        .. RegisteredForm.Of(As.OneOf<ReasonReference>()),
    ];
}
