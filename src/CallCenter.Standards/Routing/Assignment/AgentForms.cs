using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>How agents, requests and choices look in JSON.</summary>
internal static class AgentForms
{
    public static MembersForm<SkillLevel> SkillLevel { get; } = Form.OfValue<SkillLevel>("技能等级", "Level of a skill", static (m, e) =>
    {
        var skill = m.Required("skill", e?.Skill, As.AnyText, "技能", "Skill");
        var level = m.Required("level", e?.Level, As.Count, "等级", "Level");
        return m.IsComplete ? new SkillLevel(skill, level) : e.GetValueOrDefault();
    });

    public static MembersForm<SkillLock> SkillLock { get; } = Form.OfValue<SkillLock>("技能锁定", "Lock of a skill", static (m, e) =>
    {
        var skill = m.Required("skill", e?.Skill, As.AnyText, "技能", "Skill");
        var qualification = m.Required("qualification", e?.Qualification, As.AnyText, "所需资格", "Qualification");
        return m.IsComplete ? new SkillLock(skill, qualification) : e.GetValueOrDefault();
    });

    public static MembersForm<AuthorityLimit> AuthorityLimit { get; } = Form.OfValue<AuthorityLimit>("权限限额", "Limit of an authority", static (m, e) =>
    {
        var authority = m.Required("authority", e?.Authority, As.AnyText, "权限", "Authority");
        var limit = m.Optional("limit", e?.Limit, As.Number, "限额", "Limit");
        return m.IsComplete ? new AuthorityLimit(authority, limit) : e.GetValueOrDefault();
    });

    public static MembersForm<ChannelLoad> Load { get; } = Form.OfValue<ChannelLoad>("渠道负荷", "Load of a channel", static (m, e) =>
    {
        var channel = m.Required("channel", e?.Channel, As.AnyText, "渠道", "Channel");
        var capacity = m.Required("capacity", e?.Capacity, As.Count, "容量", "Capacity");
        var load = m.Required("load", e?.Load, As.Count, "当前负荷", "Load");
        var isExclusive = m.Flag("exclusive", e?.IsExclusive, "独占渠道", "Exclusive");
        return m.IsComplete ? new ChannelLoad(channel, capacity, load, isExclusive) : e.GetValueOrDefault();
    });

    public static MembersForm<Agent> Agent { get; } = Form.Of<Agent>("坐席", "Agent", static (m, e) =>
    {
        var code = m.Required("code", e?.Code, As.AnyText, "工号", "Code");
        var skills = m.OptionalList("skills", e?.Skills, SkillLevel, "技能", "Skills");
        var lockedSkills = m.OptionalList("lockedSkills", e?.LockedSkills, SkillLock, "锁定的技能", "Locked skills");
        var languages = m.OptionalList("languages", e?.Languages, As.AnyText, "语种", "Languages");
        var teams = m.OptionalList("teams", e?.Teams, As.AnyText, "班组", "Teams");
        var regions = m.OptionalList("regions", e?.Regions, As.AnyText, "地区", "Regions");
        var authorities = m.OptionalList("authorities", e?.Authorities, AuthorityLimit, "权限", "Authorities");
        var channels = m.OptionalList("channels", e?.Channels, Load, "渠道负荷", "Channels");
        var mostAtATime = m.Optional("mostAtATime", e?.MostAtATime, As.Count, "同时服务上限", "Most at a time");
        var state = m.Required("state", e?.State, As.OneOf<AgentState>(), "状态", "State");
        var idleSince = m.Required("idleSince", e?.IdleSince, As.Instant, "空闲起始时间", "Idle since");
        var occupancy = m.Required("occupancy", e?.Occupancy, As.Percentage, "占用率", "Occupancy");
        return !m.IsComplete ? e! : new()
        {
            Code = code,
            Skills = skills,
            LockedSkills = lockedSkills,
            Languages = languages,
            Teams = teams,
            Regions = regions,
            Authorities = authorities,
            Channels = channels,
            MostAtATime = mostAtATime,
            State = state,
            IdleSince = idleSince,
            Occupancy = occupancy,
        };
    });

    public static MembersForm<AssignmentRequest> Request { get; } = Form.Of<AssignmentRequest>("分配请求", "Request", static (m, e) =>
    {
        var channel = m.Required("channel", e?.Channel, As.AnyText, "渠道", "Channel");
        var skills = m.OptionalList("skills", e?.Skills, SkillLevel, "技能", "Skills");
        var language = m.Optional("language", e?.Language, As.AnyText, "语种", "Language");
        var region = m.Optional("region", e?.Region, As.AnyText, "客户所在地区", "Region");
        var team = m.Optional("team", e?.Team, As.AnyText, "班组", "Team");
        var authority = m.Optional("authority", e?.Authority, As.AnyText, "权限", "Authority");
        var amount = m.Optional("amount", e?.Amount, As.Number, "金额", "Amount");
        var preferredOwner = m.Optional("preferredOwner", e?.PreferredOwner, As.AnyText, "首选责任人", "Preferred owner");
        var ownerRequired = m.Flag("ownerRequired", e?.OwnerRequired, "是否必须原责任人", "Owner required");
        var priority = m.Optional("priority", e?.Priority, As.Count, "优先级次序", "Priority");
        var waiting = m.Default("waiting", e?.Waiting, Duration.Zero, As.Elapsed, "已等待时长", "Waiting time");
        return !m.IsComplete ? e! : new()
        {
            Channel = channel,
            Skills = skills,
            Language = language,
            Region = region,
            Team = team,
            Authority = authority,
            Amount = amount,
            PreferredOwner = preferredOwner,
            OwnerRequired = ownerRequired,
            Priority = priority,
            Waiting = waiting,
        };
    });

    public static MembersForm<AssignmentRefusal> Refusal { get; } = Form.Of<AssignmentRefusal>("不符原因", "Refusal", static (m, e) =>
    {
        var reason = m.Required("reason", e?.Reason, As.OneOf<AssignmentRefusalReason>(), "不符原因", "Reason");
        var required = m.Required("required", e?.Required, As.AnyText, "要求", "Required");
        var actual = m.Optional("actual", e?.Actual, As.AnyText, "实际情况", "Actual");
        var skill = m.Optional("skill", e?.Skill, As.AnyText, "锁定的技能", "Skill");
        return m.IsComplete ? new AssignmentRefusal(reason, required, actual) { Skill = skill } : e!;
    });

    public static MembersForm<RankedAgent> Ranked { get; } = Form.Of<RankedAgent>("坐席排序", "Ranked agent", static (m, e) =>
    {
        var agent = m.Required("agent", e?.Agent, Agent, "坐席", "Agent");
        var scores = m.List("scores", e?.Scores, As.Number, "评分", "Scores");
        return m.IsComplete ? new RankedAgent(agent, scores) : e!;
    });

    public static MembersForm<RefusedAgent> Refused { get; } = Form.Of<RefusedAgent>("不符坐席", "Refused agent", static (m, e) =>
    {
        var agent = m.Required("agent", e?.Agent, Agent, "坐席", "Agent");
        var refusals = m.List("refusals", e?.Refusals, Refusal, "不符原因", "Refusals");
        return m.IsComplete ? new RefusedAgent(agent, refusals) : e!;
    });

    public static MembersForm<AssignmentChoice> Choice { get; } = Form.OfValue<AssignmentChoice>("分配结果", "Choice", static (m, e) =>
    {
        var agent = m.Optional("agent", e?.Agent, Agent, "坐席", "Agent");
        var ring = m.Required("ring", e?.Ring, As.Count, "放宽层级", "Ring");
        var nextRelaxation = m.Optional("nextRelaxation", e?.NextRelaxation, As.Elapsed, "下次放宽时间", "Next relaxation");
        return m.IsComplete ? new AssignmentChoice(agent, ring, nextRelaxation) : e.GetValueOrDefault();
    });

    public static MembersForm<AssignmentExplanation> Explanation { get; } = Form.Of<AssignmentExplanation>("分配说明", "Explanation", static (m, e) =>
    {
        var choice = m.Required("choice", e?.Choice, Choice, "选择", "Choice");
        var effective = m.Required("effective", e?.Effective, Request, "放宽后要求", "Effective request");
        var ranked = m.List("ranked", e?.Ranked, Ranked, "排序", "Ranked");
        var refused = m.List("refused", e?.Refused, Refused, "不符坐席", "Refused");
        var steps = m.OptionalList("steps", e?.Steps, AssignmentForms.Step, "排序步骤", "Steps");
        var nextAdmission = m.Optional("nextAdmission", e?.NextAdmission, As.Elapsed, "可派坐席的等待时间", "Next admission");
        return m.IsComplete ? new AssignmentExplanation(choice, effective, ranked, refused) { Steps = steps, NextAdmission = nextAdmission } : e!;
    });

    public static MembersForm<WaitingContact> Waiting { get; } = Form.OfValue<WaitingContact>("排队联络", "Waiting contact", static (m, e) =>
    {
        var id = m.Required("id", e?.Id, As.AnyText, "编号", "Id");
        var priority = m.Required("priority", e?.Priority, As.Count, "优先级", "Priority");
        var since = m.Required("since", e?.Since, As.Instant, "开始时间", "Since");
        return m.IsComplete ? new WaitingContact(id, priority, since) : e.GetValueOrDefault();
    });

    public static MembersForm<BatchResult> Batch { get; } = Form.Of<BatchResult>("批量分配结果", "Batch", static (m, e) => new(
        m.List("columnOfRow", e?.ColumnOfRow, As.Count, "各行所配列", "Column of each row"),
        m.Required("cost", e?.Cost, As.LongCount, "总成本", "Cost")));

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Batch),
        .. RegisteredForm.Of(SkillLevel),
        .. RegisteredForm.Of(SkillLock),
        .. RegisteredForm.Of(AuthorityLimit),
        .. RegisteredForm.Of(Load),
        .. RegisteredForm.Of(Agent),
        .. RegisteredForm.Of(Request),
        .. RegisteredForm.Of(Refusal),
        .. RegisteredForm.Of(Ranked),
        .. RegisteredForm.Of(Refused),
        .. RegisteredForm.Of(Choice),
        .. RegisteredForm.Of(Explanation),
        .. RegisteredForm.Of(Waiting),
        .. RegisteredForm.Of(As.OneOf<AgentState>()),
        .. RegisteredForm.Of(As.OneOf<AssignmentRefusalReason>()),
    ];
}
