using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Organization;

/// <summary>How layers, levels, domains, units, posts and lines look in JSON.</summary>
internal static class StructureForms
{
    public static MembersForm<CountRange> Range { get; } = Form.Of<CountRange>("人数范围", "Range", static (m, e) => new()
    {
        AtLeast = m.Optional("atLeast", e?.AtLeast, As.Count, "不少于", "At least"),
        AtMost = m.Optional("atMost", e?.AtMost, As.Count, "不多于", "At most"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<OrganizationTier> Tier { get; } = Form.Of<OrganizationTier>("层级", "Tier", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Span = m.Optional("span", e?.Span, Range.AsNote(null!), "管理幅度", "Span of control"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<BusinessDomain> Domain { get; } = Form.Of<BusinessDomain>("业务领域", "Business domain", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<OrganizationUnit> Unit { get; } = Form.Of<OrganizationUnit>("机构", "Unit", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        AnswersFor = m.Required("answersFor", e?.AnswersFor, As.Localized, "职责范围", "Answers for"),
        Size = m.Optional("size", e?.Size, Range.AsNote(null!), "人员编制", "Size"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<PlannedSeats> Seats { get; } = Form.Of<PlannedSeats>("编制席位", "Planned seats", static (m, e) => new(
        m.Required("count", e?.Count, As.Count, "人数", "People"),
        m.Provenance(e?.Provenance)));

    public static MembersForm<Post> Post { get; } = Form.Of<Post>("岗位", "Post", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Role = m.Required("role", e?.Role, As.Code, "角色", "Role"),
        Unit = m.Required("unit", e?.Unit, As.Code, "所属机构", "Unit"),
        Level = m.Required("level", e?.Level, As.Code, "职级", "Level"),
        Domain = m.Optional("domain", e?.Domain, As.Code, "业务领域", "Business domain"),
        AnswersFor = m.Optional("answersFor", e?.AnswersFor, As.Localized, "职责范围", "Answers for"),
        AnswersTo = m.Optional("answersTo", e?.AnswersTo, As.Localized, "中心外上级", "Answers to"),
        Seats = m.Optional("seats", e?.Seats, Seats.AsNote(null!), "编制席位", "Planned seats"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<ReportingLine> Line { get; } = Form.Of<ReportingLine>("汇报关系", "Reporting line", static (m, e) => new()
    {
        From = m.Required("from", e?.From, As.Code, "汇报岗位", "From"),
        To = m.Required("to", e?.To, As.Code, "汇报对象", "To"),
        Kind = m.Default("kind", e?.Kind, LineKind.Solid, As.OneOf<LineKind>(), "关系类型", "Kind"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<DottedLineRule> DottedLine { get; } = Form.Of<DottedLineRule>("虚线汇报规则", "Dotted-line rule", static (m, e) => new()
    {
        Units = m.List("units", e?.Units, As.Code, "两个机构", "Units"),
        Purpose = m.Required("purpose", e?.Purpose, As.Localized, "目的", "Purpose"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<ReviewCycle> Review { get; } = Form.Of<ReviewCycle>("架构评审周期", "Review cycle", static (m, e) => new(
        m.Required("months", e?.Months, As.Count, "间隔月数", "Months"),
        m.Provenance(e?.Provenance)));
}
