namespace CallCenter.Standards.Staffing;

/// <summary>Sums over offered waits, each of positive terms.</summary>
internal record struct WaitSums
{
    /// <summary>Of the density.</summary>
    public double Density { get; set; }

    /// <summary>Of the customers whose patience outlasts the wait.</summary>
    public double Outlasting { get; set; }

    /// <summary>Of those whose patience ends before.</summary>
    public double Ended { get; set; }

    /// <summary>Of the time that a customer waits, answered or not.</summary>
    public double Cut { get; set; }

    /// <summary>Of the time that those wait who are answered.</summary>
    public double AnsweredTime { get; set; }

    public static WaitSums operator +(WaitSums one, WaitSums other) => new()
    {
        Density = one.Density + other.Density,
        Outlasting = one.Outlasting + other.Outlasting,
        Ended = one.Ended + other.Ended,
        Cut = one.Cut + other.Cut,
        AnsweredTime = one.AnsweredTime + other.AnsweredTime,
    };
}
