using CallCenter.Standards.Calendars;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Routing;

/// <summary>How rosters look in JSON.</summary>
internal static class RosterForms
{
    public static MembersForm<RosterEntry> Entry { get; } = Form.Of<RosterEntry>("排班记录", "Roster entry", static (m, e) => new()
    {
        Agent = m.Required("agent", e?.Agent, As.AnyText, "工号", "Agent"),
        Kind = m.Required("kind", e?.Kind, As.OneOf<RosterKind>(), "类型", "Kind"),
        On = m.Required("on", e?.On, CalendarForms.Days, "日期", "Dates"),
        Hours = m.OptionalList("hours", e?.Hours, CalendarForms.Interval, "时段", "Hours"),
        Reason = m.Optional("reason", e?.Reason, As.AnyText, "原因", "Reason"),
    });

    public static MembersForm<Roster> Roster { get; } = Form.Of<Roster>("排班表", "Roster", static (m, e) => new()
    {
        Zone = m.Required("zone", e?.Zone, As.Text, "时区", "Time zone"),
        Entries = m.List("entries", e?.Entries, Entry, "排班记录", "Entries"),
    });

    public static MembersForm<RosterState> State { get; } = Form.OfValue<RosterState>("排班状态", "State by the roster", static (m, e) =>
    {
        var state = m.Required("state", e?.State, As.OneOf<AgentState>(), "状态", "State");
        var reason = m.Optional("reason", e?.Reason, As.AnyText, "原因", "Reason");
        return m.IsComplete ? new RosterState(state, reason) : e.GetValueOrDefault();
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Entry),
        .. RegisteredForm.Of(Roster),
        .. RegisteredForm.Of(State),
        .. RegisteredForm.Of(As.OneOf<RosterKind>()),
    ];
}
