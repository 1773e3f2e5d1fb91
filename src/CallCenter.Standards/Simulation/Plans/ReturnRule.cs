using System.Text.Json.Serialization;

namespace CallCenter.Standards.Simulation;

/// <summary>How many of the customers who were not served, or whose matter is not resolved, try again, and when.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ReturnRule
{
    /// <summary>Creates the rule.</summary>
    /// <param name="share">The share of them that try again, 0 % to 100 %.</param>
    /// <param name="after">After how long.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is out of range.</exception>
    public ReturnRule(Percentage share, TimeDistribution after)
    {
        ArgumentNullException.ThrowIfNull(after);
        Share = share.Ratio is >= 0 and <= 1 ? share : throw new ArgumentOutOfRangeException(nameof(share), share, "A share of customers is 0 % to 100 %.");
        After = after;
    }

    /// <summary>The share of them that try again.</summary>
    public Percentage Share { get; }

    /// <summary>After how long.</summary>
    public TimeDistribution After { get; }

    /// <summary>How often one customer tries again at most, 1 to 20; 3 unless said otherwise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public int Most { get; init => field = value is >= 1 and <= 20 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A customer tries again 1 to 20 times at most."); } = 3;
}
