using CallCenter.Standards.Explanations;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Improvement;

/// <summary>Improvements in sentences: what is next by when, and what they reached.</summary>
internal static class ActionSentences
{
    private const string Points = "signed-percentage-points";

    public static Explanation Of(ActionDue due) => Explanation.Of(
        ExplanationSentence.Of(
            "improvement-action.due",
            ExplanationPart.Given("action", due.Action),
            ExplanationPart.OfBook("owner", "role", due.Plan.Owner),
            ExplanationPart.Word("next", due.Next),
            ExplanationPart.Date("due", due.Due),
            due.DaysOverdue > 0 ? ExplanationPart.Count("late", due.DaysOverdue, "calendar-days") : null),
        Plan(due.Plan),
        ExplanationSentence.Of("improvement-action.verification", ExplanationPart.Given("verification", due.Plan.Verification)));

    public static Explanation Of(ActionEffect effect) => Explanation.Of(
        ExplanationSentence.Of(
            effect.IsReached ? "improvement-action.reached" : "improvement-action.missed",
            ExplanationPart.Given("action", effect.Action),
            ExplanationPart.Figure("before", effect.Change.Before, UnitOf(effect.Plan)),
            ExplanationPart.Figure("after", effect.Change.After, UnitOf(effect.Plan)),
            ExplanationPart.Figure("target", effect.Plan.Target, UnitOf(effect.Plan))),
        [
            .. effect.Change.Explain().Details,
            effect.Change.Significance is null ? ExplanationSentence.Of("improvement-action.no-counts") : null,
            effect.Difference is { } difference
                ? ExplanationSentence.Of(
                    "improvement-action.difference",
                    ExplanationPart.Figure("difference", difference.Difference * 100, Points),
                    ExplanationPart.Figure("low", difference.Low * 100, Points),
                    ExplanationPart.Figure("high", difference.High * 100, Points),
                    ExplanationPart.Figure("confidence", difference.Confidence.Ratio, "percent"))
                : null,
            Plan(effect.Plan),
        ]);

    private static ExplanationSentence Plan(ActionPlan plan) => ExplanationSentence.Of(
        "improvement-action.plan",
        ExplanationPart.Given("measure", plan.Measure),
        ExplanationPart.OfBook("cause", "improvement-cause", plan.Cause),
        ExplanationPart.Figure("baseline", plan.Baseline, UnitOf(plan)),
        ExplanationPart.Figure("target", plan.Target, UnitOf(plan)));

    private static string UnitOf(ActionPlan plan) => EnumCodes<KpiUnit>.CodeOf(plan.Unit);
}
