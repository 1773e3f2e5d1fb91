using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Compliance;

/// <summary>How a section of compliance looks in JSON.</summary>
internal static class ComplianceForms
{
    public static MembersForm<ComplianceCatalogue> Catalogue { get; } = Form.Of<ComplianceCatalogue>("合规管理", "Compliance", static (m, e) => new()
    {
        Obligations = m.OptionalList("obligations", e?.Obligations, ObligationForms.Obligation, "合规义务", "Obligations"),
        Targets = m.OptionalList("targets", e?.Targets, ObligationForms.Target, "信息系统指标", "Targets of information systems"),
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Catalogue),
        .. ObligationForms.All,
    ];
}
