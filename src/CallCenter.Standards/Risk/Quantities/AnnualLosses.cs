using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Risk;

/// <summary>The chance that a year's loss is greater than an amount.</summary>
/// <param name="Loss">The amount.</param>
/// <param name="Probability">The share of years with a greater loss, 0 to 1.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct ExceedancePoint(double Loss, double Probability);

/// <summary>
/// The losses of a number of years, simulated or on record, each as likely as any other. Amounts are in the reporting currency; they are estimates, and floating point.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed class AnnualLosses : IEquatable<AnnualLosses>
{
    private readonly double[] sorted;

    internal AnnualLosses(double[] years)
    {
        Years = ImmutableCollectionsMarshal.AsImmutableArray(years);
        sorted = [.. years];
        Array.Sort(sorted);
        Mean = years.Sum() / years.Length;
        double squares = 0;
        foreach (double loss in years)
        {
            squares += (loss - Mean) * (loss - Mean);
        }

        StandardDeviation = years.Length == 1 ? 0 : Math.Sqrt(squares / (years.Length - 1));
    }

    /// <summary>The losses year by year.</summary>
    public ImmutableArray<double> Years { get; }

    /// <summary>Their mean.</summary>
    public double Mean { get; }

    /// <summary>Their standard deviation, with n − 1; 0 for a single year.</summary>
    public double StandardDeviation { get; }

    /// <summary>The standard error of the mean: the standard deviation over √n.</summary>
    public double StandardError => StandardDeviation / Math.Sqrt(sorted.Length);

    /// <summary>Losses on record.</summary>
    /// <exception cref="ArgumentException">There are none, or one is not a finite number.</exception>
    public static AnnualLosses Of(params double[] years)
    {
        ArgumentNullException.ThrowIfNull(years);
        foreach (double loss in years)
        {
            if (!double.IsFinite(loss))
            {
                throw new ArgumentException("A loss is a finite number.", nameof(years));
            }
        }

        return years.Length == 0 ? throw new ArgumentException("There are no years.", nameof(years)) : new AnnualLosses([.. years]);
    }

    /// <summary>
    /// Value at risk: the least loss of a year that at least the level's share of years does not exceed, the ⌈level × n⌉-th smallest
    /// (the inverse of the empirical distribution function; type 1 of Hyndman and Fan 1996). No interpolation.
    /// </summary>
    /// <param name="level">The level, above 0 % and below 100 %; 99 % is usual.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is out of range.</exception>
    public double ValueAtRisk(Percentage level) => sorted[RankOf(level) - 1];

    /// <summary>
    /// Expected shortfall: the mean of the worst share of years that lies beyond the level, the year on the edge counted in part, so that exactly (1 − level) × n years are averaged
    /// (Acerbi and Tasche, <i>On the coherence of expected shortfall</i>, 2002).
    /// </summary>
    /// <param name="level">The level, above 0 % and below 100 %.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is out of range.</exception>
    public double ExpectedShortfall(Percentage level)
    {
        int rank = RankOf(level);
        double edge = sorted[rank - 1];
        double beyond = 0;
        for (int i = rank; i < sorted.Length; i++)
        {
            beyond += sorted[i] - edge;
        }

        return edge + (beyond / (double)((1 - level.Ratio) * sorted.Length));
    }

    /// <summary>The share of years with a loss greater than an amount.</summary>
    public double ExceedanceProbability(double loss)
    {
        int low = 0;
        int high = sorted.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= loss)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return (double)(sorted.Length - low) / sorted.Length;
    }

    /// <summary>The exceedance curve at the losses of equally spaced ranks, the last being the greatest loss; points of equal loss are one.</summary>
    /// <param name="points">How many ranks, at least 1.</param>
    public ImmutableArray<ExceedancePoint> ExceedanceCurve(int points)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(points);
        return
        [
            .. Enumerable.Range(1, points)
                .Select(i => sorted[(int)((((long)i * sorted.Length) + points - 1) / points) - 1])
                .Distinct()
                .Select(loss => new ExceedancePoint(loss, ExceedanceProbability(loss))),
        ];
    }

    /// <summary>Whether both are the same losses year by year.</summary>
    public bool Equals(AnnualLosses? other) => other is not null && Years.SequenceEqual(other.Years);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AnnualLosses);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Years.Length, Mean);

    private int RankOf(Percentage level) => level.Ratio is > 0 and < 1
        ? (int)decimal.Ceiling(level.Ratio * sorted.Length)
        : throw new ArgumentOutOfRangeException(nameof(level), level.ToString(), "A level is above 0 % and below 100 %.");
}
