using System.Collections.Immutable;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Compliance;

/// <summary>How documents, what was read of them, and how that stands look in JSON.</summary>
internal static class DocumentForms
{
    private static readonly MembersForm<DocumentVersion> Version = Form.Of<DocumentVersion>("文件版本", "Version of a document", static (m, e) => new()
    {
        Version = m.Required("version", e?.Version, As.Text, "版本", "Version"),
        Effective = m.Required("effective", e?.Effective, As.Date, "生效日期", "Effective"),
        ApprovedOn = m.Optional("approvedOn", e?.ApprovedOn, As.Date, "批准日期", "Approved on"),
    });

    public static MembersForm<ControlledDocument> Document { get; } = Form.Of<ControlledDocument>("制度文件", "Document", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Kind = m.Required("kind", e?.Kind, As.OneOf<DocumentKind>(), "类型", "Kind"),
        Owner = m.Required("owner", e?.Owner, As.Code, "责任岗位", "Owner"),
        ApprovedBy = m.Required("approvedBy", e?.ApprovedBy, As.Code, "批准岗位", "Approved by"),
        Versions = m.List("versions", e?.Versions, Version, "版本", "Versions"),
        Review = m.Required("review", e?.Review, As.Code, "修订义务", "Review"),
        Readers = m.OptionalList("readers", e?.Readers, As.Code, "须阅读岗位", "Readers"),
        ReadWithinDays = m.Optional("readWithinDays", e?.ReadWithinDays, As.Count, "阅读确认期限（工作日）", "Business days to read"),
        Provenance = m.Provenance(e?.Provenance),
    });

    private static readonly MembersForm<ReadingEvent> Event = Form.Of<ReadingEvent>("阅读事件", "Event of reading", static (m, e) => new()
    {
        Id = m.Required("id", e?.Id, As.AnyText, "编号", "Id"),
        At = m.Required("at", e?.At, As.Instant, "时间", "At"),
        Action = m.Required("action", e?.Action, As.OneOf<ReadingAction>(), "动作", "Action"),
        Role = m.Optional("role", e?.Role, As.AnyText, "岗位", "Role"),
        Document = m.Optional("document", e?.Document, As.AnyText, "制度文件", "Document"),
        Version = m.Optional("version", e?.Version, As.AnyText, "版本", "Version"),
        Reason = m.Optional("reason", e?.Reason, As.AnyText, "理由", "Reason"),
    });

    private static readonly MembersForm<ReadingRefusal> Refusal = Form.Of<ReadingRefusal>("阅读事件拒绝", "Refusal", static (m, e) =>
    {
        ReadingEvent happened = m.Required("event", e?.Event, Event, "事件", "Event");
        ReadingRefusalReason reason = m.Required("reason", e?.Reason, As.OneOf<ReadingRefusalReason>(), "拒绝原因", "Reason");
        ImmutableArray<ReadingRefusalReason> also = m.OptionalList("also", e?.Also, As.OneOf<ReadingRefusalReason>(), "其他拒绝原因", "Also");
        string? subject = m.Optional("subject", e?.Subject, As.AnyText, "对象", "Subject");
        string? nearest = m.Optional("nearest", e?.Nearest, As.AnyText, "最接近的代码", "Nearest code");
        return m.IsComplete ? new ReadingRefusal(happened, reason) { Also = also, Subject = subject, Nearest = nearest } : e!;
    });

    private static readonly MembersForm<ReadingRecord> Record = Form.Of<ReadingRecord>("阅读记录", "Record of reading", static (m, e) =>
    {
        string person = m.Required("person", e?.Person, As.Text, "人员", "Person");
        History<ReadingEvent> events = m.Required("events", e?.Events, As.History(Event), "阅读事件", "Events");
        return m.IsComplete ? Folded(ReadingRecord.Begin(person), events) : e!;
    });

    private static readonly MembersForm<DocumentReading> Reading = Form.Of<DocumentReading>("阅读情况", "Reading of a document", static (m, e) => new()
    {
        Document = m.Required("document", e?.Document, Document, "制度文件", "Document"),
        Version = m.Required("version", e?.Version, Version, "版本", "Version"),
        Person = m.Required("person", e?.Person, As.AnyText, "人员", "Person"),
        Role = m.Required("role", e?.Role, As.AnyText, "岗位", "Role"),
        Due = m.Required("due", e?.Due, As.Date, "到期日", "Due"),
        Status = m.Required("status", e?.Status, As.OneOf<DocumentReadingStatus>(), "状态", "Status"),
        AsOf = m.Required("asOf", e?.AsOf, As.Date, "截至日期", "As of"),
        ConfirmedBy = m.Optional("confirmedBy", e?.ConfirmedBy, Event, "确认事件", "Confirmed by"),
    });

    private static readonly MembersForm<RoleReadings> Role = Form.Of<RoleReadings>("岗位阅读情况", "Readings of a role", static (m, e) => new()
    {
        Role = m.Required("role", e?.Role, As.AnyText, "岗位", "Role"),
        Confirmed = m.Required("confirmed", e?.Confirmed, As.Count, "已确认人数", "Confirmed"),
        Open = m.Required("open", e?.Open, As.Count, "待确认人数", "Open"),
        Overdue = m.Required("overdue", e?.Overdue, As.Count, "逾期人数", "Overdue"),
    });

    private static readonly MembersForm<DocumentStanding> Standing = Form.Of<DocumentStanding>("制度文件状况", "Standing of a document", static (m, e) => new()
    {
        Document = m.Required("document", e?.Document, Document, "制度文件", "Document"),
        AsOf = m.Required("asOf", e?.AsOf, As.Date, "截至日期", "As of"),
        InForce = m.Optional("inForce", e?.InForce, Version, "现行版本", "In force"),
        Coming = m.Optional("coming", e?.Coming, Version, "待生效版本", "Coming"),
        Readings = m.OptionalList("readings", e?.Readings, Reading, "阅读情况", "Readings"),
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Version),
        .. RegisteredForm.Of(Document),
        .. RegisteredForm.Of(Record),
        .. RegisteredForm.OfHistory(Event),
        .. RegisteredForm.OfFolded(Record, Refusal),
        .. RegisteredForm.Of(Event),
        .. RegisteredForm.Of(Refusal),
        .. RegisteredForm.Of(Reading),
        .. RegisteredForm.Of(Role),
        .. RegisteredForm.Of(Standing),
        .. RegisteredForm.Of(As.OneOf<DocumentKind>()),
        .. RegisteredForm.Of(As.OneOf<ReadingAction>()),
        .. RegisteredForm.Of(As.OneOf<ReadingRefusalReason>()),
        .. RegisteredForm.Of(As.OneOf<DocumentReadingStatus>()),
    ];

    private static ReadingRecord Folded(ReadingRecord start, History<ReadingEvent> events)
    {
        Folded<ReadingRecord, ReadingRefusal> folded = ReadingRules.Fold(start, events.AsSpan(), book: null);
        return folded.HasRefusals ? throw new ArgumentException($"The events are no record of reading: {folded.Refusals[0]}") : folded.State;
    }
}
