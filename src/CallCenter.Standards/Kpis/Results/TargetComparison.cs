
namespace CallCenter.Standards.Kpis;

/// <summary>Holds exact values against targets and earlier values.</summary>
internal static class TargetComparison
{
    public static KpiStatus StatusOf(Rational? value, KpiTarget? target)
    {
        if (value is not { } known)
        {
            return KpiStatus.NoData;
        }

        return target is null ? KpiStatus.NoTarget : StatusBy(target, bound => bound.IsMetBy(known));
    }

    /// <summary>How a value stands to a target, by what it meets.</summary>
    public static KpiStatus StatusBy(KpiTarget target, Func<TargetBound, bool> isMet)
    {
        if (target.Bounds().All(isMet))
        {
            return KpiStatus.Met;
        }

        bool isNear = target.AtRiskWithin > 0 && target.Bounds().All(bound => bound.Widened(target.AtRiskWithin) is not { } widened || isMet(widened));
        return isNear ? KpiStatus.AtRisk : KpiStatus.Missed;
    }

    public static KpiTrend TrendOf(Rational? value, Rational? earlier, KpiDefinition kpi)
    {
        if (value is not { } now || earlier is not { } before)
        {
            return KpiTrend.Unknown;
        }

        return kpi switch
        {
            { Direction: KpiDirection.Higher } => Judged(now.CompareTo(before)),
            { Direction: KpiDirection.Lower } => Judged(before.CompareTo(now)),
            { Direction: KpiDirection.Band, Target: { } target } => Judged(Shortfall(before, target).CompareTo(Shortfall(now, target))),
            _ => now.CompareTo(before) switch { > 0 => KpiTrend.Rose, < 0 => KpiTrend.Fell, _ => KpiTrend.Same },
        };
    }

    private static KpiTrend Judged(int gain) => gain switch { > 0 => KpiTrend.Better, < 0 => KpiTrend.Worse, _ => KpiTrend.Same };

    /// <summary>How far a value is outside the target's bounds; zero at them and within.</summary>
    private static Rational Shortfall(Rational value, KpiTarget target)
    {
        foreach (TargetBound bound in target.Bounds())
        {
            Rational beyond = bound.IsUpper ? value - Rational.Of(bound.Value) : Rational.Of(bound.Value) - value;
            if (beyond > Rational.Zero)
            {
                return beyond;
            }
        }

        return Rational.Zero;
    }
}
