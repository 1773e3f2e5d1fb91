using System.Collections.Immutable;
using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Staffing;

/// <summary>How requirements look in JSON: what they are worked out of is written, and worked out again.</summary>
internal static class RequirementForms
{
    public static MembersForm<ServiceLevelGoal> Goal { get; } = Form.Of<ServiceLevelGoal>("服务水平目标", "Service-level goal", static (m, e) =>
    {
        Percentage level = m.Required("level", e?.Level, As.Percentage, "目标值", "Level");
        Duration within = m.Required("within", e?.Within, As.Elapsed, "应答时限", "Within");
        NamedServiceLevel kind = m.Default("kind", e?.Kind, NamedServiceLevel.ServiceLevel, As.OneOf<NamedServiceLevel>(), "口径", "Kind");
        Duration brief = m.Default("shortAbandon", e?.ShortAbandon, Duration.FromSeconds(5), As.Elapsed, "短时放弃界限", "Short abandon");
        return m.IsComplete ? new ServiceLevelGoal(level, within) { Kind = kind, ShortAbandon = brief } : e!;
    });

    public static MembersForm<StaffingRules> Rules { get; } = Form.Of<StaffingRules>("排班要求", "Staffing rules", static (m, e) => new()
    {
        ServiceLevel = m.Optional("serviceLevel", e?.ServiceLevel, Goal, "服务水平", "Service level"),
        AnsweredWait = m.Optional("answeredWait", e?.AnsweredWait, As.Elapsed, "平均应答时长上限", "Greatest mean wait of the answered"),
        Abandonment = m.Optional("abandonment", e?.Abandonment, As.Percentage, "放弃率上限", "Greatest abandonment rate"),
        Occupancy = m.Optional("occupancy", e?.Occupancy, As.Percentage, "占用率上限", "Greatest occupancy"),
        Patience = m.Optional("patience", e?.Patience, StaffingForms.Patience, "客户耐心", "Patience"),
        Shrinkage = m.Default("shrinkage", e?.Shrinkage, default, As.Percentage, "损耗率", "Shrinkage"),
        Concurrency = m.Default("concurrency", e?.Concurrency, 1, As.Number, "并发会话数", "Concurrency"),
        LeastAgents = m.Default("leastAgents", e?.LeastAgents, 0, As.Count, "最少坐席数", "Least agents"),
    });

    public static MembersForm<StaffingRequirement> Requirement { get; } = Form.Of<StaffingRequirement>("坐席需求", "Requirement", static (m, e) =>
    {
        Traffic traffic = m.Required("traffic", e?.Traffic, StaffingForms.Traffic, "话务", "Traffic");
        StaffingRules rules = m.Required("rules", e?.Rules, Rules, "排班要求", "Rules");
        return m.IsComplete ? new StaffingRequirement(traffic, rules) : e!;
    });

    public static MembersForm<AgentEffect> Effect { get; } = Form.Of<AgentEffect>("人数增减效果", "Effect of agents", static (m, e) => new()
    {
        Change = m.Required("change", e?.Change, As.Count, "增减人数", "Change"),
        Agents = m.Required("agents", e?.Agents, As.Count, "坐席数", "Agents"),
        IsOverloaded = m.Flag("isOverloaded", e?.IsOverloaded, "超载", "Overloaded"),
        ServiceLevel = m.Optional("serviceLevel", e?.ServiceLevel, As.Real, "服务水平", "Service level"),
        ServiceLevelChange = m.Optional("serviceLevelChange", e?.ServiceLevelChange, As.Real, "服务水平变化", "Change of the service level"),
        AnsweredWaitSeconds = m.Optional("answeredWaitSeconds", e?.AnsweredWaitSeconds, As.Real, "平均应答时长（秒）", "Mean wait of the answered in seconds"),
        AnsweredWaitSecondsChange = m.Optional("answeredWaitSecondsChange", e?.AnsweredWaitSecondsChange, As.Real, "平均应答时长变化（秒）", "Change of that wait in seconds"),
        Abandonment = m.Required("abandonment", e?.Abandonment, As.Real, "放弃率", "Abandonment rate"),
        AbandonmentChange = m.Required("abandonmentChange", e?.AbandonmentChange, As.Real, "放弃率变化", "Change of the abandonment rate"),
        Occupancy = m.Required("occupancy", e?.Occupancy, As.Real, "占用率", "Occupancy"),
        OccupancyChange = m.Required("occupancyChange", e?.OccupancyChange, As.Real, "占用率变化", "Change of the occupancy"),
    });

    public static MembersForm<IntervalTraffic> Interval { get; } = Form.Of<IntervalTraffic>("时段话务", "Traffic of an interval", static (m, e) =>
    {
        Instant start = m.Required("start", e?.Start, As.Instant, "开始时间", "Start");
        Traffic traffic = m.Required("traffic", e?.Traffic, StaffingForms.Traffic, "话务", "Traffic");
        return m.IsComplete ? new IntervalTraffic(start, traffic) : e!;
    });

    public static MembersForm<IntervalRequirement> IntervalRequirement { get; } = Form.Of<IntervalRequirement>("时段坐席需求", "Requirement of an interval", static (m, e) =>
    {
        Instant start = m.Required("start", e?.Start, As.Instant, "开始时间", "Start");
        StaffingRequirement requirement = m.Required("requirement", e?.Requirement, Requirement, "坐席需求", "Requirement");
        return m.IsComplete ? new IntervalRequirement(start, requirement) : e!;
    });

    public static MembersForm<RequirementCurve> Curve { get; } = Form.Of<RequirementCurve>("坐席需求曲线", "Requirement curve", static (m, e) =>
    {
        StaffingRules rules = m.Required("rules", e?.Rules, Rules, "排班要求", "Rules");
        ImmutableArray<IntervalTraffic> intervals = m.List("intervals", e is null ? null : [.. e.Intervals.Select(static one => new IntervalTraffic(one.Start, one.Requirement.Traffic))], Interval, "时段", "Intervals", nameof(RequirementCurve.Intervals));
        return m.IsComplete ? new RequirementCurve(rules, intervals) : e!;
    });

    public static MembersForm<BotStage> Bot { get; } = Form.Of<BotStage>("机器人环节", "Bot stage", static (m, e) =>
    {
        Duration handling = m.Required("handlingTime", e?.HandlingTime, As.Elapsed, "平均处理时长", "Handling time");
        Percentage containment = m.Required("containment", e?.Containment, As.Percentage, "自助解决率", "Containment");
        StaffingRules sessions = m.Required("sessions", e?.Sessions, Rules, "会话数要求", "Sessions");
        return m.IsComplete ? new BotStage(handling, containment) { Sessions = sessions } : e!;
    });

    public static MembersForm<BotRequirement> BotRequirement { get; } = Form.Of<BotRequirement>("人机需求", "Requirement of bot and agents", static (m, e) =>
    {
        Percentage containment = m.Required("containment", e?.Containment, As.Percentage, "自助解决率", "Containment");
        StaffingRequirement sessions = m.Required("sessions", e?.Sessions, Requirement, "机器人会话", "Sessions");
        StaffingRequirement agents = m.Required("agents", e?.Agents, Requirement, "坐席", "Agents");
        return m.IsComplete ? new BotRequirement { Containment = containment, Sessions = sessions, Agents = agents } : e!;
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Goal),
        .. RegisteredForm.Of(Rules),
        .. RegisteredForm.Of(Requirement),
        .. RegisteredForm.Of(Effect),
        .. RegisteredForm.Of(Interval),
        .. RegisteredForm.Of(IntervalRequirement),
        .. RegisteredForm.Of(Curve),
        .. RegisteredForm.Of(Bot),
        .. RegisteredForm.Of(BotRequirement),
        .. RegisteredForm.Of(As.OneOf<StaffingGoal>()),
    ];
}
