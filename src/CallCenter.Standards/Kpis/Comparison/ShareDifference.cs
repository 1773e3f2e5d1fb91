using System.Text.Json.Serialization;

namespace CallCenter.Standards.Kpis;

/// <summary>
/// Between which bounds the difference of two counted shares lies: the hybrid of their score intervals by Newcombe (<i>Statistics in Medicine</i> 17, 1998, 873–890, method 10), which stays within −1 and 1 and holds for few cases too.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ShareDifference
{
    private static readonly Percentage Usual = Percentage.FromPercent(95);

    private ShareDifference(Proportion before, Proportion after, Percentage confidence)
    {
        if (before.Count == 0 || after.Count == 0)
        {
            throw new ArgumentException("A share of nothing differs from none.", before.Count == 0 ? nameof(before) : nameof(after));
        }

        (Before, After, Confidence) = (before, after, confidence);
        var first = ProportionInterval.Wilson(before.Successes, before.Count, confidence);
        var second = ProportionInterval.Wilson(after.Successes, after.Count, confidence);
        Difference = second.Share - first.Share;
        Low = Math.Max(-1, Difference - Reach(second.Share - second.Low, first.High - first.Share));
        High = Math.Min(1, Difference + Reach(second.High - second.Share, first.Share - first.Low));
    }

    /// <summary>The share before.</summary>
    public Proportion Before { get; }

    /// <summary>The share after.</summary>
    public Proportion After { get; }

    /// <summary>How sure the bounds are.</summary>
    public Percentage Confidence { get; }

    /// <summary>The share after less the share before, −1 to 1.</summary>
    public double Difference { get; }

    /// <summary>The lower bound of the difference.</summary>
    public double Low { get; }

    /// <summary>The upper bound of the difference.</summary>
    public double High { get; }

    /// <summary>The interval at 95 %.</summary>
    /// <param name="before">The share before.</param>
    /// <param name="after">The share after.</param>
    /// <exception cref="ArgumentException">A share is the default value.</exception>
    public static ShareDifference Newcombe(Proportion before, Proportion after) => new(before, after, Usual);

    /// <summary>The interval at a confidence.</summary>
    /// <param name="before">The share before.</param>
    /// <param name="after">The share after.</param>
    /// <param name="confidence">How sure the bounds are to be, 50 % to 99.9999 %.</param>
    /// <exception cref="ArgumentException">A share is the default value.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is out of range.</exception>
    public static ShareDifference Newcombe(Proportion before, Proportion after, Percentage confidence) => new(before, after, confidence);

    private static double Reach(double one, double other) => Math.Sqrt((one * one) + (other * other));
}
