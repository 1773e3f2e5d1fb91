using System.Collections.Immutable;
using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Compliance;

/// <summary>How rules of inspections, their records and reports look in JSON.</summary>
internal static class InspectionForms
{
    private static readonly MembersForm<InspectionGrade> Grade = Form.Of<InspectionGrade>("检查发现等级", "Grade of findings", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Days = m.Required("days", e?.Days, As.Count, "整改期限（工作日）", "Business days to rectify"),
        DaysAgain = m.Required("daysAgain", e?.DaysAgain, As.Count, "再次整改期限（工作日）", "Business days to rectify again"),
        RecheckDays = m.Optional("recheckDays", e?.RecheckDays, As.Count, "复查期限（工作日）", "Business days to re-check"),
        Decides = m.Required("decides", e?.Decides, As.Code, "销号岗位", "Decides"),
        AcceptedBy = m.Optional("acceptedBy", e?.AcceptedBy, As.Code, "风险接受批准岗位", "Accepted by"),
        Ladder = m.Optional("ladder", e?.Ladder, As.Code, "逾期告知阶梯", "Overdue ladder"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<InspectionRules> Rules { get; } = Form.Of<InspectionRules>("检查与整改", "Inspections", static (m, e) => new()
    {
        Grades = m.List("grades", e?.Grades, Grade, "检查发现等级", "Grades"),
        Calendar = m.Required("calendar", e?.Calendar, As.Code, "日历", "Calendar"),
        ReportTo = m.List("reportTo", e?.ReportTo, As.Code, "检查报告报送岗位", "Report to"),
        ReportDays = m.Required("reportDays", e?.ReportDays, As.Count, "检查报告期限（工作日）", "Business days to report"),
        Provenance = m.Provenance(e?.Provenance),
    });

    private static readonly MembersForm<InspectionEvent> Event = Form.Of<InspectionEvent>("检查事件", "Event of an inspection", static (m, e) => new()
    {
        Id = m.Required("id", e?.Id, As.AnyText, "编号", "Id"),
        At = m.Required("at", e?.At, As.Instant, "时间", "At"),
        Action = m.Required("action", e?.Action, As.OneOf<InspectionAction>(), "动作", "Action"),
        Finding = m.Optional("finding", e?.Finding, As.AnyText, "检查发现编号", "Finding"),
        Grade = m.Optional("grade", e?.Grade, As.AnyText, "检查发现等级", "Grade"),
        Text = m.Optional("text", e?.Text, As.AnyText, "内容", "Text"),
        Responsible = m.Optional("responsible", e?.Responsible, As.AnyText, "整改责任方", "Responsible"),
        By = m.Optional("by", e?.By, As.AnyText, "经办人", "By"),
        Role = m.Optional("role", e?.Role, As.AnyText, "决定岗位", "Role"),
        Until = m.Optional("until", e?.Until, As.Date, "截止日期", "Until"),
        Evidence = m.Optional("evidence", e?.Evidence, As.AnyText, "证据", "Evidence"),
        Reason = m.Optional("reason", e?.Reason, As.AnyText, "理由", "Reason"),
    });

    private static readonly MembersForm<InspectionRefusal> Refusal = Form.Of<InspectionRefusal>("检查事件拒绝", "Refusal", static (m, e) =>
    {
        InspectionEvent happened = m.Required("event", e?.Event, Event, "事件", "Event");
        InspectionRefusalReason reason = m.Required("reason", e?.Reason, As.OneOf<InspectionRefusalReason>(), "拒绝原因", "Reason");
        ImmutableArray<InspectionRefusalReason> also = m.OptionalList("also", e?.Also, As.OneOf<InspectionRefusalReason>(), "其他拒绝原因", "Also");
        string? subject = m.Optional("subject", e?.Subject, As.AnyText, "对象", "Subject");
        string? nearest = m.Optional("nearest", e?.Nearest, As.AnyText, "最接近的代码", "Nearest code");
        return m.IsComplete ? new InspectionRefusal(happened, reason) { Also = also, Subject = subject, Nearest = nearest } : e!;
    });

    public static MembersForm<InspectionRecord> Record { get; } = Form.Of<InspectionRecord>("检查记录", "Record of an inspection", static (m, e) =>
    {
        string obligation = m.Required("obligation", e?.Obligation, As.Text, "合规义务", "Obligation");
        LocalDate cycle = m.Required("cycle", e?.Cycle, As.Date, "周期起始日", "Cycle");
        History<InspectionEvent> events = m.Required("events", e?.Events, As.History(Event), "检查事件", "Events");
        return m.IsComplete ? Folded(InspectionRecord.Begin(obligation, cycle), events) : e!;
    });

    private static readonly MembersForm<InspectionFinding> Finding = Form.Of<InspectionFinding>("检查发现", "Finding of an inspection", static (m, e) => new()
    {
        Obligation = m.Required("obligation", e?.Obligation, ObligationForms.Obligation, "合规义务", "Obligation"),
        Cycle = m.Required("cycle", e?.Cycle, As.Date, "周期起始日", "Cycle"),
        Number = m.Required("number", e?.Number, As.AnyText, "检查发现编号", "Number"),
        Grade = m.Required("grade", e?.Grade, Grade, "检查发现等级", "Grade"),
        Text = m.Required("text", e?.Text, As.AnyText, "内容", "Text"),
        Responsible = m.Required("responsible", e?.Responsible, As.AnyText, "整改责任方", "Responsible"),
        RaisedOn = m.Required("raisedOn", e?.RaisedOn, As.Date, "提出日期", "Raised on"),
        Due = m.Required("due", e?.Due, As.Date, "整改到期日", "Due"),
        PlannedFor = m.Optional("plannedFor", e?.PlannedFor, As.Date, "计划完成日期", "Planned for"),
        AcceptedUntil = m.Optional("acceptedUntil", e?.AcceptedUntil, As.Date, "风险接受截止日期", "Accepted until"),
        RectifiedOn = m.Optional("rectifiedOn", e?.RectifiedOn, As.Date, "整改完成日期", "Rectified on"),
        RecheckDue = m.Optional("recheckDue", e?.RecheckDue, As.Date, "复查到期日", "Re-check due"),
        Status = m.Required("status", e?.Status, As.OneOf<InspectionFindingStatus>(), "状态", "Status"),
        AsOf = m.Required("asOf", e?.AsOf, As.Date, "截至日期", "As of"),
        Notices = m.OptionalList("notices", e?.Notices, OverdueForms.Notice, "逾期告知", "Notices"),
    });

    private static readonly MembersForm<InspectionReport> Report = Form.Of<InspectionReport>("检查报告", "Report of an inspection", static (m, e) => new()
    {
        Obligation = m.Required("obligation", e?.Obligation, ObligationForms.Obligation, "合规义务", "Obligation"),
        Cycle = m.Required("cycle", e?.Cycle, As.Date, "周期起始日", "Cycle"),
        AsOf = m.Required("asOf", e?.AsOf, As.Date, "截至日期", "As of"),
        Findings = m.OptionalList("findings", e?.Findings, Finding, "检查发现", "Findings"),
        ReportTo = m.List("reportTo", e?.ReportTo, As.AnyText, "报送岗位", "Report to"),
        ReportDue = m.Optional("reportDue", e?.ReportDue, As.Date, "报告到期日", "Report due"),
        ReportedBy = m.Optional("reportedBy", e?.ReportedBy, Event, "报告事件", "Reported by"),
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Grade),
        .. RegisteredForm.Of(Rules),
        .. RegisteredForm.Of(Record),
        .. RegisteredForm.OfHistory(Event),
        .. RegisteredForm.OfFolded(Record, Refusal),
        .. RegisteredForm.Of(Event),
        .. RegisteredForm.Of(Refusal),
        .. RegisteredForm.Of(Finding),
        .. RegisteredForm.Of(Report),
        .. RegisteredForm.Of(As.OneOf<InspectionAction>()),
        .. RegisteredForm.Of(As.OneOf<InspectionRefusalReason>()),
        .. RegisteredForm.Of(As.OneOf<InspectionFindingStatus>()),
    ];

    private static InspectionRecord Folded(InspectionRecord start, History<InspectionEvent> events)
    {
        Folded<InspectionRecord, InspectionRefusal> folded = InspectionFolding.Fold(start, events.AsSpan(), book: null);
        return folded.HasRefusals ? throw new ArgumentException($"The events are no record of an inspection: {folded.Refusals[0]}") : folded.State;
    }
}
