using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Improvement;

/// <summary>Compares what an improvement reached with what it was to reach.</summary>
internal static class ActionEffects
{
    public static ActionEffect? Of(ActionRecord record) => record is not { Plan: { } plan, Result: { } result } ? null : new ActionEffect
    {
        Action = record.Action,
        Plan = plan,
        Change = new FigureChange(plan.Baseline, result.Value, plan.Unit == KpiUnit.Percent) { Significance = Test(result) },
        IsReached = plan.Target > plan.Baseline ? result.Value >= plan.Target : result.Value <= plan.Target,
        Difference = result is { CountedBefore: { } before, CountedAfter: { } after } ? ShareDifference.Newcombe(before, after) : null,
    };

    private static SignificanceTest? Test(ActionResult result) =>
        result is { CountedBefore: { } first, CountedAfter: { } second } ? SignificanceTest.OfProportions(first, second)
        : result is { SampledBefore: { } before, SampledAfter: { } after } ? SignificanceTest.OfMeans(before, after)
        : null;
}
