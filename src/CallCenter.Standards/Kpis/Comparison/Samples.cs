using System.Text.Json.Serialization;

namespace CallCenter.Standards.Kpis;

/// <summary>A share of counted things: so many out of so many. The default value is 0 out of 0, which no test accepts.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct Proportion
{
    /// <summary>Creates a share.</summary>
    /// <param name="successes">The things that have the property, 0 to <paramref name="count"/>.</param>
    /// <param name="count">All things, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The numbers are out of range.</exception>
    public Proportion(long successes, long count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, count);
        Successes = successes;
        Count = count;
    }

    /// <summary>The things that have the property.</summary>
    public long Successes { get; }

    /// <summary>All things.</summary>
    public long Count { get; }
}

/// <summary>The mean of a sample, with what a test needs to judge it. The default value is of no things, which no test accepts.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct SampleMean
{
    /// <summary>Creates a sample mean.</summary>
    /// <param name="mean">The arithmetic mean; finite.</param>
    /// <param name="standardDeviation">The sample's standard deviation (divisor n − 1); finite, 0 or more.</param>
    /// <param name="count">The sample's size, 2 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public SampleMean(double mean, double standardDeviation, long count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 2);
        if (!double.IsFinite(mean))
        {
            throw new ArgumentOutOfRangeException(nameof(mean), mean, "A mean is a finite number.");
        }

        if (!double.IsFinite(standardDeviation) || standardDeviation < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(standardDeviation), standardDeviation, "A standard deviation is a finite number, 0 or more.");
        }

        Mean = mean;
        StandardDeviation = standardDeviation;
        Count = count;
    }

    /// <summary>The arithmetic mean.</summary>
    public double Mean { get; }

    /// <summary>The sample's standard deviation, divisor n − 1.</summary>
    public double StandardDeviation { get; }

    /// <summary>The sample's size.</summary>
    public long Count { get; }
}
