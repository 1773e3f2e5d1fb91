using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.Staffing;

/// <summary>Requirements in sentences: how many agents, and why no fewer.</summary>
internal static class RequirementSentences
{
    private const string Share = "percent";
    private const string Plain = "ratio";
    private const string Points = "signed-percentage-points";

    public static Explanation Of(StaffingRequirement requirement) => Explanation.Of(
        requirement.Agents == 0 ? ExplanationSentence.Of("staffing.nobody") : Answer("staffing.requirement", requirement),
        [
            requirement.Binding.IsEmpty ? null : ExplanationSentence.Of("staffing.binding", requirement.Binding.Select(static goal => ExplanationPart.Word("goal", goal))),
            QueueSentences.Of(requirement.Traffic),
            QueueSentences.Of(requirement.Rules.Patience),
            requirement.Rules.Concurrency == 1 ? null : ExplanationSentence.Of("staffing.concurrency", ExplanationPart.Figure("contacts", requirement.Rules.Concurrency, Plain)),
            .. requirement.Queue is { } queue ? Goals(requirement.Rules, queue) : [],
        ]);

    public static Explanation Of(AgentEffect effect)
    {
        string code = effect.Change switch { < 0 => "staffing.effect-fewer", > 0 => "staffing.effect-more", _ => "staffing.effect-required" };
        ExplanationPart change = ExplanationPart.Count("change", Math.Abs((long)effect.Change));
        ExplanationPart agents = ExplanationPart.Count("agents", effect.Agents);
        return Explanation.Of(effect.IsOverloaded
            ? ExplanationSentence.Of(code + "-overloaded", change, agents)
            : ExplanationSentence.Of(
                code,
                change,
                agents,
                Figure("level", effect.ServiceLevel, Share),
                Figure("level-change", effect.ServiceLevelChange * 100, Points),
                QueueTimes.Of(effect.AnsweredWaitSeconds) is { } wait ? ExplanationPart.Time("wait", wait) : null,
                Figure("abandonment", effect.Abandonment, Share),
                Figure("abandonment-change", effect.AbandonmentChange * 100, Points),
                Figure("occupancy", effect.Occupancy, Share),
                Figure("occupancy-change", effect.OccupancyChange * 100, Points)));
    }

    public static Explanation Of(RequirementCurve curve) => Explanation.Of(
        ExplanationSentence.Of(
            "staffing.curve",
            ExplanationPart.Count("peak", curve.Peak.Requirement.Agents),
            ExplanationPart.Moment("at", curve.Peak.Start, DateTimeZone.Utc),
            curve.AgentTime is { } work ? ExplanationPart.Time("work", work) : null,
            curve.Rules.Shrinkage.Ratio != 0 && curve.ScheduledTime is { } scheduled ? ExplanationPart.Time("scheduled", scheduled) : null),
        [.. curve.Intervals.Select(static interval => Answer("staffing.interval", interval.Requirement, ExplanationPart.Moment("start", interval.Start, DateTimeZone.Utc)))]);

    public static Explanation Of(BotRequirement both) => Explanation.Of(
        ExplanationSentence.Of(
            "staffing.bot",
            ExplanationPart.Figure("containment", both.Containment.Ratio, Share),
            ExplanationPart.Count("sessions", both.Sessions.Agents),
            ExplanationPart.Count("agents", both.Agents.Agents)),
        [
            ExplanationSentence.Of("staffing.sessions", Load(both.Sessions), Goal(both.Sessions)),
            Answer("staffing.requirement", both.Agents),
        ]);

    private static ExplanationPart Load(StaffingRequirement requirement) => QueueSentences.Load(requirement.Traffic.OfferedLoad);

    private static ExplanationPart? Goal(StaffingRequirement requirement) => requirement.Binding.IsEmpty ? null : ExplanationPart.Word("goal", requirement.Binding[0]);

    private static ExplanationSentence Answer(string code, StaffingRequirement requirement, ExplanationPart? first = null) => ExplanationSentence.Of(
        code,
        first,
        Load(requirement),
        ExplanationPart.Count("agents", requirement.Agents),
        requirement.Rules.Shrinkage.Ratio == 0 ? null : ExplanationPart.Count("scheduled", requirement.ScheduledAgents),
        requirement.Rules.Shrinkage.Ratio == 0 ? null : ExplanationPart.Figure("shrinkage", requirement.Rules.Shrinkage.Ratio, Share));

    private static IEnumerable<ExplanationSentence> Goals(StaffingRules rules, ServiceQueue queue)
    {
        if (rules.ServiceLevel is { } level)
        {
            yield return ExplanationSentence.Of(
                "staffing.goal.service-level",
                ExplanationPart.Word("kind", level.Kind),
                ExplanationPart.Time("within", level.Within),
                ExplanationPart.Figure("value", level.Of(queue), Share),
                ExplanationPart.Bound("target", "at-least", level.Level.Ratio, Share));
        }

        if (queue.AnsweredWaitSeconds is { } wait)
        {
            yield return ExplanationSentence.Of(
                "staffing.goal.answered-wait",
                ExplanationPart.Figure("value", wait, "time"),
                rules.AnsweredWait is { } most ? ExplanationPart.Bound("target", "at-most", (decimal)most.TotalSeconds, "time") : null);
        }

        if (rules.Patience is not null)
        {
            yield return ExplanationSentence.Of("staffing.goal.abandonment", ExplanationPart.Figure("value", queue.Abandonment, Share), Bound(rules.Abandonment));
        }

        yield return ExplanationSentence.Of("staffing.goal.occupancy", ExplanationPart.Figure("value", queue.Occupancy, Share), Bound(rules.Occupancy));
    }

    private static ExplanationPart? Bound(Percentage? most) => most is { } share ? ExplanationPart.Bound("target", "at-most", share.Ratio, Share) : null;

    private static ExplanationPart? Figure(string name, double? value, string unit) => value is { } known ? ExplanationPart.Figure(name, known, unit) : null;
}
