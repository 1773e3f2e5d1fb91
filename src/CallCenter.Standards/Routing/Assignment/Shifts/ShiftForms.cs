using CallCenter.Standards.Calendars;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Routing;

/// <summary>How shifts look in JSON.</summary>
internal static class ShiftForms
{
    public static MembersForm<ShiftBreak> Break { get; } = Form.Of<ShiftBreak>("班中休息", "Break", static (m, e) => new(
        m.Required("hours", e?.Hours, CalendarForms.Interval, "时段", "Hours"),
        m.Optional("reason", e?.Reason, As.AnyText, "原因", "Reason")));

    public static MembersForm<ShiftTemplate> Template { get; } = Form.Of<ShiftTemplate>("班次模板", "Shift template", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Hours = m.Required("hours", e?.Hours, CalendarForms.Interval, "时段", "Hours"),
        Breaks = m.OptionalList("breaks", e?.Breaks, Break, "班中休息", "Breaks"),
    });

    public static MembersForm<ShiftAssignment> Assignment { get; } = Form.Of<ShiftAssignment>("班次安排", "Shift of an agent", static (m, e) => new(
        m.Required("agent", e?.Agent, As.AnyText, "工号", "Agent"),
        m.Required("on", e?.On, CalendarForms.Days, "日期", "Dates"),
        m.Required("shift", e?.Shift, As.Code, "班次", "Shift")));

    public static MembersForm<ShiftPlan> Plan { get; } = Form.Of<ShiftPlan>("班次计划", "Plan of shifts", static (m, e) => new()
    {
        Zone = m.Required("zone", e?.Zone, As.Text, "时区", "Time zone"),
        Templates = m.List("templates", e?.Templates, Template, "班次模板", "Templates"),
        Shifts = m.List("shifts", e?.Shifts, Assignment, "班次安排", "Shifts"),
        Entries = m.OptionalList("entries", e?.Entries, RosterForms.Entry, "其他排班记录", "Other entries"),
        Rules = m.Optional("rules", e?.Rules, WorkingTimeForms.Rules, "工时规则", "Rules"),
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Break),
        .. RegisteredForm.Of(Template),
        .. RegisteredForm.Of(Assignment),
        .. RegisteredForm.Of(Plan),
    ];
}
