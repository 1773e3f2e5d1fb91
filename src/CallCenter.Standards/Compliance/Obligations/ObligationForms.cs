using System.Collections.Immutable;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Compliance;

/// <summary>How obligations, their records and what is due look in JSON.</summary>
internal static class ObligationForms
{
    public static MembersForm<Recurrence> Recurrence { get; } = Form.Of<Recurrence>("周期", "Recurrence", static (m, e) => new()
    {
        Every = m.Required("every", e?.Every, As.Count, "间隔", "Every"),
        Unit = m.Required("unit", e?.Unit, As.OneOf<RecurrenceUnit>(), "单位", "Unit"),
        Calendar = m.Required("calendar", e?.Calendar, As.Code, "日历", "Calendar"),
        Roll = m.Default("roll", e?.Roll, CycleRoll.Previous, As.OneOf<CycleRoll>(), "遇非工作日", "Where it ends on no business day"),
    });

    public static MembersForm<Obligation> Obligation { get; } = Form.Of<Obligation>("合规义务", "Obligation", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Kind = m.Required("kind", e?.Kind, As.OneOf<ObligationKind>(), "类型", "Kind"),
        Owner = m.Required("owner", e?.Owner, As.Code, "责任岗位", "Owner"),
        Roles = m.OptionalList("roles", e?.Roles, As.Code, "适用岗位", "Roles"),
        Scope = m.Optional("scope", e?.Scope, As.Localized, "范围", "Scope"),
        From = m.Required("from", e?.From, As.Date, "首个周期起始日", "From"),
        Until = m.Optional("until", e?.Until, As.Date, "终止日期", "Until"),
        Recurrence = m.Required("recurrence", e?.Recurrence, Recurrence, "周期", "Recurrence"),
        Evidence = m.Optional("evidence", e?.Evidence, As.Localized, "留存证据", "Evidence"),
        Ladder = m.Optional("ladder", e?.Ladder, As.Code, "逾期告知阶梯", "Overdue ladder"),
        Kpis = m.OptionalList("kpis", e?.Kpis, As.Code, "关注指标", "KPIs"),
        Targets = m.OptionalList("targets", e?.Targets, As.Code, "检验的系统指标", "Targets"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<SystemTarget> Target { get; } = Form.Of<SystemTarget>("信息系统指标", "Target of information systems", static (m, e) =>
    {
        string code = m.Code(e?.Code);
        LocalizedText name = m.Name(e?.Name);
        KpiUnit? unit = m.RequiredOrNull("unit", e?.Unit, As.OneOf<KpiUnit>(), "单位", "Unit");
        return new()
        {
            Code = code,
            Name = name,
            Unit = unit ?? default,
            IsChange = m.Flag("change", e?.IsChange, "与基期比较", "Change"),
            AtLeast = m.Optional("atLeast", e?.AtLeast, In(unit), "不低于", "At least"),
            AtMost = m.Optional("atMost", e?.AtMost, In(unit), "不高于", "At most"),
            Provenance = m.Provenance(e?.Provenance),
        };
    });

    private static readonly MembersForm<SystemTargetReading> Reading = Form.Of<SystemTargetReading>("信息系统指标检验结果", "Reading of a target of information systems", static (m, e) =>
    {
        var target = m.Required("target", e?.Target, Target, "指标", "Target");
        var value = m.Required("value", e?.Value, As.Number, "实测值", "Value");
        var before = m.Optional("before", e?.Before, As.Number, "基期值", "Before");
        return m.IsComplete ? new SystemTargetReading(target, value, before) : e!;
    });

    private static readonly MembersForm<ObligationEvent> Event = Form.Of<ObligationEvent>("义务履行事件", "Event of an obligation", static (m, e) => new()
    {
        Id = m.Required("id", e?.Id, As.AnyText, "编号", "Id"),
        At = m.Required("at", e?.At, As.Instant, "时间", "At"),
        Action = m.Required("action", e?.Action, As.OneOf<ObligationAction>(), "动作", "Action"),
        Cycle = m.Required("cycle", e?.Cycle, As.Date, "周期起始日", "Cycle"),
        By = m.Optional("by", e?.By, As.AnyText, "经办人", "By"),
        Evidence = m.Optional("evidence", e?.Evidence, As.AnyText, "证据", "Evidence"),
        Reason = m.Optional("reason", e?.Reason, As.AnyText, "理由", "Reason"),
    });

    private static readonly MembersForm<ObligationRefusal> Refusal = Form.Of<ObligationRefusal>("义务履行事件拒绝", "Refusal", static (m, e) =>
    {
        ObligationEvent happened = m.Required("event", e?.Event, Event, "事件", "Event");
        ObligationRefusalReason reason = m.Required("reason", e?.Reason, As.OneOf<ObligationRefusalReason>(), "拒绝原因", "Reason");
        ImmutableArray<ObligationRefusalReason> also = m.OptionalList("also", e?.Also, As.OneOf<ObligationRefusalReason>(), "其他拒绝原因", "Also");
        string? subject = m.Optional("subject", e?.Subject, As.AnyText, "对象", "Subject");
        string? nearest = m.Optional("nearest", e?.Nearest, As.AnyText, "最接近的代码", "Nearest code");
        return m.IsComplete ? new ObligationRefusal(happened, reason) { Also = also, Subject = subject, Nearest = nearest } : e!;
    });

    public static MembersForm<ObligationRecord> Record { get; } = Form.Of<ObligationRecord>("义务履行记录", "Record of an obligation", static (m, e) =>
    {
        string obligation = m.Required("obligation", e?.Obligation, As.Text, "合规义务", "Obligation");
        History<ObligationEvent> events = m.Required("events", e?.Events, As.History(Event), "义务履行事件", "Events");
        return m.IsComplete ? Folded(ObligationRecord.Begin(obligation), events) : e!;
    });

    private static readonly MembersForm<ObligationDue> Due = Form.Of<ObligationDue>("到期义务", "Due item", static (m, e) => new()
    {
        Obligation = m.Required("obligation", e?.Obligation, Obligation, "合规义务", "Obligation"),
        From = m.Required("from", e?.From, As.Date, "周期起始日", "From"),
        To = m.Required("to", e?.To, As.Date, "周期届满日", "To"),
        Due = m.Required("due", e?.Due, As.Date, "到期日", "Due"),
        Status = m.Required("status", e?.Status, As.OneOf<ObligationStatus>(), "状态", "Status"),
        AsOf = m.Required("asOf", e?.AsOf, As.Date, "截至日期", "As of"),
        SettledBy = m.Optional("settledBy", e?.SettledBy, Event, "履行或豁免事件", "Settled by"),
        Notices = m.OptionalList("notices", e?.Notices, OverdueForms.Notice, "逾期告知", "Notices"),
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Recurrence),
        .. RegisteredForm.Of(Obligation),
        .. RegisteredForm.Of(Target),
        .. RegisteredForm.Of(Reading),
        .. RegisteredForm.Of(Record),
        .. RegisteredForm.OfHistory(Event),
        .. RegisteredForm.OfFolded(Record, Refusal),
        .. RegisteredForm.Of(Event),
        .. RegisteredForm.Of(Refusal),
        .. RegisteredForm.Of(Due),
        .. RegisteredForm.Of(As.OneOf<ObligationKind>()),
        .. RegisteredForm.Of(As.OneOf<RecurrenceUnit>()),
        .. RegisteredForm.Of(As.OneOf<CycleRoll>()),
        .. RegisteredForm.Of(As.OneOf<ObligationAction>()),
        .. RegisteredForm.Of(As.OneOf<ObligationRefusalReason>()),
        .. RegisteredForm.Of(As.OneOf<ObligationStatus>()),
    ];

    private static Form<decimal> In(KpiUnit? unit) => unit switch
    {
        null => Bound.Any,
        KpiUnit.Percent => Bound.Percent,
        KpiUnit.Time => Bound.Time,
        _ => Bound.Number,
    };

    private static ObligationRecord Folded(ObligationRecord start, History<ObligationEvent> events)
    {
        Folded<ObligationRecord, ObligationRefusal> folded = ObligationRules.Fold(start, events.AsSpan(), book: null);
        return folded.HasRefusals ? throw new ArgumentException($"The events are no record of an obligation: {folded.Refusals[0]}") : folded.State;
    }
}
