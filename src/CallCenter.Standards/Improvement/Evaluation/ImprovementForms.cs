using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Improvement;

/// <summary>How a section of improvement looks in JSON.</summary>
internal static class ImprovementForms
{
    public static MembersForm<ImprovementCatalogue> Catalogue { get; } = Form.Of<ImprovementCatalogue>("持续改进", "Improvement", static (m, e) => new()
    {
        Model = m.Optional("model", e?.Model, ModelForms.Model, "服务质量提升模型", "Model of service quality"),
        Actions = m.Optional("actions", e?.Actions, ActionForms.Rules, "改进措施规则", "Rules of improvements"),
        Charts = m.OptionalList("charts", e?.Charts, ChartForms.Chart, "控制图", "Control charts"),
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Catalogue),
        .. ModelForms.All,
        .. ActionForms.All,
        .. ChartForms.All,
    ];
}
