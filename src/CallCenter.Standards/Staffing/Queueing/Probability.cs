namespace CallCenter.Standards.Staffing;

/// <summary>Sums of rounded terms as probabilities: the last bit may be beyond the ends.</summary>
internal static class Probability
{
    /// <summary>The probability that a sum stands for, 0 to 1.</summary>
    public static double Of(double sum) => Math.Clamp(sum, 0, 1);

    /// <summary>A share of a share; of none it is none.</summary>
    public static double Ratio(double part, double whole) => whole > 0 ? Of(part / whole) : 0;
}
