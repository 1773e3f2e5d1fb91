using CallCenter.Standards.Forms;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>How the promises of a case look in JSON: their readings whole, their state by the names of the policies that it stands on.</summary>
internal static class PromiseForms
{
    public static MembersForm<TargetReading> Target { get; } = Form.Of<TargetReading>("承诺读数", "Reading of a promise", static (m, e) =>
    {
        var policy = m.Required("policy", e?.Policy, As.AnyText, "时限政策", "Policy");
        var target = m.Required("target", e?.Target, ServiceLevelForms.Target, "服务承诺", "Target");
        var clock = m.Required("clock", e?.Clock, ReadingForms.Reading, "计时读数", "Clock");
        var extendedBy = m.Optional("extendedBy", e?.ExtendedBy, ClockForms.Event, "延长事件", "Extended by");
        return m.IsComplete ? new TargetReading(policy, target, clock) { ExtendedBy = extendedBy } : e!;
    });

    public static MembersForm<ServiceLevelReading> Reading { get; } = Form.Of<ServiceLevelReading>("时限读数", "Reading of a case", static (m, e) => new()
    {
        At = m.Required("at", e?.At, As.Instant, "时间", "At"),
        Outcome = m.Required("outcome", e?.Outcome, As.OneOf<ServiceLevelOutcome>(), "结论", "Outcome"),
        Policy = m.Optional("policy", e?.Policy, ServiceLevelForms.Policy, "时限政策", "Policy"),
        Targets = m.List("targets", e?.Targets, Target, "服务承诺", "Targets"),
        Refusals = m.OptionalList("refusals", e?.Refusals, ClockForms.Refusal, "拒绝的事件", "Refusals"),
        Unmoved = m.Required("unmoved", e?.Unmoved, As.History(ClockForms.Event), "未起作用的事件", "Events that moved nothing"),
        Findings = m.OptionalList("findings", e?.Findings, RootForms.Finding, "检查结果", "Findings"),
    });

    /// <summary>A case's promises are what they were begun with, and what happened.</summary>
    public static MembersForm<ServiceLevelState> State { get; } = Form.Of<ServiceLevelState>("时限状态", "State of a case", static (m, e) =>
    {
        var facts = m.Optional("case", e?.Terms.Facts, ClockForms.Case, "案件", "Case");
        var policy = m.Optional("policy", e?.Terms.Policy, As.AnyText, "时限政策", "Policy");
        var version = m.Optional("version", e?.Terms.Version, As.AnyText, "版本", "Version");
        var under = m.List("under", e?.Under, RootForms.Version, "适用政策版本", "Under");
        var events = m.Required("events", e?.Events, As.History(ClockForms.Event), "事件", "Events");
        return m.IsComplete ? m.Find<ServiceLevelEvaluator>().Restore(facts, policy, version, under, events) : e!;
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Target),
        .. RegisteredForm.Of(Reading),
        .. RegisteredForm.Of(State),
    ];
}
