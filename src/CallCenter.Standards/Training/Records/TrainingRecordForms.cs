using System.Collections.Immutable;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Training;

/// <summary>How records of training look in JSON.</summary>
internal static class TrainingRecordForms
{
    public static MembersForm<TrainingEvent> Event { get; } = Form.Of<TrainingEvent>("培训事件", "Event of training", static (m, e) => new()
    {
        Id = m.Required("id", e?.Id, As.AnyText, "编号", "Id"),
        At = m.Required("at", e?.At, As.Instant, "时间", "At"),
        Action = m.Required("action", e?.Action, As.OneOf<TrainingAction>(), "动作", "Action"),
        Subject = m.Optional("subject", e?.Subject, As.AnyText, "课程、考试或证书", "Subject"),
        Role = m.Optional("role", e?.Role, As.AnyText, "岗位", "Role"),
        Stage = m.Optional("stage", e?.Stage, As.AnyText, "职业发展阶段", "Career stage"),
        Score = m.Optional("score", e?.Score, As.Percentage, "得分率", "Score"),
        By = m.Optional("by", e?.By, As.AnyText, "评分人", "By"),
        Of = m.Optional("of", e?.Of, As.AnyText, "所申诉的考试", "Of"),
        Issued = m.Optional("issued", e?.Issued, As.Date, "发证日期", "Issued"),
        Until = m.Optional("until", e?.Until, As.Date, "失效日期", "Until"),
        Note = m.Optional("note", e?.Note, As.AnyText, "说明", "Note"),
    });

    public static MembersForm<TrainingRefusal> Refusal { get; } = Form.Of<TrainingRefusal>("培训事件拒绝", "Refusal", static (m, e) =>
    {
        var happened = m.Required("event", e?.Event, Event, "事件", "Event");
        var reason = m.Required("reason", e?.Reason, As.OneOf<TrainingRefusalReason>(), "拒绝原因", "Reason");
        ImmutableArray<TrainingRefusalReason> also = m.OptionalList("also", e?.Also, As.OneOf<TrainingRefusalReason>(), "其他拒绝原因", "Also");
        var subject = m.Optional("subject", e?.Subject, As.AnyText, "所涉内容", "Subject");
        var nearest = m.Optional("nearest", e?.Nearest, As.AnyText, "最接近的代码", "Nearest code");
        return m.IsComplete ? new TrainingRefusal(happened, reason, subject) { Also = also, Nearest = nearest } : e!;
    });

    public static MembersForm<TrainingRecord> Record { get; } = Form.Of<TrainingRecord>("培训档案", "Training record", static (m, e) =>
    {
        string agent = m.Required("agent", e?.Agent, As.AnyText, "工号", "Agent");
        History<TrainingEvent> events = m.Required("events", e?.Events, As.History(Event), "培训事件", "Events");
        return m.IsComplete ? Folded(TrainingRecord.Begin(agent), events) : e!;
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Record),
        .. RegisteredForm.OfHistory(Event),
        .. RegisteredForm.OfFolded(Record, Refusal),
        .. RegisteredForm.Of(Event),
        .. RegisteredForm.Of(Refusal),
        .. RegisteredForm.Of(As.OneOf<TrainingAction>()),
        .. RegisteredForm.Of(As.OneOf<TrainingRefusalReason>()),
    ];

    private static TrainingRecord Folded(TrainingRecord start, History<TrainingEvent> events)
    {
        Folded<TrainingRecord, TrainingRefusal> folded = TrainingRules.Fold(start, events.AsSpan(), book: null);
        return folded.HasRefusals ? throw new ArgumentException($"The events are no record of training: {folded.Refusals[0]}") : folded.State;
    }
}
