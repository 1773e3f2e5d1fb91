using CallCenter.Standards.Calendars;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Organization;
using CallCenter.Standards.Risk;

namespace CallCenter.Standards.Book;

/// <summary>How differences of books look in JSON.</summary>
internal static class DiffForms
{
    private static readonly MembersForm<BookChange> Change = Form.Of<BookChange>("改动", "Change", static (m, e) => new()
    {
        Kind = m.Required("kind", e?.Kind, As.OneOf<ChangeKind>(), "改动类型", "Kind"),
        Weight = m.Required("weight", e?.Weight, As.OneOf<ChangeWeight>(), "改动性质", "Weight"),
        Section = m.Required("section", e?.Section, As.AnyText, "所属部分", "Section"),
        SectionName = m.Required("sectionName", e?.SectionName, As.Localized, "部分名称", "Name of the section"),
        Path = m.Required("path", e?.Path, As.AnyText, "路径", "Path"),
        Code = m.Optional("code", e?.Code, As.AnyText, "条目代码", "Code of the entry"),
        Entry = m.Optional("entry", e?.Entry, As.Localized, "条目名称", "Entry"),
        Name = m.Name(e?.Name),
        Before = m.Optional("before", e?.Before, As.AnyText, "原值", "Before"),
        After = m.Optional("after", e?.After, As.AnyText, "新值", "After"),
        ToldBefore = m.OptionalList("toldBefore", e?.ToldBefore, ExplanationForms.Part, "原值说明", "Told before"),
        ToldAfter = m.OptionalList("toldAfter", e?.ToldAfter, ExplanationForms.Part, "新值说明", "Told after"),
    });

    private static readonly MembersForm<DiffOptions> Options = Form.Of<DiffOptions>("比较选项", "Options of differences", static (m, e) => new()
    {
        WorkLimit = m.Required("workLimit", e?.WorkLimit, As.LongCount, "工作量上限", "Work limit"),
        MostWitnesses = m.Required("mostWitnesses", e?.MostWitnesses, As.Count, "最多示例数", "Most witnesses"),
    });

    private static readonly MembersForm<AnswerChange> Answer = Form.Of<AnswerChange>("处理变化", "Change of an answer", static (m, e) => new(
        m.Required("part", e?.Part, As.OneOf<RoutePart>(), "处理环节", "Part"),
        m.Optional("before", e?.Before, As.AnyText, "原结果", "Before"),
        m.Optional("after", e?.After, As.AnyText, "新结果", "After"))
    {
        BeforeName = m.Optional("beforeName", e?.BeforeName, As.Localized, "原结果名称", "Name before"),
        AfterName = m.Optional("afterName", e?.AfterName, As.Localized, "新结果名称", "Name after"),
    });

    private static readonly MembersForm<ContactDifference> Difference = Form.Of<ContactDifference>("联络处理差异", "Difference of a contact", static (m, e) => new()
    {
        Place = m.Default("place", e?.Place, 0L, As.LongCount, "日志序号", "Place in the log"),
        Contact = m.Required("contact", e?.Contact, ContactForms.Contact, "联络", "Contact"),
        BandBefore = m.Optional("bandBefore", e?.BandBefore, As.AnyText, "原风险等级", "Band before"),
        BandAfter = m.Optional("bandAfter", e?.BandAfter, As.AnyText, "新风险等级", "Band after"),
        Answers = m.List("answers", e?.Answers, Answer, "处理变化", "Answers"),
        Facts = m.OptionalList("facts", e?.Facts, ExplanationForms.Part, "已知事实", "Facts"),
    });

    private static readonly MembersForm<RouteChanged> Route = Form.Of<RouteChanged>("分流变化", "Route changed", static (m, e) =>
    {
        var witness = m.Required("witness", e?.Witness, Difference, "示例联络", "Witness");
        return m.IsComplete ? new RouteChanged(witness) : e!;
    });

    private static readonly MembersForm<BandChanged> Band = Form.Of<BandChanged>("评分等级变化", "Band changed", static (m, e) => new()
    {
        Card = m.Required("card", e?.Card, As.AnyText, "评分卡", "Card"),
        Name = m.Name(e?.Name),
        Contact = m.Required("contact", e?.Contact, ContactForms.Contact, "示例联络", "Contact"),
        Before = m.Required("before", e?.Before, ScorecardForms.Band, "原等级", "Before"),
        After = m.Required("after", e?.After, ScorecardForms.Band, "新等级", "After"),
        TotalBefore = m.Required("totalBefore", e?.TotalBefore, As.Number, "原得分", "Total before"),
        TotalAfter = m.Required("totalAfter", e?.TotalAfter, As.Number, "新得分", "Total after"),
        Facts = m.OptionalList("facts", e?.Facts, ExplanationForms.Part, "已知事实", "Facts"),
    });

    private static readonly MembersForm<StepRefuses> Refuses = Form.Of<StepRefuses>("步骤新增要求", "Step refuses", static (m, e) => new()
    {
        Workflow = m.Required("workflow", e?.Workflow, As.AnyText, "工作流程", "Workflow"),
        WorkflowName = m.Required("workflowName", e?.WorkflowName, As.Localized, "流程名称", "Name of the workflow"),
        Command = m.Required("command", e?.Command, As.AnyText, "操作", "Command"),
        CommandName = m.Optional("commandName", e?.CommandName, As.Localized, "操作名称", "Name of the command"),
        From = m.OptionalList("from", e?.From, As.AnyText, "所在状态", "From"),
        Need = m.Required("need", e?.Need, As.OneOf<StepNeed>(), "要求类型", "Need"),
        What = m.Required("what", e?.What, As.AnyText, "要求内容", "What"),
        WhatName = m.Optional("whatName", e?.WhatName, As.Localized, "要求名称", "Name of what is needed"),
    });

    private static readonly MembersForm<StepGone> Gone = Form.Of<StepGone>("步骤取消", "Step gone", static (m, e) => new()
    {
        Workflow = m.Required("workflow", e?.Workflow, As.AnyText, "工作流程", "Workflow"),
        WorkflowName = m.Required("workflowName", e?.WorkflowName, As.Localized, "流程名称", "Name of the workflow"),
        Command = m.Required("command", e?.Command, As.AnyText, "操作", "Command"),
        CommandName = m.Required("commandName", e?.CommandName, As.Localized, "操作名称", "Name of the command"),
        From = m.List("from", e?.From, As.AnyText, "所在状态", "From"),
    });

    private static readonly MembersForm<StateGone> State = Form.Of<StateGone>("状态取消", "State gone", static (m, e) => new(
        m.Required("workflow", e?.Workflow, As.AnyText, "工作流程", "Workflow"),
        m.Required("workflowName", e?.WorkflowName, As.Localized, "流程名称", "Name of the workflow"),
        m.Required("state", e?.State, As.AnyText, "状态", "State"),
        m.Required("stateName", e?.StateName, As.Localized, "状态名称", "Name of the state")));

    private static readonly MembersForm<AuthorityMoved> Authority = Form.Of<AuthorityMoved>("权限变化", "Authority moved", static (m, e) => new()
    {
        Movement = m.Required("movement", e?.Movement, As.OneOf<LimitMovement>(), "变化方向", "Movement"),
        Role = m.Required("role", e?.Role, As.AnyText, "岗位", "Role"),
        RoleName = m.Required("roleName", e?.RoleName, As.Localized, "岗位名称", "Name of the role"),
        Action = m.Required("action", e?.Action, As.AnyText, "授权事项", "Action"),
        ActionName = m.Required("actionName", e?.ActionName, As.Localized, "事项名称", "Name of the action"),
        Before = m.Optional("before", e?.Before, RoleForms.Grant, "原授权", "Before"),
        After = m.Optional("after", e?.After, RoleForms.Grant, "新授权", "After"),
    });

    private static readonly MembersForm<DueMoved> Due = Form.Of<DueMoved>("到期时间变化", "Due moved", static (m, e) => new()
    {
        Policy = m.Required("policy", e?.Policy, As.AnyText, "时限政策", "Policy"),
        Target = m.Required("target", e?.Target, As.AnyText, "服务承诺", "Target"),
        PolicyName = m.Required("policyName", e?.PolicyName, As.Localized, "政策名称", "Name of the policy"),
        Name = m.Name(e?.Name),
        Start = m.Required("start", e?.Start, As.Instant, "起算时间", "Start"),
        Before = m.Optional("before", e?.Before, As.Instant, "原到期时间", "Before"),
        After = m.Optional("after", e?.After, As.Instant, "新到期时间", "After"),
        Zone = m.Required("zone", e?.Zone, As.Zone, "时区", "Time zone"),
        Cases = m.OptionalList("cases", e?.Cases, ExplanationForms.Part, "适用案件", "Cases"),
    });

    private static readonly MembersForm<PromiseMoved> Promise = Form.Of<PromiseMoved>("服务承诺变化", "Promise moved", static (m, e) => new()
    {
        Movement = m.Required("movement", e?.Movement, As.OneOf<LimitMovement>(), "变化方向", "Movement"),
        Policy = m.Required("policy", e?.Policy, As.AnyText, "时限政策", "Policy"),
        Target = m.Required("target", e?.Target, As.AnyText, "服务承诺", "Target"),
        PolicyName = m.Required("policyName", e?.PolicyName, As.Localized, "政策名称", "Name of the policy"),
        Name = m.Name(e?.Name),
        Before = m.Required("before", e?.Before, TargetTimeForms.TargetTime, "原时限", "Before"),
        After = m.Required("after", e?.After, TargetTimeForms.TargetTime, "新时限", "After"),
        GoalBefore = m.Optional("goalBefore", e?.GoalBefore, As.Percentage, "原达标率目标", "Goal before"),
        GoalAfter = m.Optional("goalAfter", e?.GoalAfter, As.Percentage, "新达标率目标", "Goal after"),
    });

    private static readonly MembersForm<KpiTargetMoved> Target = Form.Of<KpiTargetMoved>("指标目标变化", "Target moved", static (m, e) => new()
    {
        Movement = m.Required("movement", e?.Movement, As.OneOf<LimitMovement>(), "变化方向", "Movement"),
        Kpi = m.Required("kpi", e?.Kpi, As.AnyText, "指标", "KPI"),
        Name = m.Name(e?.Name),
        UnitBefore = m.Required("unitBefore", e?.UnitBefore, As.OneOf<KpiUnit>(), "原单位", "Unit before"),
        Unit = m.Required("unit", e?.Unit, As.OneOf<KpiUnit>(), "单位", "Unit"),
        Before = m.Optional("before", e?.Before, TargetForms.Alone, "原目标", "Before"),
        After = m.Optional("after", e?.After, TargetForms.Alone, "新目标", "After"),
    });

    private static readonly MembersForm<HistoryBroken> History = Form.Of<HistoryBroken>("口径变化", "History broken", static (m, e) => new(
        m.Required("kpi", e?.Kpi, As.AnyText, "指标", "KPI"),
        m.Name(e?.Name))
    {
        Because = m.OptionalList("because", e?.Because, Change, "原因", "Because"),
    });

    private static readonly MembersForm<CurrencyChanged> Currency = Form.Of<CurrencyChanged>("币种变化", "Currency changed", static (m, e) => new(
        m.Required("before", e?.Before, As.AnyText, "原币种", "Before"),
        m.Required("after", e?.After, As.AnyText, "新币种", "After"),
        m.Required("amounts", e?.Amounts, As.Count, "金额处数", "Amounts"),
        m.Required("unchanged", e?.Unchanged, As.Count, "数字未变处数", "Unchanged")));

    private static readonly MembersForm<RuleChanged> Rule = Form.Of<RuleChanged>("规则变化", "Rule changed", static (m, e) => new()
    {
        Kind = m.Required("rule", e?.Kind, As.OneOf<RuleKind>(), "规则类型", "Kind of rule"),
        Section = m.Required("section", e?.Section, As.AnyText, "所属部分", "Section"),
        SectionName = m.Required("sectionName", e?.SectionName, As.Localized, "部分名称", "Name of the section"),
        Path = m.Required("path", e?.Path, As.AnyText, "路径", "Path"),
        Entry = m.Optional("entry", e?.Entry, As.Localized, "条目名称", "Entry"),
        Name = m.Name(e?.Name),
        Record = m.Required("record", e?.Record, As.AnyText, "记录类型", "Record"),
        Witness = m.Required("witness", e?.Witness, AnalysisForms.Witness, "示例事实", "Witness"),
        Before = m.Optional("before", e?.Before, As.AnyText, "原结果", "Before"),
        After = m.Optional("after", e?.After, As.AnyText, "新结果", "After"),
        BeforeName = m.Optional("beforeName", e?.BeforeName, As.Localized, "原结果名称", "Name before"),
        AfterName = m.Optional("afterName", e?.AfterName, As.Localized, "新结果名称", "Name after"),
        Facts = m.OptionalList("facts", e?.Facts, ExplanationForms.Part, "已知事实", "Facts"),
    });

    private static readonly MembersForm<Consequence> Consequence = Form.Union(
        "影响",
        "Consequence",
        "kind",
        Form.Case<Consequence, CurrencyChanged>("currency-changed", Currency),
        Form.Case<Consequence, RouteChanged>("route-changed", Route),
        Form.Case<Consequence, StepRefuses>("step-refuses", Refuses),
        Form.Case<Consequence, StepGone>("step-gone", Gone),
        Form.Case<Consequence, StateGone>("state-gone", State),
        Form.Case<Consequence, BandChanged>("band-changed", Band),
        Form.Case<Consequence, RuleChanged>("rule-changed", Rule),
        Form.Case<Consequence, AuthorityMoved>("authority-moved", Authority),
        Form.Case<Consequence, DueMoved>("due-moved", Due),
        Form.Case<Consequence, PromiseMoved>("promise-moved", Promise),
        Form.Case<Consequence, KpiTargetMoved>("kpi-target-moved", Target),
        Form.Case<Consequence, HistoryBroken>("history-broken", History));

    private static readonly MembersForm<StandardDiff> Diff = Form.Of<StandardDiff>("标准差异", "Difference of standards", static (m, e) => new()
    {
        Before = m.Required("before", e?.Before, RootForms.Version, "原标准", "Before"),
        After = m.Required("after", e?.After, RootForms.Version, "新标准", "After"),
        Changes = m.List("changes", e?.Changes, Change, "改动", "Changes"),
        Consequences = m.List("consequences", e?.Consequences, Consequence, "影响", "Consequences"),
        EditedInPlace = m.OptionalList("editedInPlace", e?.EditedInPlace, RootForms.Finding, "版本未变的改动", "Edited in place"),
        IsComplete = m.Default("complete", e?.IsComplete, true, As.Flag, "已查完", "Complete"),
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Diff),
        .. RegisteredForm.Of(Change),
        .. RegisteredForm.Of(Options),
        .. RegisteredForm.Of(Consequence),
        .. RegisteredForm.Of(Route),
        .. RegisteredForm.Of(Difference),
        .. RegisteredForm.Of(Answer),
        .. RegisteredForm.Of(Band),
        .. RegisteredForm.Of(Refuses),
        .. RegisteredForm.Of(Gone),
        .. RegisteredForm.Of(State),
        .. RegisteredForm.Of(Authority),
        .. RegisteredForm.Of(Rule),
        .. RegisteredForm.Of(Due),
        .. RegisteredForm.Of(Promise),
        .. RegisteredForm.Of(Target),
        .. RegisteredForm.Of(History),
        .. RegisteredForm.Of(Currency),
        .. RegisteredForm.Of(As.OneOf<ChangeKind>()),
        .. RegisteredForm.Of(As.OneOf<ChangeWeight>()),
        .. RegisteredForm.Of(As.OneOf<LimitMovement>()),
        .. RegisteredForm.Of(As.OneOf<RoutePart>()),
        .. RegisteredForm.Of(As.OneOf<StepNeed>()),
        .. RegisteredForm.Of(As.OneOf<RuleKind>()),
    ];
}
