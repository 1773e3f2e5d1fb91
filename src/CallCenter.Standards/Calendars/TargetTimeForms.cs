using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Calendars;

/// <summary>How promised times look in JSON: a kind, and the members that it has.</summary>
internal static class TargetTimeForms
{
    private static readonly MembersForm<BusinessDuration> BusinessTime = Form.Of<BusinessDuration>("营业时间", "Business time", static (m, e) => new(
        m.Required("time", e?.Time, As.Time, "时长", "Time"),
        m.Default("edge", e?.Edge, EdgeRule.StayAtEdge, As.OneOf<EdgeRule>(), "止点规则", "Edge")));

    private static readonly MembersForm<BusinessDayRule> DayRule = Form.OfValue<BusinessDayRule>("工作日计法", "Business day rule", static (m, e) => new(
        m.Default("roll", e?.Roll, RollRule.None, As.OneOf<RollRule>(), "非工作日顺延", "Roll"),
        m.Default("dueAt", e?.DueAt, DayEnd.EndOfDay, As.OneOf<DayEnd>(), "到期时点", "Due at"),
        m.Optional("cutOff", e?.CutOff, CutOffForm.Instance, "截单时间", "Cut-off")));

    private static readonly MembersForm<BusinessDays> BusinessDays = Form.Of<BusinessDays>("工作日", "Business days", static (m, e) => new(
        m.Required("count", e?.Count, As.Count, "天数", "Days"),
        m.Inline(e?.Rule, DayRule)));

    private static readonly MembersForm<CalendarDays> CalendarDays = Form.Of<CalendarDays>("自然日", "Calendar days", static (m, e) => new(
        m.Required("count", e?.Count, As.Count, "天数", "Days"),
        m.Default("dueAt", e?.DueAt, CalendarDayEnd.EndOfDay, As.OneOf<CalendarDayEnd>(), "到期时点", "Due at")));

    private static readonly MembersForm<Weeks> Weeks = Form.Of<Weeks>("周", "Weeks", static (m, e) => new(
        m.Required("count", e?.Count, As.Count, "周数", "Weeks"),
        m.Default("dueAt", e?.DueAt, CalendarDayEnd.EndOfDay, As.OneOf<CalendarDayEnd>(), "到期时点", "Due at")));

    private static readonly MembersForm<ElapsedDuration> Elapsed = Form.Of<ElapsedDuration>("连续时间", "Elapsed time", static (m, e) => new(
        m.Required("time", e?.Time, As.Time, "时长", "Time")));

    public static MembersForm<TargetTime> TargetTime { get; } = Form.Union(
        "时限",
        "Time",
        "kind",
        Form.Case<TargetTime, BusinessDuration>("business-time", BusinessTime),
        Form.Case<TargetTime, BusinessDays>("business-days", BusinessDays),
        Form.Case<TargetTime, CalendarDays>("calendar-days", CalendarDays),
        Form.Case<TargetTime, Weeks>("weeks", Weeks),
        Form.Case<TargetTime, ElapsedDuration>("elapsed", Elapsed));

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(TargetTime),
        .. RegisteredForm.Of(BusinessTime),
        .. RegisteredForm.Of(BusinessDays),
        .. RegisteredForm.Of(DayRule),
        .. RegisteredForm.Of<CutOff>(CutOffForm.Instance),
        .. RegisteredForm.Of(CutOffForm.Time),
        .. RegisteredForm.Of(CalendarDays),
        .. RegisteredForm.Of(Weeks),
        .. RegisteredForm.Of(Elapsed),
        .. RegisteredForm.Of(As.OneOf<EdgeRule>()),
        .. RegisteredForm.Of(As.OneOf<ZeroRule>()),
        .. RegisteredForm.Of(As.OneOf<RollRule>()),
        .. RegisteredForm.Of(As.OneOf<DayEnd>()),
        .. RegisteredForm.Of(As.OneOf<CalendarDayEnd>()),
    ];
}
