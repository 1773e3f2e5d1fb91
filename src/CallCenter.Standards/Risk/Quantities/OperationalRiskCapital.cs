namespace CallCenter.Standards.Risk;

/// <summary>
/// The Basel Committee's standardised approach to operational risk (Basel Framework, OPE25, in force 2023). Amounts in euro, or as a supervisor converts them.
/// </summary>
public static class OperationalRiskCapital
{
    private const decimal Billion = 1_000_000_000m;
    private const decimal FirstBucket = 1 * Billion;
    private const decimal SecondBucket = 30 * Billion;
    private const decimal FirstCoefficient = 0.12m;
    private const decimal SecondCoefficient = 0.15m;
    private const decimal ThirdCoefficient = 0.18m;
    private const decimal LossMultiple = 15;
    private const double LossExponent = 0.8;

    /// <summary>The business indicator component: 12 % of the business indicator up to 1 billion, 15 % of what is above, 18 % of what is above 30 billion (OPE25.4).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The indicator is negative.</exception>
    public static decimal BusinessIndicatorComponent(decimal businessIndicator)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(businessIndicator);
        return (FirstCoefficient * Math.Min(businessIndicator, FirstBucket))
            + (SecondCoefficient * Math.Clamp(businessIndicator - FirstBucket, 0, SecondBucket - FirstBucket))
            + (ThirdCoefficient * Math.Max(businessIndicator - SecondBucket, 0));
    }

    /// <summary>The loss component: 15 times the average annual operational loss of ten years (OPE25.7).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The loss is negative, or 15 times as much is beyond decimals.</exception>
    public static decimal LossComponent(decimal averageAnnualLoss)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(averageAnnualLoss);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(averageAnnualLoss, decimal.MaxValue / LossMultiple);
        return LossMultiple * averageAnnualLoss;
    }

    /// <summary>The internal loss multiplier ln(e − 1 + (loss component / business indicator component)^0.8), 1 where both are equal (OPE25.9).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The loss component is negative, or the business indicator component not positive.</exception>
    public static double InternalLossMultiplier(decimal lossComponent, decimal businessIndicatorComponent)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(lossComponent);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(businessIndicatorComponent);
        return Math.Log(Math.E - 1 + Math.Pow((double)lossComponent / (double)businessIndicatorComponent, LossExponent));
    }

    /// <summary>The capital for operational risk: the business indicator component × the internal loss multiplier, which is 1 up to a business indicator of 1 billion, where losses do not count (OPE25).</summary>
    /// <param name="businessIndicator">The business indicator, 0 or more.</param>
    /// <param name="averageAnnualLoss">The average annual operational loss of ten years, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or the loss beyond what <see cref="LossComponent"/> takes.</exception>
    public static double Capital(decimal businessIndicator, decimal averageAnnualLoss)
    {
        (decimal component, decimal loss) = (BusinessIndicatorComponent(businessIndicator), LossComponent(averageAnnualLoss));
        return (double)component * (businessIndicator <= FirstBucket ? 1 : InternalLossMultiplier(loss, component));
    }
}
