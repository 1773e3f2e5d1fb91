using System.Text.Json.Serialization;

namespace CallCenter.Standards.Quality;

/// <summary>
/// How many contacts have to be looked at to know a share within a margin: N z² p(1−p) / (d²(N−1) + z² p(1−p)) of a population of N (Krejcie and Morgan,
/// <i>Educational and Psychological Measurement</i> 30, 1970; Cochran, <i>Sampling Techniques</i>, 1977, ch. 4).
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record SampleSize
{
    /// <summary>The worst case: a share of one half needs the most.</summary>
    private static readonly Percentage Half = Percentage.FromPercent(50);

    internal SampleSize(long population, Percentage margin, double chiSquare, Percentage share)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(population);
        if (margin.Ratio is <= 0 or >= 1)
        {
            throw new ArgumentOutOfRangeException(nameof(margin), margin, "A margin is above 0 % and below 100 %.");
        }

        if (!double.IsFinite(chiSquare) || chiSquare <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(chiSquare), chiSquare, "The square of the standard errors is above 0.");
        }

        if (share.Ratio is < 0 or > 1)
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, "A share is 0 % to 100 %.");
        }

        (Population, Margin, ChiSquare, Share) = (population, margin, chiSquare, share);
        double spread = chiSquare * (double)(share.Ratio * (1 - share.Ratio));
        double square = (double)(margin.Ratio * margin.Ratio);
        Exact = population == 0 ? 0 : population * spread / ((square * (population - 1)) + spread);
        if (double.IsNaN(Exact))
        {
            Exact = 0;
        }
    }

    /// <summary>How many contacts there are.</summary>
    public long Population { get; }

    /// <summary>How far the share found may be from the true one, to either side.</summary>
    public Percentage Margin { get; }

    /// <summary>The square of the standard errors that the margin holds: 3.841 for 95 %.</summary>
    public double ChiSquare { get; }

    /// <summary>The share that is expected.</summary>
    public Percentage Share { get; }

    /// <summary>The formula's figure.</summary>
    public double Exact { get; }

    /// <summary>How many contacts to look at, so that the margin holds: the figure rounded up.</summary>
    public long Needed => (long)Math.Ceiling(Exact);

    /// <summary>The figure rounded to the nearest, as in the printed table of Krejcie and Morgan.</summary>
    public long Nearest => (long)Math.Round(Exact, MidpointRounding.AwayFromZero);

    /// <summary>How many contacts of a population to look at.</summary>
    /// <param name="population">How many there are, 0 or more.</param>
    /// <param name="margin">How far the share found may be from the true one, above 0 % and below 100 %.</param>
    /// <param name="confidence">How sure that is to be, 50 % to 99.9999 %.</param>
    /// <param name="share">The share that is expected; half where nothing is known, which needs the most.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static SampleSize ForShare(long population, Percentage margin, Percentage confidence, Percentage? share = null)
    {
        double z = NormalBound.Of(confidence, nameof(confidence));
        return new SampleSize(population, margin, z * z, share ?? Half);
    }

    /// <summary>How many contacts of a population to look at, by a printed value of chi-square with one degree of freedom, such as 3.841.</summary>
    /// <inheritdoc cref="ForShare(long, Percentage, Percentage, Percentage?)"/>
    /// <param name="population">How many there are, 0 or more.</param>
    /// <param name="margin">How far the share found may be from the true one, above 0 % and below 100 %.</param>
    /// <param name="chiSquare">The square of the standard errors that the margin is to hold, above 0.</param>
    /// <param name="share">The share that is expected; half where nothing is known, which needs the most.</param>
    public static SampleSize ByChiSquare(long population, Percentage margin, double chiSquare, Percentage? share = null) => new(population, margin, chiSquare, share ?? Half);
}
