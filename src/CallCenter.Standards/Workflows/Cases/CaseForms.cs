using System.Collections.Immutable;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Workflows;

/// <summary>How the commands, events and facts of cases look in JSON.</summary>
internal static class CaseForms
{
    public static MembersForm<WorkflowEvent> Event { get; } = Form.OfValue<WorkflowEvent>("流程事件", "Event of a workflow", static (m, e) => new()
    {
        Number = m.Required("number", e?.Number, As.Count, "序号", "Number"),
        At = m.Required("at", e?.At, As.Instant, "时间", "At"),
        Kind = m.Required("kind", e?.Kind, As.OneOf<EventKind>(), "类型", "Kind"),
        Code = m.Required("code", e?.Code, As.AnyText, "事件", "Code"),
        Command = m.Optional("command", e?.Command, As.AnyText, "指令", "Command"),
        CommandId = m.Optional("commandId", e?.CommandId, As.AnyText, "指令编号", "Command id"),
        By = m.Optional("by", e?.By, As.AnyText, "经办人", "By"),
        Role = m.Optional("role", e?.Role, As.AnyText, "岗位", "Role"),
        Workflow = m.Required("workflow", e?.Workflow, As.AnyText, "流程", "Workflow"),
        Version = m.Required("version", e?.Version, As.AnyText, "版本", "Version"),
        From = m.Required("from", e?.From, As.AnyText, "原状态", "From"),
        To = m.Required("to", e?.To, As.AnyText, "进入状态", "To"),
        Documents = m.OptionalList("documents", e?.Documents, As.AnyText, "材料", "Documents"),
        Note = m.Optional("note", e?.Note, As.AnyText, "备注", "Note"),
    });

    public static MembersForm<CaseCommand> Command { get; } = Form.OfValue<CaseCommand>("指令", "Command", static (m, e) => new()
    {
        Id = m.Required("id", e?.Id, As.AnyText, "编号", "Id"),
        Code = m.Required("code", e?.Code, As.AnyText, "事件", "Code"),
        At = m.Required("at", e?.At, As.Instant, "时间", "At"),
        By = m.Required("by", e?.By, As.AnyText, "经办人", "By"),
        Role = m.Required("role", e?.Role, As.AnyText, "岗位", "Role"),
        Authorities = m.OptionalList("authorities", e?.Authorities, As.AnyText, "权限", "Authorities"),
        Documents = m.OptionalList("documents", e?.Documents, As.AnyText, "材料", "Documents"),
        ExpectedVersion = m.Optional("expectedVersion", e?.ExpectedVersion, As.Count, "预期版本", "Expected version"),
        Note = m.Optional("note", e?.Note, As.AnyText, "备注", "Note"),
    });

    public static MembersForm<CaseRefusal> Refusal { get; } = Form.Of<CaseRefusal>("拒绝", "Refusal", static (m, e) =>
    {
        var reason = m.Required("reason", e?.Reason, As.OneOf<RefusalReason>(), "拒绝原因", "Reason");
        var subject = m.Required("subject", e?.Subject, As.AnyText, "对象", "Subject");
        var why = m.Required("why", e?.Why, ExplanationForms.Sentence, "说明", "Why");
        return m.IsComplete ? new CaseRefusal(reason, subject, why) : e!;
    });

    public static MembersForm<WorkflowRefusal> EventRefusal { get; } = Form.Of<WorkflowRefusal>("事件拒绝", "Refusal of an event", static (m, e) =>
    {
        var happened = m.Required("event", e?.Event, Event, "事件", "Event");
        var reason = m.Required("reason", e?.Reason, As.OneOf<WorkflowRefusalReason>(), "拒绝原因", "Reason");
        ImmutableArray<WorkflowRefusalReason> also = m.OptionalList("also", e?.Also, As.OneOf<WorkflowRefusalReason>(), "其他拒绝原因", "Also");
        var subject = m.Optional("subject", e?.Subject, As.AnyText, "对象", "Subject");
        var nearest = m.Optional("nearest", e?.Nearest, As.AnyText, "最接近的代码", "Nearest code");
        return m.IsComplete ? new WorkflowRefusal(happened, reason) { Also = also, Subject = subject, Nearest = nearest } : e!;
    });

    public static MembersForm<WorkItem> WorkItem { get; } = Form.Of<WorkItem>("工单", "Work item", static (m, e) => new()
    {
        Contact = m.Required("contact", e?.Contact, ContactForms.Contact, "联络", "Contact"),
        Triage = m.Optional("triage", e?.Triage, TriageAnswerForms.Answer, "分流结论", "Answer of triage"),
        Standard = m.Optional("standard", e?.Standard, As.AnyText, "现行标准", "Standard in force"),
        CustomerName = m.Optional("customerName", e?.CustomerName, As.AnyText, "客户姓名", "Customer name"),
        CustomerContact = m.Optional("customerContact", e?.CustomerContact, As.AnyText, "客户联系方式", "Customer contact"),
        BusinessType = m.Optional("businessType", e?.BusinessType, As.AnyText, "业务类型", "Business type"),
        Reason = m.Optional("reason", e?.Reason, As.AnyText, "事由", "Reason"),
        Details = m.Optional("details", e?.Details, As.AnyText, "详情", "Details"),
        Category = m.Optional("category", e?.Category, As.AnyText, "类别", "Category"),
        Priority = m.Optional("priority", e?.Priority, As.AnyText, "优先级", "Priority"),
        TimeLimit = m.Optional("timeLimit", e?.TimeLimit, As.Instant, "办理时限", "Time limit"),
        SelfChecked = m.Optional("selfChecked", e?.SelfChecked, As.Flag, "是否已自查", "Self-checked"),
        BeyondAuthority = m.Optional("beyondAuthority", e?.BeyondAuthority, As.Flag, "是否超权限", "Beyond authority"),
        DoneToday = m.Optional("doneToday", e?.DoneToday, As.Count, "当日已办次数", "Done today"),
        Reconfirmation = m.Optional("reconfirmation", e?.Reconfirmation, As.OneOf<Reconfirmation>(), "变更前再次确认", "Re-confirmation"),
        Approver = m.Optional("approver", e?.Approver, As.AnyText, "批准人", "Approver"),
        Target = m.Optional("target", e?.Target, As.AnyText, "目标部门", "Target"),
        ContactPerson = m.Optional("contactPerson", e?.ContactPerson, As.AnyText, "联系人", "Contact person"),
        ExpectedBy = m.Optional("expectedBy", e?.ExpectedBy, As.Instant, "预计答复时间", "Expected by"),
        Result = m.Optional("result", e?.Result, As.AnyText, "处理结果", "Result"),
        Resolved = m.Optional("resolved", e?.Resolved, As.Flag, "是否解决", "Resolved"),
        Accepted = m.Optional("accepted", e?.Accepted, As.Flag, "客户是否认可", "Accepted"),
        Csat = m.Optional("csat", e?.Csat, As.Count, "满意度评分", "CSAT"),
        Nps = m.Optional("nps", e?.Nps, As.Count, "推荐意愿评分", "NPS"),
        Comment = m.Optional("comment", e?.Comment, As.AnyText, "客户意见", "Comment"),
        CallbackDue = m.Flag("callbackDue", e?.CallbackDue, "是否需回访", "Callback due"),
        CallbackAt = m.Optional("callbackAt", e?.CallbackAt, As.Instant, "回访时间", "Callback at"),
    });

    public static MembersForm<InternalItem> InternalItem { get; } = Form.Of<InternalItem>("内部事项", "Internal item", static (m, e) => new()
    {
        Subject = m.Optional("subject", e?.Subject, As.AnyText, "对象", "Subject"),
        Details = m.Optional("details", e?.Details, As.AnyText, "详情", "Details"),
        ReportedAt = m.Optional("reportedAt", e?.ReportedAt, As.Instant, "上报时间", "Reported at"),
        Severity = m.Optional("severity", e?.Severity, As.OneOf<SeverityLevel>(), "严重程度", "Severity"),
        Reason = m.Optional("reason", e?.Reason, As.AnyText, "事由", "Reason"),
        Result = m.Optional("result", e?.Result, As.AnyText, "处理结果", "Result"),
        Cause = m.Optional("cause", e?.Cause, As.AnyText, "原因", "Cause"),
        Lesson = m.Optional("lesson", e?.Lesson, As.AnyText, "经验教训", "Lesson"),
        Plan = m.Optional("plan", e?.Plan, As.AnyText, "方案", "Plan"),
        Measures = m.Optional("measures", e?.Measures, As.AnyText, "措施", "Measures"),
        Loss = m.Optional("loss", e?.Loss, As.AnyText, "损失", "Loss"),
        Person = m.Optional("person", e?.Person, As.AnyText, "当事人", "Person"),
        Founded = m.Optional("founded", e?.Founded, As.Flag, "是否属实", "Founded"),
        Sanction = m.Optional("sanction", e?.Sanction, As.OneOf<Sanction>(), "处分", "Sanction"),
        Amount = m.Optional("amount", e?.Amount, As.Number, "金额", "Amount"),
        DoneToday = m.Optional("doneToday", e?.DoneToday, As.Count, "当日已办次数", "Done today"),
        Correction = m.Optional("correction", e?.Correction, As.AnyText, "整改", "Correction"),
        Prevention = m.Optional("prevention", e?.Prevention, As.AnyText, "预防", "Prevention"),
        Training = m.Optional("training", e?.Training, As.OneOf<TrainingKind>(), "培训类型", "Training"),
        WrittenPassed = m.Optional("writtenPassed", e?.WrittenPassed, As.Flag, "笔试是否合格", "Written exam passed"),
        OralPassed = m.Optional("oralPassed", e?.OralPassed, As.Flag, "口试是否合格", "Oral exam passed"),
        PracticalPassed = m.Optional("practicalPassed", e?.PracticalPassed, As.Flag, "实操是否合格", "Practical exam passed"),
        Urgent = m.Optional("urgent", e?.Urgent, As.Flag, "是否紧急", "Urgent"),
        EffectiveAt = m.Optional("effectiveAt", e?.EffectiveAt, As.Instant, "生效时间", "Effective at"),
        AllTrained = m.Optional("allTrained", e?.AllTrained, As.Flag, "是否全员培训", "Everybody trained"),
    });

    public static MembersForm<MigratedState> MigratedState { get; } = Form.Of<MigratedState>("迁移后状态", "Migrated state", static (m, e) =>
    {
        var from = m.Required("from", e?.From, As.AnyText, "原状态", "From");
        var to = m.Optional("to", e?.To, As.AnyText, "新状态", "To");
        var reason = m.Optional("reason", e?.Reason, As.Localized, "原因", "Reason");
        return m.IsComplete ? new MigratedState(from, to, reason) : e!;
    });

    public static Form<CaseEvents> Events { get; } = As.ListOf<CaseEvents, WorkflowEvent>(Event, static events => events.IsEmpty ? default : new CaseEvents(events), static events => events.ToImmutableArray());

    public static MembersForm<StepResult> Result { get; } = Form.OfValue<StepResult>("操作结果", "Answer to a command", static (m, e) =>
    {
        var outcome = m.Required("outcome", e?.Outcome, As.OneOf<StepOutcome>(), "结论", "Outcome");
        var events = m.OptionalList("events", e?.Events.ToImmutableArray(), Event, "事件", "Events");
        var refusals = m.OptionalList("refusals", e?.Refusals, Refusal, "拒绝原因", "Refusals");
        var doneBefore = m.Default("doneBefore", e?.DoneBefore, 0, As.Count, "已执行的序号", "Done before");
        var unknown = m.OptionalList("unknownValues", e?.UnknownValues, TableForms.Unknown, "未知取值", "Unknown values");
        return !m.IsComplete ? e.GetValueOrDefault() : (outcome, events.IsEmpty, refusals.IsEmpty, doneBefore, unknown.IsEmpty) switch
        {
            (StepOutcome.Accepted, _, true, 0, _) => new StepResult(events, unknown.IsEmpty ? null : new UnknownValues(unknown)),
            (StepOutcome.Refused, true, _, 0, true) => new StepResult(refusals),
            (StepOutcome.AlreadyDone, true, true, > 0, true) => new StepResult(doneBefore),
            _ => throw new ArgumentException("An answer has events where it is accepted, reasons where it is refused, and a number where it was done before; unknown values where it is accepted."),
        };
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Event),
        .. RegisteredForm.Of(Command),
        .. RegisteredForm.Of(Refusal),
        .. RegisteredForm.Of(EventRefusal),
        .. RegisteredForm.Of(WorkItem),
        .. RegisteredForm.Of(InternalItem),
        .. RegisteredForm.Of(MigratedState),
        .. RegisteredForm.Of(Events),
        .. RegisteredForm.Of(Result),
        .. RegisteredForm.Of(StateForm.State),
        .. RegisteredForm.Of(As.OneOf<EventKind>()),
        .. RegisteredForm.Of(As.OneOf<RefusalReason>()),
        .. RegisteredForm.Of(As.OneOf<WorkflowRefusalReason>()),
        .. RegisteredForm.Of(As.OneOf<StepOutcome>()),
        .. RegisteredForm.Of(As.OneOf<SeverityLevel>()),
        .. RegisteredForm.Of(As.OneOf<Sanction>()),
        .. RegisteredForm.Of(As.OneOf<TrainingKind>()),
        .. RegisteredForm.Of(As.OneOf<Reconfirmation>()),
    ];
}
