using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Risk;

/// <summary>One bin of two populations.</summary>
/// <param name="Reference">Its share of the reference population, 0 to 1, as counted.</param>
/// <param name="Current">Its share of the current population, 0 to 1, as counted.</param>
/// <param name="Contribution">What it adds to the index; never negative.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct StabilityBin(double Reference, double Current, double Contribution);

/// <summary>
/// How far a population has moved from a reference: the population stability index Σ (current − reference) × ln(current / reference) over bins, the symmetrised Kullback–Leibler divergence
/// (Siddiqi, <i>Credit Risk Scorecards</i>, 2006, ch. 8). An empty bin on either side counts as a small share there, since its logarithm has no value; the other shares stay as they are. Floating point.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record PopulationStability
{
    private readonly Listed<StabilityBin> bins;

    /// <summary>The share that an empty bin counts as unless another is given: one in ten thousand.</summary>
    public const double UsualShareOfEmptyBin = 0.0001;

    internal PopulationStability(ImmutableArray<StabilityBin> bins)
    {
        Bins = bins;
        Index = bins.Sum(bin => bin.Contribution);
    }

    /// <summary>The index; 0 where both populations are spread alike.</summary>
    public double Index { get; }

    /// <summary>The bins, in the order given; their contributions sum to the index.</summary>
    public ImmutableArray<StabilityBin> Bins
    {
        get => bins;
        private init => bins = value;
    }

    /// <summary>Compares two populations by their counts or shares.</summary>
    /// <param name="reference">How much of the reference population is in each bin: counts, or shares of any total.</param>
    /// <param name="current">The same of the current population, in the same bins.</param>
    /// <param name="shareOfEmptyBin">The share that an empty bin counts as, above 0 and at most 0.01.</param>
    /// <exception cref="ArgumentException">The populations have different bins or none, an entry is negative or not finite, or all are zero.</exception>
    public static PopulationStability Of(ReadOnlySpan<double> reference, ReadOnlySpan<double> current, double shareOfEmptyBin = UsualShareOfEmptyBin)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(shareOfEmptyBin);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(shareOfEmptyBin, 0.01);
        if (reference.Length != current.Length)
        {
            throw new ArgumentException($"The reference has {reference.Length} bins, the current population {current.Length}.", nameof(current));
        }

        (double referenceTotal, double currentTotal) = (Total(reference, nameof(reference)), Total(current, nameof(current)));
        ImmutableArray<StabilityBin>.Builder bins = ImmutableArray.CreateBuilder<StabilityBin>(reference.Length);
        for (int i = 0; i < reference.Length; i++)
        {
            (double before, double after) = (reference[i] / referenceTotal, current[i] / currentTotal);
            (double from, double to) = (before == 0 ? shareOfEmptyBin : before, after == 0 ? shareOfEmptyBin : after);
            bins.Add(new StabilityBin(before, after, before == after ? 0 : (to - from) * Math.Log(to / from)));
        }

        return new PopulationStability(bins.MoveToImmutable());
    }

    /// <summary>Compares two populations by their counts.</summary>
    /// <inheritdoc cref="Of(ReadOnlySpan{double}, ReadOnlySpan{double}, double)"/>
    public static PopulationStability Of(ReadOnlySpan<long> reference, ReadOnlySpan<long> current, double shareOfEmptyBin = UsualShareOfEmptyBin) =>
        Of(ToDoubles(reference), ToDoubles(current), shareOfEmptyBin);

    /// <summary>What the index means by thresholds.</summary>
    public StabilityLevel LevelBy(StabilityThresholds thresholds)
    {
        ArgumentNullException.ThrowIfNull(thresholds);
        return Index < (double)thresholds.Moderate ? StabilityLevel.Stable
        : Index <= (double)thresholds.Significant ? StabilityLevel.Moderate
        : StabilityLevel.Significant;
    }

    private static double Total(ReadOnlySpan<double> entries, string name)
    {
        double total = 0;
        foreach (double entry in entries)
        {
            total += double.IsFinite(entry) && entry >= 0 ? entry : throw new ArgumentException("A count or share is a finite number of at least 0.", name);
        }

        return total > 0 && double.IsFinite(total) ? total : throw new ArgumentException("The population is empty.", name);
    }

    private static double[] ToDoubles(ReadOnlySpan<long> counts)
    {
        double[] doubles = new double[counts.Length];
        for (int i = 0; i < counts.Length; i++)
        {
            doubles[i] = counts[i];
        }

        return doubles;
    }
}
