namespace CallCenter.Standards.Staffing;

/// <summary>Functions of the exponential that lose no digits near zero.</summary>
internal static class Exponentials
{
    /// <summary>Below it the series are as exact as doubles are.</summary>
    private const double SeriesEnd = 0.75;

    private const int LastTerm = 19;

    /// <summary>1 − exp(−z): what has left by z where leaving has the rate 1.</summary>
    public static double Left(double z) => Math.Abs(z) > SeriesEnd ? 1 - Math.Exp(-z) : z * Series(z, first: 1);

    /// <summary>exp(−z) − 1 + z, which is at least 0: how far the curve exp(−z) bends away from its tangent at zero.</summary>
    public static double Bend(double z) => Math.Abs(z) > SeriesEnd ? Math.Exp(-z) - 1 + z : z * z * Series(z, first: 2);

    /// <summary>ln(1 + x).</summary>
    public static double LogOfOneAnd(double x)
    {
        double sum = 1 + x;
        return sum == 1 ? x : Math.Log(sum) * (x / (sum - 1));
    }

    /// <summary>1/first! − z/(first + 1)! + z²/(first + 2)! − …</summary>
    private static double Series(double z, int first)
    {
        double nested = 1;
        for (int k = LastTerm; k > first; k--)
        {
            nested = 1 - (z / k * nested);
        }

        return first == 2 ? nested / 2 : nested;
    }
}
