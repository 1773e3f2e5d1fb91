using CallCenter.Standards.Forms;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Quality;

/// <summary>How limits of stages and business, what logs tell of them, and what was read look in JSON.</summary>
internal static class TimeForms
{
    public static MembersForm<StageLimit> Stage { get; } = Form.Of<StageLimit>("通话环节时限", "Limit of a stage", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Channel = m.Required("channel", e?.Channel, As.Code, "渠道", "Channel"),
        Stage = m.Required("stage", e?.Stage, As.OneOf<CallStage>(), "环节", "Stage"),
        Within = m.Required("within", e?.Within, As.Time, "时限", "Within"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<BusinessType> Business { get; } = Form.Of<BusinessType>("业务办理时限", "Type of business", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Starts = m.Required("starts", e?.Starts, As.Localized, "计时起点", "Starts"),
        Ends = m.Required("ends", e?.Ends, As.Localized, "计时终点", "Ends"),
        Within = m.Required("within", e?.Within, As.Time, "时限", "Within"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<ContactStages> Stages { get; } = Form.Of<ContactStages>("联络各环节时长", "Stages of a contact", static (m, e) => new()
    {
        Time = m.Required("time", e?.Time, As.Instant, "时间", "Time"),
        Channel = m.Required("channel", e?.Channel, As.AnyText, "渠道", "Channel"),
        Need = m.Optional("need", e?.Need, As.AnyText, "需求类型", "Need"),
        Segment = m.Optional("segment", e?.Segment, As.AnyText, "客户等级", "Customer segment"),
        Team = m.Optional("team", e?.Team, As.AnyText, "班组", "Team"),
        Agent = m.Optional("agent", e?.Agent, As.AnyText, "坐席", "Agent"),
        Greeting = m.Optional("greeting", e?.Greeting, As.Elapsed, "问候时长", "Greeting"),
        Understanding = m.Optional("understanding", e?.Understanding, As.Elapsed, "了解需求时长", "Understanding"),
        Solving = m.Optional("solving", e?.Solving, As.Elapsed, "处理时长", "Solving"),
        Closing = m.Optional("closing", e?.Closing, As.Elapsed, "结束语时长", "Closing"),
        Hold = m.Optional("hold", e?.Hold, As.Elapsed, "保持时长", "Hold"),
        Whole = m.Optional("whole", e?.Whole, As.Elapsed, "通话总时长", "Whole contact"),
    });

    public static MembersForm<BusinessCase> Case { get; } = Form.Of<BusinessCase>("业务办理记录", "Piece of business", static (m, e) => new()
    {
        Type = m.Required("type", e?.Type, As.AnyText, "业务类型", "Type"),
        Started = m.Required("started", e?.Started, As.Instant, "开始时间", "Started"),
        Ended = m.Optional("ended", e?.Ended, As.Instant, "结束时间", "Ended"),
        Channel = m.Optional("channel", e?.Channel, As.AnyText, "渠道", "Channel"),
        Segment = m.Optional("segment", e?.Segment, As.AnyText, "客户等级", "Customer segment"),
        Team = m.Optional("team", e?.Team, As.AnyText, "班组", "Team"),
        Agent = m.Optional("agent", e?.Agent, As.AnyText, "坐席", "Agent"),
    });

    public static MembersForm<TimeReading> Reading { get; } = Form.Of<TimeReading>("时长读取结果", "Reading of times", static (m, e) => new()
    {
        Records = m.OptionalList("records", e?.Records, RecordForms.ServiceTime, "时长记录", "Records"),
        Fault = m.Optional("fault", e?.Fault, As.OneOf<TimeFault>(), "问题", "Fault"),
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Stage),
        .. RegisteredForm.Of(Business),
        .. RegisteredForm.Of(Stages),
        .. RegisteredForm.Of(Case),
        .. RegisteredForm.Of(Reading),
        .. RegisteredForm.Of(As.OneOf<CallStage>()),
        .. RegisteredForm.Of(As.OneOf<TimeFault>()),
    ];
}
