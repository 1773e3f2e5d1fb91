using System.Collections.Immutable;
using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Risk;

/// <summary>How the risks of a register on a day look in JSON.</summary>
internal static class RiskReadingForms
{
    public static MembersForm<EvidenceReading> Evidence { get; } = Form.Of<EvidenceReading>("证据读数", "Evidence", static (m, e) => new()
    {
        Evidence = m.Required("evidence", e?.Evidence, VocabularyForms.Evidence, "有效性证据", "Evidence"),
        Name = m.Optional("name", e?.Name, As.Localized, "名称", "Name"),
        Status = m.Required("status", e?.Status, As.OneOf<EvidenceStatus>(), "状态", "Status"),
        On = m.Optional("on", e?.On, As.Date, "日期", "On"),
        Share = m.Optional("share", e?.Share, As.Percentage, "比例", "Share"),
    });

    public static MembersForm<ControlReading> Control { get; } = Form.Of<ControlReading>("控制措施读数", "Control", static (m, e) => new(
        m.Required("assessment", e?.Assessment, RegisterForms.Control, "评估", "Assessment"),
        m.Required("actsOn", e?.ActsOn, As.OneOf<ControlEffect>(), "作用于", "Acts on"),
        m.Optional("credit", e?.Credit, As.Percentage, "降低比例", "Credit"))
    {
        Evidence = m.OptionalList("evidence", e?.Evidence, Evidence, "有效性证据", "Evidence"),
        CreditIfCurrent = m.Optional("creditIfCurrent", e?.CreditIfCurrent, As.Percentage, "证据有效时的降低比例", "Credit if current"),
    });

    public static MembersForm<ExposureReading> Exposure { get; } = Form.Of<ExposureReading>("敞口读数", "Exposure", static (m, e) => new(
        m.Optional("exposure", e?.Exposure, RegisterForms.Exposure, "风险敞口", "Exposure"),
        m.Required("inherent", e?.Inherent, RatingForms.Rating, "固有风险", "Inherent"),
        m.Required("residual", e?.Residual, RatingForms.Rating, "剩余风险", "Residual"),
        m.OptionalList("controls", e?.Controls, Control, "控制措施", "Controls")));

    public static MembersForm<RiskReading> Reading { get; } = Form.Of<RiskReading>("风险读数", "Reading", static (m, e) => new()
    {
        Entry = m.Required("entry", e?.Entry, RegisterForms.Entry, "风险", "Risk"),
        On = m.Required("on", e?.On, As.Date, "日期", "On"),
        Status = m.Required("status", e?.Status, As.OneOf<RiskStatus>(), "状态", "Status"),
        Assessment = m.Required("assessment", e?.Assessment, RegisterForms.Assessment, "评估", "Assessment"),
        Exposures = m.List("exposures", e?.Exposures, Exposure, "风险敞口", "Exposures"),
        InherentValue = m.Required("inherentValue", e?.InherentValue, As.Number, "固有风险值", "Inherent value"),
        ResidualValue = m.Required("residualValue", e?.ResidualValue, As.Number, "剩余风险值", "Residual value"),
        InherentLevel = m.Required("inherentLevel", e?.InherentLevel, MatrixForms.Level, "固有风险等级", "Inherent level"),
        ResidualLevel = m.Required("residualLevel", e?.ResidualLevel, MatrixForms.Level, "剩余风险等级", "Residual level"),
        ResidualValueIfCurrent = m.Optional("residualValueIfCurrent", e?.ResidualValueIfCurrent, As.Number, "证据有效时的剩余风险值", "Residual value if current"),
        ResidualLevelIfCurrent = m.Optional("residualLevelIfCurrent", e?.ResidualLevelIfCurrent, MatrixForms.Level, "证据有效时的剩余风险等级", "Residual level if current"),
        Acceptance = m.Optional("acceptance", e?.Acceptance, RegisterForms.Acceptance, "风险接受", "Acceptance"),
        IsAboveAppetite = m.Optional("aboveAppetite", e?.IsAboveAppetite, As.Flag, "超出风险偏好", "Above appetite"),
        IsAtTarget = m.Optional("atTarget", e?.IsAtTarget, As.Flag, "达到目标", "At target"),
        NextReview = m.Optional("nextReview", e?.NextReview, As.Date, "下次复核", "Next review"),
    });

    public static MembersForm<RiskMovement> Movement { get; } = Form.Of<RiskMovement>("风险变动", "Movement", static (m, e) => new(
        m.Optional("before", e?.Before, Reading, "变动前", "Before"),
        m.Required("after", e?.After, Reading, "变动后", "After"),
        m.Required("move", e?.Move, As.OneOf<RiskMove>(), "变动方向", "Move")));

    public static MembersForm<HeatMapCell> Cell { get; } = Form.Of<HeatMapCell>("热力图单元格", "Cell", static (m, e) => new(
        m.Required("likelihood", e?.Likelihood, MatrixForms.Level, "可能性", "Likelihood"),
        m.Required("impact", e?.Impact, MatrixForms.Level, "影响", "Impact"),
        m.Required("level", e?.Level, MatrixForms.Level, "风险等级", "Level"),
        m.OptionalList("inherent", e?.Inherent, As.AnyText, "固有风险", "Inherent"),
        m.OptionalList("residual", e?.Residual, As.AnyText, "剩余风险", "Residual")));

    public static MembersForm<RiskHeatMap> HeatMap { get; } = Form.Of<RiskHeatMap>("风险热力图", "Heat map", static (m, e) =>
    {
        RiskMatrix matrix = m.Required("matrix", e?.Matrix, RatingForms.Matrix, "风险矩阵", "Matrix");
        LocalDate on = m.Required("on", e?.On, As.Date, "日期", "On");
        ImmutableArray<HeatMapCell> cells = m.List("cells", e?.Cells, Cell, "单元格", "Cells");
        return m.IsComplete ? new RiskHeatMap(matrix, on, cells) : e!;
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Evidence),
        .. RegisteredForm.Of(Control),
        .. RegisteredForm.Of(Exposure),
        .. RegisteredForm.Of(Reading),
        .. RegisteredForm.Of(Movement),
        .. RegisteredForm.Of(Cell),
        .. RegisteredForm.Of(HeatMap),
        .. RegisteredForm.Of(As.OneOf<ControlEvidenceKind>()),
        .. RegisteredForm.Of(As.OneOf<EvidenceStatus>()),
        .. RegisteredForm.Of(As.OneOf<RiskStatus>()),
        .. RegisteredForm.Of(As.OneOf<RiskMove>()),
    ];
}
