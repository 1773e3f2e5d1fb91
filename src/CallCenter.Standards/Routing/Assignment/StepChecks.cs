using System.Globalization;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>What has to hold for the steps of a strategy; each fault is a finding.</summary>
internal sealed class StepChecks(FindingList findings)
{
    private const int MostSteps = 8;

    private const int GreatestWeight = 1_000;

    private static readonly Duration GreatestHorizon = Duration.FromHours(24);

    public void Check(AssignmentStrategy strategy, string at)
    {
        if (strategy.Steps.Length is 0 or > MostSteps)
        {
            findings.Add(FindingRules.AssignmentSteps, at + "/steps", strategy.Code, $"Strategy '{strategy.Code}' has {strategy.Steps.Length} steps; it takes 1 to {MostSteps}.");
        }

        var decided = new HashSet<AssignmentCriterion>();
        bool weighsIdle = false;
        for (int i = 0; i < strategy.Steps.Length; i++)
        {
            if (strategy.Steps[i] is { } step)
            {
                Check(step, $"{at}/steps/{i}");
                weighsIdle |= WeighsIdle(step);
                CheckUse(step, decided, $"{at}/steps/{i}");
            }
        }

        // A step that could not be read may be the one that weighs idle time.
        if (!strategy.Steps.Contains(null!))
        {
            CheckHorizon(strategy, weighsIdle, at + "/idleHorizon");
        }
    }

    private static bool WeighsIdle(AssignmentStep step) =>
        step.Criteria.Any(criterion => criterion is { Criterion: AssignmentCriterion.LongestIdle, Weight: not 0 })
        && step.Criteria.Any(criterion => criterion is { Criterion: not AssignmentCriterion.LongestIdle, Weight: not 0 });

    private void Check(AssignmentStep step, string at)
    {
        if (step.Criteria.IsEmpty)
        {
            findings.Add(FindingRules.AssignmentSteps, at + "/criteria", null, "The step has no criteria.");
            return;
        }

        var seen = new HashSet<AssignmentCriterion>();
        for (int i = 0; i < step.Criteria.Length; i++)
        {
            (AssignmentCriterion criterion, int weight) = step.Criteria[i];
            if (weight is < 0 or > GreatestWeight)
            {
                findings.Add(FindingRules.AssignmentWeights, $"{at}/criteria/{i}/weight", weight.ToString(CultureInfo.InvariantCulture), $"Weight {weight} is not from 0 to 1000.");
            }

            if (!seen.Add(criterion))
            {
                findings.Add(FindingRules.AssignmentSteps, $"{at}/criteria/{i}", Name(criterion), $"The step has criterion '{Name(criterion)}' twice.");
            }
        }

        if (step.Criteria.All(criterion => criterion.Weight == 0))
        {
            findings.Add(FindingRules.AssignmentWeights, at + "/criteria", null, "All weights of the step are 0.");
        }
    }

    /// <summary>Agents that are equal by a criterion alone stay so: asking it alone again decides nothing.</summary>
    private void CheckUse(AssignmentStep step, HashSet<AssignmentCriterion> decided, string at)
    {
        AssignmentCriterion[] counting = [.. step.Criteria.Where(criterion => criterion.Weight > 0).Select(criterion => criterion.Criterion)];
        if (counting.Length > 0 && counting.All(decided.Contains))
        {
            findings.Add(FindingRules.RepeatedCriterion, at, null, $"The agents that come to this step are equal by {string.Join(", ", counting.Select(Name))} already.");
        }
        else if (counting.Length == 1)
        {
            decided.Add(counting[0]);
        }
    }

    private void CheckHorizon(AssignmentStrategy strategy, bool weighsIdle, string at)
    {
        if (strategy.IdleHorizon is null)
        {
            if (weighsIdle)
            {
                findings.Add(FindingRules.IdleHorizon, at, null, $"Strategy '{strategy.Code}' weighs idle time against other criteria, and does not say which idle time counts as the whole.");
            }
        }
        else if (!weighsIdle)
        {
            findings.Add(FindingRules.IdleHorizon, at, null, $"Strategy '{strategy.Code}' does not weigh idle time against anything.");
        }
        else if (strategy.IdleHorizon is { } horizon && (horizon <= Duration.Zero || horizon > GreatestHorizon || horizon.SubsecondNanoseconds % NodaConstants.NanosecondsPerMillisecond != 0))
        {
            findings.Add(FindingRules.IdleHorizon, at, null, "The idle horizon is not a positive time of whole milliseconds up to 24 hours.");
        }
    }

    private static string Name(AssignmentCriterion criterion) => EnumCodes<AssignmentCriterion>.CodeOf(criterion);
}
