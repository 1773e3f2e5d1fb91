using System.Collections.Immutable;
using CallCenter.Standards.Forms;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Cases;

/// <summary>How timelines leave the process: as snapshots, which are plain data.</summary>
internal static class TimelineForms
{
    private static readonly MembersForm<PolicyChange> Change = Form.Of<PolicyChange>("政策变更", "Change of policy", static (m, e) =>
    {
        string policy = m.Required("policy", e?.Policy, As.AnyText, "时限政策", "Policy");
        string? inPlaceOf = m.Optional("inPlaceOf", e?.InPlaceOf, As.AnyText, "替代的政策", "In place of");
        ChangeMode? mode = m.Optional("mode", e?.Mode, As.OneOf<ChangeMode>(), "变更方式", "Mode");
        ServiceCase? facts = m.Optional("case", e?.Case, ClockForms.Case, "案件", "Case");
        return m.IsComplete ? new PolicyChange(policy) { InPlaceOf = inPlaceOf, Mode = mode, Case = facts } : e!;
    });

    private static readonly MembersForm<CaseStep> Step = Form.Of<CaseStep>("到期升级步骤", "Due step of a case", static (m, e) =>
    {
        string id = m.Required("id", e?.Id, As.AnyText, "编号", "Id");
        string policy = m.Required("policy", e?.Policy, As.AnyText, "时限政策", "Policy");
        string target = m.Required("target", e?.Target, As.AnyText, "服务承诺", "Target");
        string runId = m.Required("runId", e?.RunId, As.AnyText, "轮次编号", "Run id");
        string ladder = m.Required("ladder", e?.Ladder, As.AnyText, "升级阶梯", "Ladder");
        string step = m.Required("step", e?.Step, As.AnyText, "升级步骤", "Step");
        int repeat = m.Required("repeat", e?.Repeat, As.Count, "重复序号", "Repeat");
        Instant at = m.Required("at", e?.At, As.Instant, "时间", "At");
        string to = m.Required("to", e?.To, As.AnyText, "处理岗位", "To");
        History<string> notify = m.Required("notify", e?.Notify, As.History(As.AnyText), "知会岗位", "Notify");
        int version = m.Required("version", e?.Version, As.Count, "版本", "Version");
        string? policyVersion = m.Optional("policyVersion", e?.PolicyVersion, As.AnyText, "时限政策版本", "Policy version");
        return m.IsComplete ? new CaseStep(id, policy, target, runId, ladder, step, repeat, at, to, notify, version) { PolicyVersion = policyVersion } : e!;
    });

    private static readonly MembersForm<TimelineRefusal> Refusal = Form.Of<TimelineRefusal>("事件拒绝", "Refusal of a timeline", static (m, e) =>
    {
        string eventId = m.Required("eventId", e?.EventId, As.AnyText, "事件编号", "Event id");
        Instant at = m.Required("at", e?.At, As.Instant, "时间", "At");
        TimelineRefusalReason reason = m.Required("reason", e?.Reason, As.OneOf<TimelineRefusalReason>(), "拒绝原因", "Reason");
        ImmutableArray<TimelineRefusalReason> also = m.OptionalList("also", e?.Also, As.OneOf<TimelineRefusalReason>(), "其他拒绝原因", "Also");
        string? subject = m.Optional("subject", e?.Subject, As.AnyText, "对象", "Subject");
        string? inForce = m.Optional("inForce", e?.InForce, As.Text, "现行版本", "In force");
        string? nearest = m.Optional("nearest", e?.Nearest, As.Text, "最接近的代码", "Nearest code");
        WorkflowRefusal? workflow = m.Optional("workflow", e?.Workflow, CaseForms.EventRefusal, "流程拒绝", "Workflow");
        return m.IsComplete ? new TimelineRefusal(eventId, at, reason) { Also = also, Subject = subject, InForce = inForce, Nearest = nearest, Workflow = workflow } : e!;
    });

    /// <summary>What leaves the process of cases with facts of a type.</summary>
    public static IEnumerable<RegisteredForm> Of<T>(Form<T> facts)
        where T : class
    {
        MembersForm<TimelineEvent<T>> happened = Event(facts);
        return [.. RegisteredForm.Of(happened), .. RegisteredForm.Of(Snapshot(happened))];
    }

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. Of(CaseForms.WorkItem),
        .. Of(CaseForms.InternalItem),
        .. RegisteredForm.Of(Change),
        .. RegisteredForm.Of(Step),
        .. RegisteredForm.Of(Refusal),
        .. RegisteredForm.Of(As.OneOf<TimelineRefusalReason>()),
        .. RegisteredForm.Of(As.OneOf<LateEvents>()),
    ];

    private static MembersForm<TimelineEvent<T>> Event<T>(Form<T> facts)
        where T : class => Form.Of<TimelineEvent<T>>("案件事件", "Event of a case", (m, e) =>
        {
            string id = m.Required("id", e?.Id, As.Text, "编号", "Id");
            Instant at = m.Required("at", e?.At, As.Instant, "时间", "At");
            string? code = m.Optional("code", e?.Code, As.Text, "事件", "Code");
            Instant? from = m.Optional("from", e?.From, As.Instant, "起算时间", "From");
            WorkflowEvent? step = m.Optional("step", e?.Step, CaseForms.Event, "流程事件", "Step");
            T? known = m.Optional("facts", e?.Facts, facts, "事实", "Facts");
            ImmutableArray<PolicyChange> policies = m.OptionalList("policies", e?.Policies, Change, "时限政策", "Policies");
            string? acknowledges = m.Optional("acknowledges", e?.Acknowledges, As.AnyText, "确认的步骤", "Acknowledges");
            string? approvedBy = m.Optional("approvedBy", e?.ApprovedBy, As.Text, "批准人", "Approved by");
            string? reason = m.Optional("reason", e?.Reason, As.Text, "事由", "Reason");
            return m.IsComplete ? new() { Id = id, At = at, Code = code, From = from, Step = step, Facts = known, Policies = policies, Acknowledges = acknowledges, ApprovedBy = approvedBy, Reason = reason } : e!;
        });

    private static MembersForm<CaseSnapshot<T>> Snapshot<T>(Form<TimelineEvent<T>> happened)
        where T : class => Form.Of<CaseSnapshot<T>>("案件快照", "Snapshot of a case", (m, e) => new()
        {
            Events = m.Required("events", e?.Events, As.History(happened), "事件", "Events"),
            Steps = m.Required("steps", e?.Steps, As.History(Step), "到期升级步骤", "Steps"),
            SettledAt = m.Optional("settledAt", e?.SettledAt, As.Instant, "处理至", "Settled at"),
            Version = m.Required("version", e?.Version, As.Count, "版本", "Version"),
            Policies = m.Required("policies", e?.Policies, As.History(RootForms.Version), "时限政策", "Policies"),
            Workflow = m.Optional("workflow", e?.Workflow, RootForms.Version, "工作流程", "Workflow"),
        });
}
