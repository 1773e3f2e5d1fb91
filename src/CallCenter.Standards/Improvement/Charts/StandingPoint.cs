namespace CallCenter.Standards.Improvement;

/// <summary>A value beside its centre, exactly: a root is never taken, squares are compared.</summary>
/// <param name="Value">The value.</param>
/// <param name="Centre">The centre.</param>
/// <param name="Variance">The square of one sigma.</param>
internal readonly record struct StandingPoint(Rational Value, Rational Centre, Rational Variance)
{
    /// <summary>1 above the centre, −1 below it, 0 on it.</summary>
    public int Side => Value.CompareTo(Centre);

    /// <summary>Whether it is more than so many sigma from the centre.</summary>
    public bool IsBeyond(int sigmas)
    {
        Rational distance = Value - Centre;
        return distance * distance > Rational.Of(sigmas * sigmas, 1) * Variance;
    }
}
