using CallCenter.Standards.Book;
using CallCenter.Standards.Reports.Routing;
using CallCenter.Standards.Routing;

namespace CallCenter.Standards.Reports.Display;

/// <summary>The words of routing; names of queues, skills, departments and strategies come from the book.</summary>
internal sealed class RoutingWording(Wording wording, Standard standard)
{
    public string ByQueue => wording.In("按队列分流", "Routing by queue");

    public string BySkill => wording.In("按所需技能", "Routing by skill");

    public string ByDepartment => wording.In("按责任部门与转接", "Routing by department, and transfers");

    public string Assignment => wording.In("派单：按标准重演本日志", "Assignment: the log played again by the standard");

    public string Unplaced => wording.In("未能派单的联络", "Contacts given to nobody, by reason");

    public string Queue => wording.In("队列", "Queue");

    public string Skill => wording.In("技能", "Skill");

    public string Department => wording.In("部门", "Department");

    public string Strategy => wording.In("策略", "Strategy");

    public string Contacts => wording.In("联络", "Contacts");

    public string Urgent => wording.In("优先", "Urgent");

    public string ToSelfService => wording.In("引导自助", "Self-service");

    public string Asked => wording.In("要求人工", "Asked");

    public string AtOnce => wording.In("即时派单", "At once");

    public string Later => wording.In("等待后派单", "Waited");

    public string Nobody => wording.In("未分配", "To nobody");

    public string ShareAtOnce => wording.In("立即派出占比", "At once, share");

    public string MeanWait => wording.In("平均等待", "Mean wait");

    public string Relaxed => wording.In("放宽匹配条件后", "Relaxed");

    public string Agents => wording.In("具备坐席", "Agents");

    public string Transferred => wording.In("已转接", "Transferred");

    public string Resolved => wording.In("一次解决", "Resolved");

    public string NotResolved => wording.In("未一次解决", "Not resolved");

    public string Unknown => wording.In("结果未知", "End unknown");

    public string ResolvedShare => wording.In("转接后一次解决占比", "Resolved, share");

    public string AllTransfers => wording.In("合计", "All");

    public string AsLogged => wording.In("日志实际", "As in the log");

    public string NoQueue => wording.In("（无队列）", "(no queue)");

    public string UnplacedNone => wording.In("全部联络均已派单。", "Every contact was given to an agent.");

    public string NoAgents => wording.In("日志未记录坐席，无法重演派单：无数据。", "The log names no agents, so that nothing can be assigned: no data.");

    public string TransferNote => wording.In(
        "部门为标准的转接参考表所定，对全部联络而言。日志不记录对方是否受理，因此不是指标“转接成功率”：表中为已转接的联络是否一次解决，占比以全部已转接的联络为分母。",
        "The department is the one that the standard's tables of transfer name, for every contact. The log does not tell whether the target took a matter up, so that this is not the KPI of transfers that succeed: "
        + "it is which transferred contacts were resolved at first contact, out of all that were transferred.");

    public string AssignmentNote(string agents, string strategy) => wording.In(
        "“要求人工”为要求人工服务者；“放宽匹配条件后”为策略开始放宽匹配条件后派出者。"
        + $"{agents}名坐席由日志推断：技能、语言和渠道取其接过的联络所需；电话与视频一次一个，文字渠道按曾同时处理的数量；两次接听之间间隔半小时以上视为离岗。每次联络占用坐席的时间与日志相同，"
        + $"无人接听者取所在队列的平均。日志中放弃者同时放弃，接通者一直等待。队列、技能与未分配的数字按策略“{strategy}”。",
        "Asked are those who asked for a person, at once those given to an agent at that moment, waited those given to one later; relaxed are those given after the strategy had begun to ask less. "
        + $"The {agents} agents are inferred from the log: they have the skills, languages and channels that the contacts they answered took, one call at a time, as many written contacts as they had at once, and are off duty in pauses "
        + "of half an hour or more. A contact keeps its agent busy as long as in the log, one that nobody answered for the mean of its queue. Who gave up in the log gives up after the same wait; who was answered waits on. "
        + $"Figures by queue and skill, and those given to nobody, go by the strategy \"{strategy}\".");

    public string Summary(string contacts, string risks, string diverted, string incomplete) => wording.In(
        $"分流{contacts}次联络：{risks}个涉及风险，{diverted}个可引导自助，{incomplete}个有分流表未作答。",
        $"{Wording.Counted(contacts, "contact", "contacts")} triaged: {Wording.Counted(risks, "carries", "carry")} a risk, {diverted} can be diverted to self-service, {incomplete} without an answer of some table.");

    public string Level(int level) => wording.In($"{level}级", $"Level {level}");

    public string OutcomeName(TransferOutcome outcome) => outcome switch
    {
        TransferOutcome.Stays => wording.In("本中心职责", "The centre's own duty"),
        TransferOutcome.NoRegionalCentre => wording.In("客户所在地区无服务中心", "No centre for the customer's region"),
        _ => wording.In("未定", "Undecided"),
    };

    public string Reason(UnplacedReason reason) => reason.Kind switch
    {
        UnplacedKind.Busy => wording.In("有能力的在岗坐席全忙", "All agents on duty who could serve it were busy"),
        UnplacedKind.OffDuty => wording.In("有能力的坐席均未在岗", "No agent who could serve it was on duty"),
        UnplacedKind.UnknownChannel => wording.In("渠道不在标准之内", "The standard does not know the channel"),
        _ => wording.In("没有坐席符合全部要求；最接近者", "No agent meets all requirements. The nearest one: ")
            + standard.Named(new AssignmentRefusal(reason.Lacking!.Value, reason.Required!, null).Explain()).In(wording.Culture).TrimEnd('。', '.'),
    };
}
