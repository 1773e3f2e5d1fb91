using System.Collections.Immutable;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>
/// A step ready to score: one criterion alone, or several weighed. Weighed scores are whole numbers: every criterion but idle time is scaled by the horizon, idle time by
/// <see cref="Merit.Whole"/>, so that nothing is ever divided. Six weights of 1,000 and 24 hours in milliseconds stay below 4 × 10^18.
/// </summary>
internal sealed class CompiledStep
{
    private readonly long[] weights = new long[6];

    public CompiledStep(AssignmentStep step, Duration? idleHorizon)
    {
        Definition = step;
        ImmutableArray<WeightedCriterion> weighed = [.. step.Criteria.Where(criterion => criterion.Weight > 0)];
        Alone = step.Criteria.Length == 1 ? step.Criteria[0].Criterion : weighed.Length == 1 ? weighed[0].Criterion : null;
        bool weighsIdle = Alone is null && weighed.Any(criterion => criterion.Criterion == AssignmentCriterion.LongestIdle);
        Horizon = weighsIdle ? (long)idleHorizon!.Value.TotalMilliseconds : 1;
        foreach (WeightedCriterion criterion in weighed)
        {
            weights[(int)criterion.Criterion] = criterion.Weight * (criterion.Criterion == AssignmentCriterion.LongestIdle ? Merit.Whole : Horizon);
            Best += criterion.Weight * Horizon * Merit.Whole;
        }
    }

    public AssignmentStep Definition { get; }

    /// <summary>The criterion of a step that has only one that counts.</summary>
    public AssignmentCriterion? Alone { get; }

    /// <summary>The idle time in milliseconds that counts as the whole.</summary>
    public long Horizon { get; }

    /// <summary>The best score that weighed criteria can reach.</summary>
    public long Best { get; }

    /// <summary>What one unit of a criterion adds: milliseconds for idle time, <see cref="Merit"/> for others.</summary>
    public long Weight(AssignmentCriterion criterion) => weights[(int)criterion];

    /// <summary>The score of an agent, the higher the better.</summary>
    /// <param name="agent">The agent.</param>
    /// <param name="request">The request as it was made.</param>
    /// <param name="now">Milliseconds since the Unix epoch.</param>
    public long Score(Agent agent, AssignmentRequest request, long now)
    {
        if (Alone is { } criterion)
        {
            return Merit.Of(criterion, agent, request);
        }

        long score = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            if (weights[i] > 0)
            {
                score += weights[i] * ((AssignmentCriterion)i == AssignmentCriterion.LongestIdle
                    ? Merit.Capped(Merit.OfIdle(agent), now, Horizon)
                    : Merit.Of((AssignmentCriterion)i, agent, request));
            }
        }

        return score;
    }

    /// <summary>A score as people read it: from 0 to 1, or the idle time in seconds where that alone counts, −1 for whoever is busy.</summary>
    public decimal Show(long score, long now) => Alone switch
    {
        AssignmentCriterion.LongestIdle => score == Merit.Busy ? -1 : (now + score) / 1_000m,
        null => score / (decimal)Best,
        _ => score / (decimal)Merit.Whole,
    };
}
