using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>What a ladder asks for, in sentences: how many steps have fallen due and when the next one does, then who has to act and who is told at each.</summary>
internal static class EscalationSentences
{
    /// <summary>What the steps of a ladder are called by.</summary>
    public static string StepOf(string ladder) => "escalation-step/" + ladder;

    public static Explanation Of(EscalationPlan plan)
    {
        DateTimeZone zone = plan.Zone ?? DateTimeZone.Utc;
        return Explanation.Of(
            ExplanationSentence.Of(
                plan.Due.IsEmpty ? "escalation.nothing-due" : "escalation.due",
                ExplanationPart.Count("due", plan.Due.Length),
                plan.NextWake is { } next ? ExplanationPart.Deadline("next", next, zone) : null),
            [
                .. plan.Due.Select(step => Of(step, zone)),
                .. plan.Findings.Select(static finding => ExplanationSentence.Of("clock.doubt", FindingExplanations.Title("doubt", finding))),
            ]);
    }

    public static ExplanationSentence Of(DueStep due, DateTimeZone zone) => ExplanationSentence.Of(
        "escalation." + EnumCodes<EscalationTrigger>.CodeOf(due.Step.Trigger),
        [
            ExplanationPart.Coded("step", due.Step.Code, due.Step.Name),
            due.Step.Percent is { } share ? ExplanationPart.Figure("share", share.Ratio, "percent") : null,
            due.Step.Time is { } time && time > Duration.Zero ? ExplanationPart.Time("time", time) : null,
            .. Reached(due.At, due.Step.To, due.Step.Notify, due.Repeat, zone),
            due.AcknowledgedAt is { } acknowledged ? ExplanationPart.Moment("acknowledged", acknowledged, zone) : null,
        ]);

    /// <summary>When a step fell due, who has to act, and who is told.</summary>
    public static IEnumerable<ExplanationPart?> Reached(Instant at, string to, IEnumerable<string> notify, int repeat, DateTimeZone zone) =>
    [
        ExplanationPart.Deadline("at", at, zone),
        ExplanationPart.OfBook("to", "role", to),
        .. notify.Select(static role => ExplanationPart.OfBook("told", "role", role)),
        repeat > 0 ? ExplanationPart.Count("repeat", repeat) : null,
    ];
}
