using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Routing;

/// <summary>How departments and the standard of transfers look in JSON.</summary>
internal static class TransferForms
{
    // What cannot be read of them hinders no check of the others.
    private static readonly Form<DecisionTable> Table = TableForms.Table.AsNote(null!);

    public static MembersForm<Department> Department { get; } = Form.Of<Department>("部门", "Department", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Kind = m.Required("kind", e?.Kind, As.OneOf<DepartmentKind>(), "类别", "Kind"),
        Region = m.Optional("region", e?.Region, As.Text, "服务地区", "Region"),
        ContactPerson = m.Required("contactPerson", e?.ContactPerson, As.Remark, "联系人", "Contact person"),
        Phone = m.Required("phone", e?.Phone, As.Remark, "联系电话", "Phone"),
        MaySee = m.OptionalList("maySee", e?.MaySee, As.OneOf(Routing.Department.SlipFields), "可向其提供的字段", "Fields it may see"),
        Hours = m.Required("hours", e?.Hours, As.Code, "工作时间", "Hours"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<NoticeList> Notice { get; } = Form.Of<NoticeList>("告知名单", "Whom to tell", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Roles = m.OptionalList("roles", e?.Roles, As.Code, "告知岗位", "Roles"),
        TellsOrdinaryTarget = m.Flag("tellsOrdinaryTarget", e?.TellsOrdinaryTarget, "同时告知常规受理部门", "Tells the ordinary target"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<HopLimit> Limit { get; } = Form.Of<HopLimit>("转接次数上限", "Limit of transfers", static (m, e) => new(
        m.Required("most", e?.Most, As.Count, "最多次数", "Most"),
        m.Provenance(e?.Provenance)));

    public static MembersForm<CollaborationWeights> Weights { get; } = Form.Of<CollaborationWeights>("协作评分权重", "Collaboration score", static (m, e) => new(
        m.Required("speed", e?.Speed, As.Percentage, "时效权重", "Speed"),
        m.Required("quality", e?.Quality, As.Percentage, "质量权重", "Quality"),
        m.Provenance(e?.Provenance)));

    public static MembersForm<TransferStandard> Standard { get; } = Form.Of<TransferStandard>("转接标准", "Transfers", static (m, e) => new()
    {
        SpecialCases = m.Optional("specialCases", e?.SpecialCases, Table, "特殊情况", "Special cases"),
        Targets = m.Optional("targets", e?.Targets, Table, "转接参考表", "Ordinary table"),
        HopLimit = m.Optional("hopLimit", e?.HopLimit, Limit.AsNote(null!), "转接次数上限", "Limit of transfers"),
        Collaboration = m.Optional("collaboration", e?.Collaboration, Weights.AsNote(null!), "协作评分权重", "Collaboration score"),
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Department),
        .. RegisteredForm.Of(Notice),
        .. RegisteredForm.Of(Limit),
        .. RegisteredForm.Of(Weights),
        .. RegisteredForm.Of(Standard),
        .. RegisteredForm.Of(As.OneOf<DepartmentKind>()),
        .. RegisteredForm.Of(As.OneOf<TransferUrgency>()),
    ];
}
