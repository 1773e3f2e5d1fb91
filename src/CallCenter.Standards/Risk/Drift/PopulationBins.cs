using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Risk;

/// <summary>How totals or indicator values are binned to compare populations: half-open ranges, the first without a lower end, the last without an upper one. Immutable.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed class PopulationBins : IEquatable<PopulationBins>
{
    private readonly decimal[] starts;

    private PopulationBins(decimal[] starts) => this.starts = starts;

    /// <summary>Where the bins after the first begin, ascending and inside.</summary>
    public ImmutableArray<decimal> Starts => [.. starts];

    /// <summary>The number of bins.</summary>
    public int Count => starts.Length + 1;

    /// <summary>The bins that begin at values given.</summary>
    /// <exception cref="ArgumentException">The values do not rise.</exception>
    public static PopulationBins At(params decimal[] starts)
    {
        ArgumentNullException.ThrowIfNull(starts);
        for (int i = 1; i < starts.Length; i++)
        {
            if (starts[i] <= starts[i - 1])
            {
                throw new ArgumentException("Bins begin at rising values.", nameof(starts));
            }
        }

        return new PopulationBins(starts.ToArray());
    }

    /// <summary>The bands of a card.</summary>
    public static PopulationBins OfBands(CompiledScorecard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return At([.. card.Card.Bands.Skip(1).Select(band => band.From!.Value)]);
    }

    /// <summary>
    /// Bins that hold the same number of a reference population, as nearly as equal values allow: bin i begins at the value of rank ⌊n × i / count⌋, counted from 0; equal values are never parted, so
    /// there may be fewer bins.
    /// </summary>
    /// <param name="reference">The reference population.</param>
    /// <param name="count">The number of bins, at least 1; ten is usual.</param>
    /// <exception cref="ArgumentException">The population is empty.</exception>
    public static PopulationBins EqualFrequency(ReadOnlySpan<decimal> reference, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        if (reference.IsEmpty)
        {
            throw new ArgumentException("The population is empty.", nameof(reference));
        }

        decimal[] sorted = reference.ToArray();
        Array.Sort(sorted);
        return new PopulationBins([.. Enumerable.Range(1, count - 1).Select(i => sorted[(int)((long)sorted.Length * i / count)]).Distinct().Where(start => start > sorted[0])]);
    }

    /// <summary>Whether the bins begin at the same values.</summary>
    public bool Equals(PopulationBins? other) => other is not null && starts.AsSpan().SequenceEqual(other.starts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PopulationBins);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(starts.Length, starts.Length == 0 ? 0 : starts[^1]);

    /// <summary>The bin of a value, from 0.</summary>
    public int BinOf(decimal value)
    {
        int at = Array.BinarySearch(starts, value);
        return at < 0 ? ~at : at + 1;
    }

    /// <summary>How many values are in each bin.</summary>
    public ImmutableArray<long> CountOf(ReadOnlySpan<decimal> values)
    {
        long[] counts = new long[Count];
        foreach (decimal value in values)
        {
            counts[BinOf(value)]++;
        }

        return [.. counts];
    }
}
