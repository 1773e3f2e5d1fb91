namespace CallCenter.Standards.Risk;

/// <summary>Points as whole numbers of the card's smallest unit, so that sums are exact and cheap.</summary>
internal static class ScorePoints
{
    /// <summary>The most decimals of points.</summary>
    public const int MaximumDecimals = 6;

    /// <summary>The most points either way: 256 characteristics of them, in millionths, stay far within 64 bits.</summary>
    public const decimal Maximum = 1_000_000_000m;

    public static bool Fit(decimal points) => Math.Abs(points) <= Maximum && DecimalsOf(points) <= MaximumDecimals;

    /// <summary>The decimals of a number without its trailing zeros.</summary>
    public static int DecimalsOf(decimal points)
    {
        int decimals = points.Scale;
        while (decimals > 0 && decimal.Round(points, decimals - 1) == points)
        {
            decimals--;
        }

        return decimals;
    }

    public static long ToUnits(decimal points, int decimals) => (long)(points * Ordinal.PowerOfTen(decimals));

    /// <summary>The least number of units that is not below a total.</summary>
    public static long CeilingUnits(decimal total, int decimals) => (long)decimal.Ceiling(total * Ordinal.PowerOfTen(decimals));

    public static decimal FromUnits(long units, int decimals) => units / Ordinal.PowerOfTen(decimals);
}
