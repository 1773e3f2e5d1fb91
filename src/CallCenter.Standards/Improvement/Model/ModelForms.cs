using System.Collections.Immutable;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Improvement;

/// <summary>How the model of service quality and its assessments look in JSON; anchors are written in the indicator's unit.</summary>
internal static class ModelForms
{
    private static readonly MembersForm<ImprovementDimension> Dimension = Form.Of<ImprovementDimension>("改进维度", "Dimension of improvement", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Weight = m.Required("weight", e?.Weight, As.Number, "权重", "Weight"),
        Provenance = m.Provenance(e?.Provenance),
    });

    private static readonly MembersForm<ScoreAnchor> AnyAnchor = AnchorOf(Bound.Any);
    private static readonly MembersForm<ScoreAnchor> PercentAnchor = AnchorOf(Bound.Percent);
    private static readonly MembersForm<ScoreAnchor> TimeAnchor = AnchorOf(Bound.Time);
    private static readonly MembersForm<ScoreAnchor> NumberAnchor = AnchorOf(Bound.Number);

    private static readonly MembersForm<DimensionIndicator> Indicator = Form.Of<DimensionIndicator>("维度指标", "Indicator of a dimension", static (m, e) =>
    {
        string code = m.Code(e?.Code);
        LocalizedText name = m.Name(e?.Name);
        string dimension = m.Required("dimension", e?.Dimension, As.Code, "改进维度", "Dimension");
        string? kpi = m.Optional("kpi", e?.Kpi, As.Code, "取数指标", "KPI");
        LocalizedText? manual = m.Optional("manual", e?.Manual, As.Localized, "人工统计方式", "Counted by hand");
        KpiUnit? unit = m.RequiredOrNull("unit", e?.Unit, As.OneOf<KpiUnit>(), "单位", "Unit");
        return new()
        {
            Code = code,
            Name = name,
            Dimension = dimension,
            Kpi = kpi,
            Manual = manual,
            Unit = unit ?? default,
            Weight = m.Required("weight", e?.Weight, As.Number, "权重", "Weight"),
            Anchors = m.List("anchors", e?.Anchors, AnchorIn(unit), "评分基准", "Anchors"),
            Provenance = m.Provenance(e?.Provenance),
        };
    });

    public static MembersForm<ImprovementModel> Model { get; } = Form.Of<ImprovementModel>("服务质量提升模型", "Model of service quality", static (m, e) => new()
    {
        Dimensions = m.List("dimensions", e?.Dimensions, Dimension, "改进维度", "Dimensions"),
        Indicators = m.List("indicators", e?.Indicators, Indicator, "维度指标", "Indicators"),
        Total = m.Required("total", e?.Total, As.OneOf<TotalReading>(), "总分口径", "Reading of the total"),
        LeastCoverage = m.Required("leastCoverage", e?.LeastCoverage, As.Percentage, "最低数据覆盖率", "Least coverage"),
        Step = m.Required("step", e?.Step, As.Number, "每期提升分值", "Step"),
        Provenance = m.Provenance(e?.Provenance),
    });

    private static readonly MembersForm<IndicatorFigure> Figure = Form.OfValue<IndicatorFigure>("维度指标数值", "Figure of an indicator", static (m, e) =>
    {
        string indicator = m.Required("indicator", e?.Indicator, As.Text, "维度指标", "Indicator");
        decimal? value = m.Optional("value", e?.Value, As.Number, "数值", "Value");
        return m.IsComplete ? new IndicatorFigure(indicator, value) : default;
    });

    private static readonly MembersForm<IndicatorScore> IndicatorScore = Form.Of<IndicatorScore>("维度指标得分", "Score of an indicator", static (m, e) =>
    {
        DimensionIndicator indicator = m.Required("indicator", e?.Indicator, Indicator, "维度指标", "Indicator");
        decimal? value = m.Optional("value", e?.Value, As.Number, "数值", "Value");
        decimal? points = m.Optional("points", e?.Points, As.Number, "得分", "Points");
        Percentage share = m.Required("share", e?.Share, As.Percentage, "计分占比", "Share");
        decimal? contribution = m.Optional("contribution", e?.Contribution, As.Number, "贡献分值", "Contribution");
        return m.IsComplete ? new IndicatorScore(indicator, value, points, share, contribution) : e!;
    });

    private static readonly MembersForm<DimensionScore> Score = Form.Of<DimensionScore>("改进维度得分", "Score of a dimension", static (m, e) => new()
    {
        Dimension = m.Required("dimension", e?.Dimension, Dimension, "改进维度", "Dimension"),
        Score = m.Optional("score", e?.Score, As.Number, "得分", "Score"),
        Coverage = m.Required("coverage", e?.Coverage, As.Percentage, "数据覆盖率", "Coverage"),
        Contribution = m.Optional("contribution", e?.Contribution, As.Number, "贡献分值", "Contribution"),
        Indicators = m.List("indicators", e?.Indicators, IndicatorScore, "维度指标得分", "Indicators"),
    });

    private static readonly MembersForm<IndicatorLever> Lever = Form.Of<IndicatorLever>("可提升的指标", "Lever", static (m, e) =>
    {
        DimensionIndicator indicator = m.Required("indicator", e?.Indicator, Indicator, "维度指标", "Indicator");
        decimal value = m.Required("value", e?.Value, As.Number, "数值", "Value");
        decimal lost = m.Required("lost", e?.Lost, As.Number, "失分", "Lost");
        decimal? needed = m.Optional("needed", e?.Needed, As.Number, "所需数值", "Needed");
        return m.IsComplete ? new IndicatorLever(indicator, value, lost, needed) : e!;
    });

    private static readonly MembersForm<NextTarget> Next = Form.Of<NextTarget>("下期目标", "Next target", static (m, e) =>
    {
        ImprovementDimension dimension = m.Required("dimension", e?.Dimension, Dimension, "改进维度", "Dimension");
        decimal from = m.Required("from", e?.From, As.Number, "当前得分", "From");
        decimal to = m.Required("to", e?.To, As.Number, "目标得分", "To");
        ImmutableArray<IndicatorLever> levers = m.OptionalList("levers", e?.Levers, Lever, "可提升的指标", "Levers");
        return m.IsComplete ? new NextTarget(dimension, from, to) { Levers = levers } : e!;
    });

    private static readonly MembersForm<ImprovementAssessment> Assessment = Form.Of<ImprovementAssessment>("服务质量季度评估", "Assessment of a quarter", static (m, e) => new()
    {
        Quarter = m.Required("quarter", e?.Quarter, As.Date, "季度起始日", "Quarter"),
        Dimensions = m.List("dimensions", e?.Dimensions, Score, "改进维度得分", "Dimensions"),
        Reading = m.Required("reading", e?.Reading, As.OneOf<TotalReading>(), "总分口径", "Reading of the total"),
        Total = m.Optional("total", e?.Total, As.Number, "总分", "Total"),
        Next = m.Optional("next", e?.Next, Next, "下期目标", "Next"),
    });

    private static readonly MembersForm<DimensionChange> Change = Form.Of<DimensionChange>("维度得分变化", "Change of a dimension", static (m, e) =>
    {
        ImprovementDimension dimension = m.Required("dimension", e?.Dimension, Dimension, "改进维度", "Dimension");
        decimal? score = m.Optional("score", e?.Score, As.Number, "得分", "Score");
        decimal? change = m.Optional("change", e?.Change, As.Number, "变化", "Change");
        bool isOfOthers = m.Flag("ofOtherIndicators", e?.IsOfOtherIndicators, "有数据的指标不同", "Of other indicators");
        return m.IsComplete ? new DimensionChange(dimension, score, change, isOfOthers) : e!;
    });

    private static readonly MembersForm<AssessedQuarter> Quarter = Form.Of<AssessedQuarter>("评估季度", "Assessed quarter", static (m, e) => new()
    {
        Quarter = m.Required("quarter", e?.Quarter, As.Date, "季度起始日", "Quarter"),
        Assessment = m.Optional("assessment", e?.Assessment, Assessment, "服务质量季度评估", "Assessment"),
        TotalChange = m.Optional("totalChange", e?.TotalChange, As.Number, "总分变化", "Change of the total"),
        Changes = m.OptionalList("changes", e?.Changes, Change, "维度得分变化", "Changes"),
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Dimension),
        .. RegisteredForm.Of(NumberAnchor),
        .. RegisteredForm.Of(Indicator),
        .. RegisteredForm.Of(Model),
        .. RegisteredForm.Of(Figure),
        .. RegisteredForm.Of(IndicatorScore),
        .. RegisteredForm.Of(Score),
        .. RegisteredForm.Of(Lever),
        .. RegisteredForm.Of(Next),
        .. RegisteredForm.Of(Assessment),
        .. RegisteredForm.Of(Change),
        .. RegisteredForm.Of(Quarter),
        .. RegisteredForm.Of(As.OneOf<TotalReading>()),
    ];

    private static MembersForm<ScoreAnchor> AnchorIn(KpiUnit? unit) => unit switch
    {
        null => AnyAnchor,
        KpiUnit.Percent => PercentAnchor,
        KpiUnit.Time => TimeAnchor,
        _ => NumberAnchor,
    };

    private static MembersForm<ScoreAnchor> AnchorOf(Form<decimal> bound) => Form.Of<ScoreAnchor>("评分基准", "Anchor", (m, e) => new(
        m.Required("value", e?.Value, bound, "数值", "Value"),
        m.Required("points", e?.Points, As.Number, "得分", "Points")));
}
