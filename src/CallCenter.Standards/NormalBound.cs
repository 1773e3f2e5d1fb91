namespace CallCenter.Standards;

/// <summary>How many standard errors to either side hold the true value with a confidence.</summary>
internal static class NormalBound
{
    private static readonly Percentage Least = Percentage.FromPercent(50);
    private static readonly Percentage Greatest = Percentage.FromPercent(99.9999m);

    /// <exception cref="ArgumentOutOfRangeException">The confidence is not between 50 % and 99.9999 %.</exception>
    public static double Of(Percentage confidence, string name) => confidence >= Least && confidence <= Greatest
        ? InverseNormal.At((1 + (double)confidence.Ratio) / 2)
        : throw new ArgumentOutOfRangeException(name, confidence, $"A confidence is between {Least} and {Greatest}.");
}
