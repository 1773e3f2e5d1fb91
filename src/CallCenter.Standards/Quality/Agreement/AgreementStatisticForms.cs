using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Quality;

/// <summary>How the agreement of reviewers looks in JSON.</summary>
internal static class AgreementStatisticForms
{
    public static MembersForm<CohenKappa> Cohen { get; } = Form.Of<CohenKappa>("科恩卡帕系数", "Cohen's kappa", static (m, e) => new(
        m.Required("items", e?.Items, As.Quantity, "样本数", "Items"),
        m.Required("observed", e?.Observed, As.Real, "实际一致率", "Observed agreement"),
        m.Required("expected", e?.Expected, As.Real, "随机一致率", "Agreement by chance"),
        m.Optional("value", e?.Value, As.Real, "系数", "Kappa"),
        m.Optional("standardError", e?.StandardError, As.Real, "标准误", "Standard error")));

    public static MembersForm<FleissKappa> Fleiss { get; } = Form.Of<FleissKappa>("弗莱斯卡帕系数", "Fleiss' kappa", static (m, e) => new(
        m.Required("items", e?.Items, As.Count, "样本数", "Items"),
        m.Required("reviewers", e?.Reviewers, As.Quantity, "评分人数", "Reviewers"),
        m.Required("observed", e?.Observed, As.Real, "实际一致率", "Observed agreement"),
        m.Required("expected", e?.Expected, As.Real, "随机一致率", "Agreement by chance"),
        m.Optional("value", e?.Value, As.Real, "系数", "Kappa"),
        m.Optional("standardErrorAtChance", e?.StandardErrorAtChance, As.Real, "随机一致下的标准误", "Standard error at chance")));

    public static MembersForm<KrippendorffAlpha> Krippendorff { get; } = Form.Of<KrippendorffAlpha>("克里彭多夫阿尔法系数", "Krippendorff's alpha", static (m, e) => new(
        m.Required("level", e?.Level, As.OneOf<MeasurementLevel>(), "测量层次", "Level"),
        m.Required("items", e?.Items, As.Count, "样本数", "Items"),
        m.Required("scores", e?.Scores, As.Count, "评分数", "Scores"),
        m.Optional("value", e?.Value, As.Real, "系数", "Alpha")));

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Cohen),
        .. RegisteredForm.Of(Fleiss),
        .. RegisteredForm.Of(Krippendorff),
        .. RegisteredForm.Of(As.OneOf<KappaWeights>()),
        .. RegisteredForm.Of(As.OneOf<MeasurementLevel>()),
    ];
}
