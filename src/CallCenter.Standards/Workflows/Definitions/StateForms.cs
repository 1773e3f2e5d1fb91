using CallCenter.Standards.Calendars;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Workflows;

/// <summary>How states look in JSON, with what runs in them.</summary>
internal static class StateForms
{
    public static MembersForm<ClockEffects> Clocks { get; } = Form.Of<ClockEffects>("时限影响", "Effects on clocks", static (m, e) => new()
    {
        Starts = m.OptionalList("starts", e?.Starts, As.Text, "启动", "Starts"),
        Pauses = m.OptionalList("pauses", e?.Pauses, As.Text, "暂停", "Pauses"),
        Stops = m.OptionalList("stops", e?.Stops, As.Text, "停止", "Stops"),
    });

    public static MembersForm<SubworkflowReturn> Return { get; } = Form.Of<SubworkflowReturn>("子流程返回", "Return", static (m, e) => new()
    {
        Outcome = m.Required("outcome", e?.Outcome, As.Code, "子流程结果", "Outcome"),
        To = m.Required("to", e?.To, As.Code, "进入状态", "To"),
        Event = m.Required("event", e?.Event, As.Code, "事件", "Event"),
    });

    public static MembersForm<Subworkflow> Subworkflow { get; } = Form.Of<Subworkflow>("子流程", "Sub-workflow", static (m, e) => new()
    {
        Workflow = m.Required("workflow", e?.Workflow, As.Code, "流程", "Workflow"),
        Returns = m.List("returns", e?.Returns, Return, "返回", "Returns"),
    });

    public static MembersForm<TimedMove> TimedMove { get; } = Form.Of<TimedMove>("定时流转", "Timed move", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        After = m.Optional("after", e?.After, TargetTimeForms.TargetTime, "间隔时间", "After"),
        From = m.Optional("from", e?.From, As.Code, "起算字段", "From"),
        Calendar = m.Optional("calendar", e?.Calendar, As.Code, "日历", "Calendar"),
        When = m.Conditions("when", e?.When, "适用条件", "Conditions"),
        To = m.Required("to", e?.To, As.Code, "进入状态", "To"),
        Event = m.Required("event", e?.Event, As.Code, "事件", "Event"),
        Provenance = m.Provenance(e?.Provenance),
    });

    /// <summary>What a state does to clocks, and what runs inside it, hinder no check of the steps that lead through it.</summary>
    public static MembersForm<WorkflowState> State { get; } = Form.Of<WorkflowState>("状态", "State", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        IsFinal = m.Flag("final", e?.IsFinal, "终态", "Final"),
        Clocks = m.Default("clocks", e?.Clocks, ClockEffects.None, Clocks.AsNote(ClockEffects.None), "时限影响", "Effects on clocks"),
        Subworkflow = m.Optional("subworkflow", e?.Subworkflow, Subworkflow.AsNote(null!), "子流程", "Sub-workflow"),
        TimedMoves = m.OptionalList("timedMoves", e?.TimedMoves, TimedMove, "定时流转", "Timed moves"),
        Provenance = m.Optional("provenance", e?.Provenance, As.Provenance, "来源", "Provenance"),
    });
}
