namespace CallCenter.Standards.Staffing;

/// <summary>Sums over offered waits, each of positive terms.</summary>
internal sealed class WaitSums
{
    /// <summary>Of the density.</summary>
    public double Density { get; private set; }

    /// <summary>Of the customers whose patience outlasts the wait.</summary>
    public double Outlasting { get; private set; }

    /// <summary>Of those whose patience ends before.</summary>
    public double Ended { get; private set; }

    /// <summary>Of the time that a customer waits, answered or not.</summary>
    public double Cut { get; private set; }

    /// <summary>Of the time that those wait who are answered.</summary>
    public double AnsweredTime { get; private set; }

    public void Add(double seconds, double weight, Patience patience)
    {
        double outlasting = weight * patience.Outlasting(seconds);
        Density += weight;
        Outlasting += outlasting;
        Ended += weight * patience.Ended(seconds);
        Cut += weight * patience.Cut(seconds);
        AnsweredTime += seconds * outlasting;
    }
}
