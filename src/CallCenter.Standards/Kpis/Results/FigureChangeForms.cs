using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Kpis;

/// <summary>How improvements look in JSON: both figures, from which the change is worked out again.</summary>
internal static class FigureChangeForms
{
    public static MembersForm<FigureChange> FigureChange { get; } = Form.Of<FigureChange>("改进幅度", "Improvement", static (m, e) =>
    {
        decimal before = m.Required("before", e?.Before, As.Number, "改进前", "Before");
        decimal after = m.Required("after", e?.After, As.Number, "改进后", "After");
        bool arePercentages = m.Flag("percentages", e is null ? null : e.PercentagePoints is not null, "百分比指标", "Percentages");
        return new(before, after, arePercentages) { Significance = m.Optional("significance", e?.Significance, ComparisonForms.Significance, "显著性检验", "Significance") };
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All => RegisteredForm.Of(FigureChange);
}
