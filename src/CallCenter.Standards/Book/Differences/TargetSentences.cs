using CallCenter.Standards.Explanations;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.ServiceLevels;
using NodaTime;

namespace CallCenter.Standards.Book;

/// <summary>How targets and promises moved, in sentences.</summary>
internal static class TargetSentences
{
    private const int MostReasons = 4;

    public static Explanation Of(KpiTargetMoved moved) => Explanation.Of(ExplanationSentence.Of(
        moved.Before is null ? "consequence.target-set" : moved.After is null ? "consequence.target-dropped" : "consequence.target",
        [
            ExplanationPart.Named("kpi", moved.Kpi, moved.Name),
            ExplanationPart.Word("movement", moved.Movement),
            .. Bounds("before", moved.Before, moved.UnitBefore),
            .. Bounds("after", moved.After, moved.Unit),
        ]));

    public static Explanation Of(PromiseMoved moved)
    {
        bool isOtherTime = moved.Before != moved.After;
        bool isOtherGoal = moved.GoalBefore != moved.GoalAfter;
        return Explanation.Of(ExplanationSentence.Of(
            "consequence.promise",
            ExplanationPart.Named("policy", moved.Policy, moved.PolicyName),
            ExplanationPart.Named("target", moved.Target, moved.Name),
            ExplanationPart.Word("movement", moved.Movement),
            isOtherTime ? ClockExplanation.Within(moved.Before) with { Name = "before" } : null,
            isOtherTime ? ClockExplanation.Within(moved.After) with { Name = "after" } : null,
            isOtherGoal ? ExplanationPart.Figure("goal-before", moved.GoalBefore?.Ratio ?? 1, "percent") : null,
            isOtherGoal ? ExplanationPart.Figure("goal-after", moved.GoalAfter?.Ratio ?? 1, "percent") : null));
    }

    public static Explanation Of(DueMoved moved) => Explanation.Of(ExplanationSentence.Of(
        moved.After is null ? "consequence.due-never" : moved.Before is null ? "consequence.due-first" : "consequence.due",
        [
            ExplanationPart.Named("policy", moved.Policy, moved.PolicyName),
            ExplanationPart.Named("target", moved.Target, moved.Name),
            .. moved.Cases.Select(static one => one with { Name = "case" }),
            ExplanationPart.Moment("start", moved.Start, moved.Zone),
            Deadline("before", moved.Before, moved.Zone),
            Deadline("after", moved.After, moved.Zone),
        ]));

    public static Explanation Of(HistoryBroken broken) => Explanation.Of(ExplanationSentence.Of(
        "consequence.history",
        [ExplanationPart.Named("kpi", broken.Kpi, broken.Name), .. broken.Because.Take(MostReasons).Select(static change => change.Clause("because", "consequence.because"))]));

    private static ExplanationPart? Deadline(string name, Instant? at, DateTimeZone zone) => at is { } known ? ExplanationPart.Deadline(name, known, zone) : null;

    private static IEnumerable<ExplanationPart> Bounds(string name, KpiTarget? target, KpiUnit unit) => target?.Bounds().Select(bound =>
        ExplanationPart.Bound(name, bound.Comparison, bound.Value, EnumCodes<KpiUnit>.CodeOf(unit))) ?? [];
}
