using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Routing;

/// <summary>How adherence to a roster looks in JSON.</summary>
internal static class AdherenceForms
{
    public static MembersForm<AgentPeriod> Period { get; } = Form.Of<AgentPeriod>("坐席状态时段", "Period of an agent", static (m, e) => new(
        m.Required("agent", e?.Agent, As.AnyText, "工号", "Agent"),
        m.Required("state", e?.State, As.OneOf<AgentState>(), "状态", "State"),
        m.Required("from", e?.From, As.Instant, "开始时间", "From"),
        m.Required("to", e?.To, As.Instant, "结束时间", "To"),
        m.Optional("reason", e?.Reason, As.AnyText, "原因", "Reason")));

    public static MembersForm<RosterDeviation> Deviation { get; } = Form.OfValue<RosterDeviation>("未按排班执行的时段", "Deviation from a roster", static (m, e) =>
    {
        var kind = m.Required("kind", e?.Kind, As.OneOf<RosterDeviationKind>(), "类型", "Kind");
        var from = m.Required("from", e?.From, As.Instant, "开始时间", "From");
        var to = m.Required("to", e?.To, As.Instant, "结束时间", "To");
        return m.IsComplete ? new RosterDeviation(kind, from, to) : e.GetValueOrDefault();
    });

    public static MembersForm<RosterAdherence> Adherence { get; } = Form.Of<RosterAdherence>("排班执行情况", "Adherence to a roster", static (m, e) => new()
    {
        Agent = m.Required("agent", e?.Agent, As.AnyText, "工号", "Agent"),
        Zone = m.Required("zone", e?.Zone, As.Zone, "时区", "Time zone"),
        From = m.Required("from", e?.From, As.Instant, "开始时间", "From"),
        To = m.Required("to", e?.To, As.Instant, "结束时间", "To"),
        Planned = m.Required("planned", e?.Planned, As.Elapsed, "排班时长", "Planned"),
        PlannedWork = m.Required("plannedWork", e?.PlannedWork, As.Elapsed, "计划工作时长", "Planned work"),
        Adherent = m.Required("adherent", e?.Adherent, As.Elapsed, "按排班执行时长", "Adherent"),
        Worked = m.Required("worked", e?.Worked, As.Elapsed, "实际工作时长", "Worked"),
        SignedOn = m.Required("signedOn", e?.SignedOn, As.Elapsed, "签入时长", "Signed on"),
        Handling = m.Required("handling", e?.Handling, As.Elapsed, "处理时长", "Handling"),
        Deviations = m.OptionalList("deviations", e?.Deviations, Deviation, "未按排班执行的时段", "Deviations"),
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Period),
        .. RegisteredForm.Of(Deviation),
        .. RegisteredForm.Of(Adherence),
        .. RegisteredForm.Of(As.OneOf<RosterDeviationKind>()),
    ];
}
