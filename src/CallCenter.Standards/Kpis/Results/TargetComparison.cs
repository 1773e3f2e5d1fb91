
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

        if (target is null)
        {
            return KpiStatus.NoTarget;
        }

        Rational shortfall = Shortfall(known, target);
        if (shortfall.IsZero)
        {
            return KpiStatus.Met;
        }

        return shortfall.CompareTo(Rational.Of(target.AtRiskWithin)) <= 0 ? KpiStatus.AtRisk : KpiStatus.Missed;
    }

    public static KpiTrend TrendOf(Rational? value, Rational? earlier, KpiDefinition kpi)
    {
        if (value is not { } now || earlier is not { } before)
        {
            return KpiTrend.Unknown;
        }

        int gain = kpi.Direction switch
        {
            KpiDirection.Higher => now.CompareTo(before),
            KpiDirection.Lower => before.CompareTo(now),
            _ => kpi.Target is { } target ? Shortfall(before, target).CompareTo(Shortfall(now, target)) : 0,
        };
        return gain switch { > 0 => KpiTrend.Better, < 0 => KpiTrend.Worse, _ => KpiTrend.Same };
    }

    /// <summary>How far a value is outside the target's bounds; zero within.</summary>
    private static Rational Shortfall(Rational value, KpiTarget target)
    {
        if (target.AtLeast is { } least && Rational.Of(least) is var low && value.CompareTo(low) < 0)
        {
            return low - value;
        }

        if (target.AtMost is { } most && Rational.Of(most) is var high && value.CompareTo(high) > 0)
        {
            return value - high;
        }

        return Rational.Zero;
    }
}
