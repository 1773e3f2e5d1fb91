namespace CallCenter.Standards.Risk;

/// <summary>
/// The factors of a loss by the FAIR model (Open Group, <i>Risk Taxonomy (O-RT)</i>): contacts become threat events by how many of them are acted on, threat events loss events by how often they overcome what
/// withstands them, and loss events cost what they cost. Exact; frequencies are a year's, 0 to 10,000,000, and need not be whole: once in a century is 0.01.
/// </summary>
public static class LossEvents
{
    private const decimal MostFrequent = 10_000_000;

    /// <summary>How often a threat acts: contacts × the share of them that is acted on.</summary>
    /// <param name="contacts">How often the threat meets what it threatens.</param>
    /// <param name="probabilityOfAction">The share of contacts that it acts on, 0 % to 100 %.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static decimal ThreatFrequency(decimal contacts, Percentage probabilityOfAction) =>
        Frequency(contacts, nameof(contacts)) * Share(probabilityOfAction, nameof(probabilityOfAction));

    /// <summary>How often a threat overcomes what withstands it: the share of pairs whose capability is above the strength; equal ones withstand.</summary>
    /// <param name="capabilities">How capable the threat is, in each draw; on the scale of the strengths.</param>
    /// <param name="strengths">How strong the control is, in the same draws.</param>
    /// <returns>The vulnerability, 0 % to 100 %.</returns>
    /// <exception cref="ArgumentException">There are no draws, or not as many of one as of the other.</exception>
    public static Percentage Vulnerability(ReadOnlySpan<decimal> capabilities, ReadOnlySpan<decimal> strengths)
    {
        if (capabilities.IsEmpty || capabilities.Length != strengths.Length)
        {
            throw new ArgumentException($"There are {capabilities.Length} capabilities and {strengths.Length} strengths; it takes as many of each, and one at least.", nameof(strengths));
        }

        int overcome = 0;
        for (int i = 0; i < capabilities.Length; i++)
        {
            overcome += capabilities[i] > strengths[i] ? 1 : 0;
        }

        return Percentage.FromRatio((decimal)overcome / capabilities.Length);
    }

    /// <summary>How often a loss comes: threat events × the vulnerability. A <see cref="PoissonFrequency"/> of so many a year is what they make when they come independently.</summary>
    /// <param name="threats">How often the threat acts.</param>
    /// <param name="vulnerability">How often it overcomes what withstands it, 0 % to 100 %.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static decimal LossFrequency(decimal threats, Percentage vulnerability) => Frequency(threats, nameof(threats)) * Share(vulnerability, nameof(vulnerability));

    /// <summary>What a year costs: loss events × what each of them costs.</summary>
    /// <param name="losses">How often a loss comes.</param>
    /// <param name="magnitude">What one costs, 0 to 10^15.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static decimal AnnualLoss(decimal losses, decimal magnitude)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(magnitude);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(magnitude, LossSeverity.Maximum);
        return Frequency(losses, nameof(losses)) * magnitude;
    }

    private static decimal Frequency(decimal perYear, string name) =>
        perYear is >= 0 and <= MostFrequent ? perYear : throw new ArgumentOutOfRangeException(name, perYear, "A frequency is from 0 to 10,000,000 a year.");

    private static decimal Share(Percentage share, string name) => share.Ratio is >= 0 and <= 1 ? share.Ratio : throw new ArgumentOutOfRangeException(name, share, "A share is from 0 % to 100 %.");
}
