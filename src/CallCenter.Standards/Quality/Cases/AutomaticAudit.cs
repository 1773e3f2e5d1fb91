using System.Text.Json.Serialization;

namespace CallCenter.Standards.Quality;

/// <summary>How near a machine's scores are to people's, measured on the contacts that both scored.</summary>
/// <param name="Scores">How many contacts the machine scored.</param>
/// <param name="Pairs">How many of them a person scored too.</param>
/// <param name="Distance">The sum of the distances in points between both.</param>
/// <param name="Difference">The sum of the machine's points above the person's, below 0 where it is the harsher.</param>
/// <exception cref="ArgumentOutOfRangeException">A number cannot be: negative, more pairs than scores, or sums greater than the pairs allow.</exception>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record AutomaticAudit(long Scores, long Pairs, decimal Distance, decimal Difference)
{
    /// <summary>How many contacts the machine scored.</summary>
    public long Scores { get; } = Scores >= 0 ? Scores : throw OutOfRange(nameof(Scores), Scores);

    /// <summary>How many of them a person scored too.</summary>
    public long Pairs { get; } = Pairs >= 0 && Pairs <= Scores ? Pairs : throw OutOfRange(nameof(Pairs), Pairs);

    /// <summary>The sum of the distances in points between both.</summary>
    public decimal Distance { get; } = Distance >= 0 && Distance <= 100m * Pairs ? Distance : throw OutOfRange(nameof(Distance), Distance);

    /// <summary>The sum of the machine's points above the person's, below 0 where it is the harsher.</summary>
    public decimal Difference { get; } = Math.Abs(Difference) <= Distance ? Difference : throw OutOfRange(nameof(Difference), Difference);

    /// <summary>The share of the machine's scores that a person scored too; null where it scored nothing.</summary>
    public Percentage? Share => Scores == 0 ? null : Percentage.FromRatio((decimal)Pairs / Scores);

    /// <summary>The mean distance in points: the measured error; null without a pair.</summary>
    public decimal? Error => Pairs == 0 ? null : Distance / Pairs;

    /// <summary>The mean of the machine's points above the person's; null without a pair.</summary>
    public decimal? Bias => Pairs == 0 ? null : Difference / Pairs;

    /// <summary>The audit of cases: those that a machine scored first.</summary>
    public static AutomaticAudit Of(IEnumerable<ReviewCase> cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        (long scores, long pairs, decimal distance, decimal difference) = (0, 0, 0, 0);
        foreach (ReviewCase one in cases)
        {
            if (one is { First: { IsAutomatic: true, Result.Score: { } machine } })
            {
                scores++;
                if (one.Second?.Result?.Score is { } person)
                {
                    pairs++;
                    distance += Math.Abs(machine - person);
                    difference += machine - person;
                }
            }
        }

        return new AutomaticAudit(scores, pairs, distance, difference);
    }

    /// <summary>Whether the machine's scores count by a rule: enough of them were scored by people too, and their error is small enough.</summary>
    /// <param name="rule">The rule; null where no machine's scores are taken.</param>
    public bool Allows(AutomaticScoring? rule) => rule is not null && Share >= rule.Audit && Pairs >= rule.LeastPairs && Error <= rule.GreatestError;

    private static ArgumentOutOfRangeException OutOfRange(string name, object value) => new(name, value, "Pairs are among scores, distances from 0 to 100 points a pair, and differences within the distances.");
}
