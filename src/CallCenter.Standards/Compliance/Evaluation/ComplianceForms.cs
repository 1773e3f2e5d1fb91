using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Compliance;

/// <summary>How a section of compliance looks in JSON.</summary>
internal static class ComplianceForms
{
    public static MembersForm<ComplianceCatalogue> Catalogue { get; } = Form.Of<ComplianceCatalogue>("合规管理", "Compliance", static (m, e) => new()
    {
        Obligations = m.OptionalList("obligations", e?.Obligations, ObligationForms.Obligation, "合规义务", "Obligations"),
        Ladders = m.OptionalList("ladders", e?.Ladders, OverdueForms.Ladder, "逾期告知阶梯", "Overdue ladders"),
        Inspections = m.Optional("inspections", e?.Inspections, InspectionForms.Rules, "检查与整改", "Inspections"),
        Documents = m.OptionalList("documents", e?.Documents, DocumentForms.Document, "制度文件", "Documents"),
        Targets = m.OptionalList("targets", e?.Targets, ObligationForms.Target, "信息系统指标", "Targets of information systems"),
        Retention = m.OptionalList("retention", e?.Retention, RetentionForms.Rule, "记录保存", "Retention"),
        Purposes = m.OptionalList("purposes", e?.Purposes, AccessForms.Purpose, "数据用途", "Purposes of access"),
        Access = m.OptionalList("access", e?.Access, AccessForms.Rule, "数据访问", "Access"),
        Violations = m.Optional("violations", e?.Violations, ViolationForms.Rules, "违规处理", "Violations"),
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Catalogue),
        .. OverdueForms.All,
        .. ObligationForms.All,
        .. InspectionForms.All,
        .. DocumentForms.All,
        .. RetentionForms.All,
        .. AccessForms.All,
        .. BudgetForms.All,
        .. ViolationForms.All,
    ];
}
