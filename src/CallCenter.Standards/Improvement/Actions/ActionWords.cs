using System.Collections.Immutable;

namespace CallCenter.Standards.Improvement;

/// <summary>What plans may name of the standard at hand.</summary>
/// <param name="Causes">The kinds of causes.</param>
/// <param name="Roles">The roles; empty where any will do.</param>
/// <param name="Indicators">The indicators of the model.</param>
internal sealed record ActionWords(ImmutableArray<string> Causes, ImmutableArray<string> Roles, ImmutableArray<DimensionIndicator> Indicators)
{
    /// <summary>The words of a plan that the standard does not know, each with those that it does.</summary>
    public IEnumerable<(ActionRefusalReason Reason, string Word, ImmutableArray<string> Known)> Unknown(ActionPlan plan)
    {
        if (!Causes.Contains(plan.Cause))
        {
            yield return (ActionRefusalReason.UnknownCause, plan.Cause, Causes);
        }

        if (!Roles.IsEmpty && !Roles.Contains(plan.Owner))
        {
            yield return (ActionRefusalReason.UnknownOwner, plan.Owner, Roles);
        }

        if (plan.Indicator is { } indicator && IndicatorOf(plan) is null)
        {
            yield return (ActionRefusalReason.UnknownIndicator, indicator, [.. Indicators.Select(static known => known.Code)]);
        }
    }

    /// <summary>What a plan says of its indicator that does not fit it: another unit, figures that it cannot have, a target that is worse than the baseline.</summary>
    public IEnumerable<ActionRefusalReason> Misfits(ActionPlan plan)
    {
        if (IndicatorOf(plan) is not { } indicator)
        {
            yield break;
        }

        if (plan.Unit != indicator.Unit)
        {
            yield return ActionRefusalReason.UnitDiffers;
            yield break;
        }

        if (!IsWithin(plan.Baseline, indicator) || !IsWithin(plan.Target, indicator))
        {
            yield return ActionRefusalReason.FigureOutOfRange;
            yield break;
        }

        if (IsWorse(plan, indicator))
        {
            yield return ActionRefusalReason.TargetWorse;
        }
    }

    /// <summary>Whether an indicator may have a figure: one whose anchors are shares of a whole has shares, one whose anchors are not negative no negative figure.</summary>
    private static bool IsWithin(decimal figure, DimensionIndicator indicator)
    {
        bool isShare = indicator.Unit == Kpis.KpiUnit.Percent && indicator.Anchors.All(static anchor => anchor.Value is >= 0 and <= 1);
        return isShare ? figure is >= 0 and <= 1 : figure >= 0 || indicator.Anchors[0].Value < 0;
    }

    /// <summary>Whether the target is worth fewer points than the baseline; where both are worth the same, beyond the anchors, whether it goes the way of fewer points.</summary>
    private static bool IsWorse(ActionPlan plan, DimensionIndicator indicator)
    {
        var scale = new ScoreScale(indicator.Anchors);
        (Rational before, Rational after) = (scale.PointsOf(plan.Baseline), scale.PointsOf(plan.Target));
        decimal direction = indicator.Anchors[^1].Points - indicator.Anchors[0].Points;
        return after < before || (after <= before && direction * (plan.Target - plan.Baseline) < 0);
    }

    private DimensionIndicator? IndicatorOf(ActionPlan plan) => Indicators.FirstOrDefault(known => known.Code == plan.Indicator);
}
