using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Kpis;
using NodaTime;

namespace CallCenter.Standards.Quality;

/// <summary>
/// What many reviews of an agent, a team or the centre say: the mean score, and apart from it the share without a critical failure of each class, each with the bounds that its number of
/// reviews allows. Reviews that were refused or are incomplete count in neither; those failed by what did not apply count as not passed, and have no score.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ReviewSummary
{
    private static readonly ImmutableArray<CriticalClass> Classes = [.. Enum.GetValues<CriticalClass>()];

    private readonly Listed<long> failures;

    internal ReviewSummary(long reviews, long passed, decimal points, ImmutableArray<long> failures, long unscored = 0)
    {
        if (failures.Length != Classes.Length || passed > reviews || failures.Any(count => count > reviews) || unscored > reviews - passed)
        {
            throw new ArgumentException($"Of {reviews} reviews no more can be passed or fail, and failures are told for each of {Classes.Length} classes.");
        }

        (Reviews, Passed, Points, Failures, Unscored) = (reviews, passed, points, failures, unscored);
    }

    /// <summary>How many reviews count.</summary>
    public long Reviews { get; }

    /// <summary>How many of them were passed.</summary>
    public long Passed { get; }

    /// <summary>How many of them failed without a score, by what did not apply.</summary>
    public long Unscored { get; }

    /// <summary>The sum of the others' scores.</summary>
    public decimal Points { get; }

    /// <summary>How many of them had a critical failure, by class in the order of <see cref="CriticalClass"/>.</summary>
    public ImmutableArray<long> Failures
    {
        get => failures;
        private init => failures = value;
    }

    /// <summary>The mean score, 0 to 100; null without a review that has one.</summary>
    public decimal? MeanScore => Reviews == Unscored ? null : Points / (Reviews - Unscored);

    /// <summary>The summary of reviews.</summary>
    public static ReviewSummary Of(IEnumerable<ReviewResult> results)
    {
        (long reviews, long passed, long unscored, Rational points) = (0, 0, 0, Rational.Zero);
        long[] failures = new long[Classes.Length];
        foreach (ReviewResult result in Given.Items(results))
        {
            if (result.IsFinished)
            {
                reviews++;
                passed += result.Outcome == ReviewOutcome.Passed ? 1 : 0;
                unscored += result.Score is null ? 1 : 0;
                points += Rational.Of(result.Score ?? 0);
                foreach (CriticalClass failed in result.CriticalFailures)
                {
                    failures[(int)failed]++;
                }
            }
        }

        return new ReviewSummary(reviews, passed, points.ToDecimal(), [.. failures], unscored);
    }

    /// <summary>Both together: of two teams, or two months.</summary>
    public ReviewSummary Merge(ReviewSummary other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(Reviews + other.Reviews, Passed + other.Passed, Points + other.Points, [.. Failures.Zip(other.Failures, static (one, two) => one + two)], Unscored + other.Unscored);
    }

    /// <summary>The share of reviews without a critical failure of a class, with its bounds at 95 %; null without a review.</summary>
    /// <param name="criticalClass">The class.</param>
    public ProportionInterval? Accuracy(CriticalClass criticalClass)
    {
        _ = Given.Member(criticalClass);
        return Reviews == 0 ? null : ProportionInterval.Wilson(Reviews - Failures[(int)criticalClass], Reviews);
    }

    /// <summary>Whether there are enough reviews to be held against others: fewer tell more of chance than of the agent.</summary>
    /// <param name="least">The least number of reviews, at least 1.</param>
    public bool IsComparable(long least)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(least);
        return Reviews >= least;
    }

    /// <summary>The record that the KPI <c>quality-score</c> counts.</summary>
    /// <param name="periodStart">When the period began.</param>
    /// <param name="team">The team; null for none.</param>
    /// <param name="agent">The agent; null for a whole team.</param>
    public StaffRecord ToStaffRecord(Instant periodStart, string? team = null, string? agent = null) =>
        new() { PeriodStart = periodStart, Team = team, Agent = agent, QualityReviews = Reviews - Unscored, QualityPoints = Points };
}
