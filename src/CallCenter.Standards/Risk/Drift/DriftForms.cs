using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Risk;

/// <summary>How comparisons of populations look in JSON.</summary>
internal static class DriftForms
{
    public static MembersForm<StabilityThresholds> Thresholds { get; } = Form.Of<StabilityThresholds>("稳定性阈值", "Thresholds", static (m, e) =>
    {
        decimal moderate = m.Required("moderate", e?.Moderate, As.Number, "中度偏移", "Moderate");
        decimal significant = m.Required("significant", e?.Significant, As.Number, "显著偏移", "Significant");
        Provenance provenance = m.Provenance(e?.Provenance);
        return m.IsComplete ? new StabilityThresholds(moderate, significant, provenance) : e!;
    });

    public static Form<PopulationBins> Bins { get; } = As.Part(As.List(As.Number), static starts => PopulationBins.At([.. starts]), static bins => bins.Starts);

    public static MembersForm<StabilityBin> Bin { get; } = Form.OfValue<StabilityBin>("分箱对比", "Bin", static (m, e) => new(
        m.Required("reference", e?.Reference, As.Real, "基准占比", "Reference"),
        m.Required("current", e?.Current, As.Real, "当前占比", "Current"),
        m.Required("contribution", e?.Contribution, As.Real, "贡献值", "Contribution")));

    public static MembersForm<PopulationStability> Stability { get; } = Form.Of<PopulationStability>("群体稳定性", "Stability", static (m, e) => new(
        m.List("bins", e?.Bins, Bin, "分箱", "Bins")));

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Thresholds),
        .. RegisteredForm.Of(Bins),
        .. RegisteredForm.Of(Bin),
        .. RegisteredForm.Of(Stability),
        .. RegisteredForm.Of(As.OneOf<StabilityLevel>()),
    ];
}
