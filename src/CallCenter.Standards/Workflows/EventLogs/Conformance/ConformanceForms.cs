using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Workflows;

/// <summary>How comparisons of logs with workflows look in JSON.</summary>
internal static class ConformanceForms
{
    private static readonly MembersForm<MappedActivity> Activity = Form.Of<MappedActivity>("活动含义", "Meaning of an activity", static (m, e) =>
    {
        var activity = m.Required("activity", e?.Activity, As.AnyText, "活动", "Activity");
        var meaning = m.Required("meaning", e?.Meaning, As.OneOf<ActivityMeaning>(), "含义", "Meaning");
        var code = m.Required("code", e?.Code, As.AnyText, "代码", "Code");
        return m.IsComplete ? new MappedActivity(activity, meaning, code) : e!;
    });

    private static readonly MembersForm<MappedRole> Role = Form.Of<MappedRole>("岗位对应", "Meaning of a role", static (m, e) =>
    {
        var role = m.Required("role", e?.Role, As.AnyText, "岗位", "Role");
        var code = m.Required("code", e?.Code, As.AnyText, "代码", "Code");
        return m.IsComplete ? new MappedRole(role, code) : e!;
    });

    private static readonly MembersForm<DeviationCost> Cost = Form.Of<DeviationCost>("偏离权重", "Cost of deviations", static (m, e) =>
    {
        string activity = m.Required("activity", e?.Activity, As.AnyText, "活动", "Activity");
        int withoutStep = m.Default("eventWithoutStep", e?.EventWithoutStep, 1, As.Count, "多余活动的权重", "Event without a step");
        int withoutEvent = m.Default("stepWithoutEvent", e?.StepWithoutEvent, 1, As.Count, "缺失步骤的权重", "Step without an event");
        return m.IsComplete ? new DeviationCost(activity) { EventWithoutStep = withoutStep, StepWithoutEvent = withoutEvent } : e!;
    });

    private static readonly MembersForm<ActivityMapping> Mapping = Form.Of<ActivityMapping>("活动对应", "Mapping of a log", static (m, e) => new()
    {
        Activities = m.List("activities", e?.Activities, Activity, "活动含义", "Activities"),
        Ignored = m.OptionalList("ignored", e?.Ignored, As.AnyText, "忽略的活动", "Ignored"),
        StatesMayRepeat = m.Flag("statesMayRepeat", e?.StatesMayRepeat, "状态可重复", "States may repeat"),
        CasesMayBeOpen = m.Flag("casesMayBeOpen", e?.CasesMayBeOpen, "案件可未结", "Cases may be open"),
        Roles = m.OptionalList("roles", e?.Roles, Role, "岗位对应", "Roles"),
        Costs = m.OptionalList("costs", e?.Costs, Cost, "偏离权重", "Costs of deviations"),
    });

    private static readonly MembersForm<Deviation> Deviation = Form.Of<Deviation>("偏离", "Deviation", static (m, e) =>
    {
        var kind = m.Required("kind", e?.Kind, As.OneOf<DeviationKind>(), "类型", "Kind");
        var position = m.Required("position", e?.Position, As.Count, "位置", "Position");
        var state = m.Optional("state", e?.State, As.AnyText, "状态", "State");
        var found = m.Optional("found", e?.Found, As.AnyText, "实际活动", "Found");
        var step = m.Optional("step", e?.Step, As.AnyText, "缺少的步骤", "Step");
        var expected = m.OptionalList("expected", e?.Expected, As.AnyText, "允许的活动", "Expected");
        var mayEnd = m.Flag("mayEnd", e?.MayEnd, "是否可结束", "May end");
        return m.IsComplete ? new Deviation(kind, position, state, found, step, expected, mayEnd) : e!;
    });

    private static readonly MembersForm<Alignment> Alignment = Form.Of<Alignment>("比对", "Alignment", static (m, e) =>
    {
        var cost = m.Required("cost", e?.Cost, As.Count, "偏离代价", "Cost");
        var greatest = m.Required("greatestCost", e?.GreatestCost, As.Count, "最大偏离代价", "Greatest cost");
        var deviations = m.OptionalList("deviations", e?.Deviations, Deviation, "偏离", "Deviations");
        return m.IsComplete ? new Alignment(cost, greatest, deviations) : e!;
    });

    private static readonly MembersForm<RoleDeviation> RoleDeviation = Form.Of<RoleDeviation>("岗位偏离", "Deviation of role", static (m, e) =>
    {
        var position = m.Required("position", e?.Position, As.Count, "位置", "Position");
        var state = m.Optional("state", e?.State, As.AnyText, "状态", "State");
        var activity = m.Required("activity", e?.Activity, As.AnyText, "活动", "Activity");
        var role = m.Required("role", e?.Role, As.AnyText, "岗位", "Role");
        var allowed = m.List("allowed", e?.Allowed, As.AnyText, "允许的岗位", "Allowed");
        return m.IsComplete ? new RoleDeviation(position, state, activity, role, allowed) : e!;
    });

    private static readonly MembersForm<CaseConformance> Case = Form.Of<CaseConformance>("案件比对", "Conformance of a case", static (m, e) =>
    {
        var logged = m.Required("case", e?.Case, EventLogForms.Case, "案件", "Case");
        var alignment = m.Required("alignment", e?.Alignment, Alignment, "比对", "Alignment");
        var roles = m.OptionalList("roleDeviations", e?.RoleDeviations, RoleDeviation, "岗位偏离", "Deviations of role");
        return m.IsComplete ? new CaseConformance(logged, alignment, roles) : e!;
    });

    private static readonly MembersForm<VariantConformance> Variant = Form.Of<VariantConformance>("序列比对", "Conformance of a variant", static (m, e) =>
    {
        var variant = m.Required("variant", e?.Variant, EventLogForms.Variant, "活动序列", "Variant");
        var alignment = m.Required("alignment", e?.Alignment, Alignment, "比对", "Alignment");
        return m.IsComplete ? new VariantConformance(variant, alignment) : e!;
    });

    private static readonly MembersForm<DeviationCount> Count = Form.Of<DeviationCount>("偏离次数", "Count of a deviation", static (m, e) =>
    {
        var deviation = m.Required("deviation", e?.Deviation, Deviation, "偏离", "Deviation");
        var cases = m.Required("cases", e?.Cases, As.LongCount, "案件数", "Cases");
        var occurrences = m.Required("occurrences", e?.Occurrences, As.LongCount, "次数", "Occurrences");
        return m.IsComplete ? new DeviationCount(deviation, cases, occurrences) : e!;
    });

    /// <summary>All but the figures, which are counted from these.</summary>
    private static readonly MembersForm<ConformanceReport> Report = Form.Of<ConformanceReport>("比对报告", "Conformance report", static (m, e) =>
    {
        var cases = m.List("cases", e?.Cases, Case, "案件", "Cases");
        var variants = m.List("variants", e?.Variants, Variant, "活动序列", "Variants");
        var findings = m.OptionalList("findings", e?.Findings, RootForms.Finding, "检查结果", "Findings");
        return m.IsComplete ? new ConformanceReport(cases, variants, findings) : e!;
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Activity),
        .. RegisteredForm.Of(Role),
        .. RegisteredForm.Of(Cost),
        .. RegisteredForm.Of(Mapping),
        .. RegisteredForm.Of(Deviation),
        .. RegisteredForm.Of(Alignment),
        .. RegisteredForm.Of(RoleDeviation),
        .. RegisteredForm.Of(Case),
        .. RegisteredForm.Of(Variant),
        .. RegisteredForm.Of(Count),
        .. RegisteredForm.Of(Report),
        .. RegisteredForm.Of(As.OneOf<ActivityMeaning>()),
        .. RegisteredForm.Of(As.OneOf<DeviationKind>()),
    ];
}
