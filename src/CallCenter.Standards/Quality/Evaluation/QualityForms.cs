using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Quality;

/// <summary>How a section of quality looks in JSON.</summary>
internal static class QualityForms
{
    public static MembersForm<QualityCatalogue> Catalogue { get; } = Form.Of<QualityCatalogue>("服务质量", "Quality", static (m, e) => new()
    {
        Forms = m.OptionalList("forms", e?.Forms, ReviewForms.Sheet, "质检表", "Review forms"),
        Sampling = m.OptionalList("sampling", e?.Sampling, SamplingForms.Plan, "质检抽样方案", "Sampling plans"),
        Stages = m.OptionalList("stages", e?.Stages, TimeForms.Stage, "通话环节时限", "Limits of stages"),
        Businesses = m.OptionalList("businesses", e?.Businesses, TimeForms.Business, "业务办理时限", "Types of business"),
        Conduct = m.Optional("conduct", e?.Conduct, ReviewCaseForms.Conduct, "质检执行规则", "Conduct of reviews"),
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Catalogue),
        .. ReviewForms.All,
        .. SamplingForms.All,
        .. ReviewCaseForms.All,
        .. AgreementStatisticForms.All,
        .. TimeForms.All,
    ];
}
