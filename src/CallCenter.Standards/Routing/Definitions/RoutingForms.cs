using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Routing;

/// <summary>How the section of routing looks in JSON.</summary>
internal static class RoutingForms
{
    // A table that cannot be read hinders no check of the others.
    private static readonly Form<DecisionTable> Table = TableForms.Table.AsNote(null!);

    public static MembersForm<Skill> Skill { get; } = Form.Of<Skill>("技能", "Skill", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Levels = m.Required("levels", e?.Levels, As.Count, "级数", "Levels"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<ContactPriority> Priority { get; } = Form.Of<ContactPriority>("优先级", "Priority", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
    });

    public static MembersForm<QueueDefinition> Queue { get; } = Form.Of<QueueDefinition>("队列", "Queue", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
    });

    public static MembersForm<HandlingResource> Resource { get; } = Form.Of<HandlingResource>("处理资源", "Resource", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
    });

    public static MembersForm<HandlingStrategy> Strategy { get; } = Form.Of<HandlingStrategy>("处理策略", "Handling strategy", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Guidance = m.Required("guidance", e?.Guidance, As.Localized, "处理指引", "Guidance"),
        Resources = m.OptionalList("resources", e?.Resources, As.Code, "所需资源", "Resources"),
        Action = m.Optional("action", e?.Action, As.Code, "所需授权事项", "Action needing authority"),
        StopsAtOnce = m.Flag("stopsAtOnce", e?.StopsAtOnce, "立即停止操作", "Stops at once"),
        Rank = m.Optional("rank", e?.Rank, As.Count, "处置强度", "Rank"),
        Department = m.Optional("department", e?.Department, As.Code, "协办部门", "Department"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<Reception> Reception { get; } = Form.Of<Reception>("接待方式", "Way of receiving", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        IsSelfService = m.Flag("selfService", e?.IsSelfService, "自助办理", "Self-service"),
        ExpectedTime = m.Optional("expectedTime", e?.ExpectedTime, As.Time, "预计时长", "Expected time"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<TriageTables> Triage { get; } = Form.Of<TriageTables>("分流规则", "Triage", static (m, e) => new()
    {
        Scorecard = m.Optional("scorecard", e?.Scorecard, As.Code, "风险评分卡", "Scorecard"),
        Risk = m.Optional("risk", e?.Risk, Table, "风险", "Risk"),
        Priority = m.Optional("priority", e?.Priority, Table, "优先级", "Priority"),
        Queue = m.Optional("queue", e?.Queue, Table, "队列", "Queue"),
        Skills = m.Optional("skills", e?.Skills, Table, "所需技能", "Skills"),
        Strategy = m.Optional("strategy", e?.Strategy, Table, "处理策略", "Strategy"),
        Reception = m.Optional("reception", e?.Reception, Table, "接待方式", "Reception"),
        ServiceLevel = m.Optional("serviceLevel", e?.ServiceLevel, Table, "服务承诺", "Service level"),
    });

    public static MembersForm<RoutingCatalogue> Catalogue { get; } = Form.Of<RoutingCatalogue>("分流与转接", "Routing", static (m, e) => new()
    {
        Skills = m.OptionalList("skills", e?.Skills, Skill, "技能", "Skills"),
        Priorities = m.OptionalList("priorities", e?.Priorities, Priority, "优先级", "Priorities"),
        Queues = m.OptionalList("queues", e?.Queues, Queue, "队列", "Queues"),
        Resources = m.OptionalList("resources", e?.Resources, Resource, "处理资源", "Resources"),
        Strategies = m.OptionalList("strategies", e?.Strategies, Strategy, "处理策略", "Handling strategies"),
        Receptions = m.OptionalList("receptions", e?.Receptions, Reception, "接待方式", "Ways of receiving"),
        Triage = m.Default("triage", e?.Triage, TriageTables.None, Triage.AsNote(TriageTables.None), "分流规则", "Triage"),
        Departments = m.OptionalList("departments", e?.Departments, TransferForms.Department, "部门通讯录", "Departments"),
        Notices = m.OptionalList("notices", e?.Notices, TransferForms.Notice, "告知名单", "Whom to tell"),
        Transfers = m.Default("transfers", e?.Transfers, TransferStandard.None, TransferForms.Standard.AsNote(TransferStandard.None), "转接标准", "Transfers"),
        Assignment = m.Default("assignment", e?.Assignment, AssignmentCatalogue.Empty, AssignmentForms.Catalogue.AsNote(AssignmentCatalogue.Empty), "坐席分配", "Assignment"),
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Skill),
        .. RegisteredForm.Of(Priority),
        .. RegisteredForm.Of(Queue),
        .. RegisteredForm.Of(Resource),
        .. RegisteredForm.Of(Strategy),
        .. RegisteredForm.Of(Reception),
        .. RegisteredForm.Of(Triage),
        .. RegisteredForm.Of(Catalogue),
        .. TransferForms.All,
        .. AssignmentForms.All,
    ];
}
