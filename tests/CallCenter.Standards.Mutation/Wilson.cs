namespace CallCenter.Standards.Mutation;

/// <summary>Between what shares a share of the whole lies, where a part was looked at: Wilson's interval at 95 %.</summary>
internal static class Wilson
{
    private const double Z = 1.959963984540054;

    /// <summary>The bounds for <paramref name="hits"/> of <paramref name="count"/>; from 0 to 1 where nothing was looked at.</summary>
    public static (double Low, double High) Interval(int hits, int count)
    {
        if (count == 0)
        {
            return (0, 1);
        }

        double share = (double)hits / count;
        double square = Z * Z / count;
        double middle = (share + (square / 2)) / (1 + square);
        double half = Z / (1 + square) * Math.Sqrt((share * (1 - share) / count) + (square / (4 * count)));

        // Where none or all were hit an end is just 0 or 1, which rounding would miss.
        return (hits == 0 ? 0 : middle - half, hits == count ? 1 : middle + half);
    }
}
