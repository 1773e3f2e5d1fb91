using System.Globalization;
using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>What has to hold for the steps of a strategy; each fault is a finding.</summary>
internal sealed class StepChecks(FindingList findings)
{
    /// <summary>The most steps of a strategy.</summary>
    public const int MostSteps = 8;

    private const int GreatestWeight = 1_000;

    private static readonly Duration GreatestHorizon = Duration.FromHours(24);

    public void Check(Located<AssignmentStrategy> strategy)
    {
        string code = strategy.Value.Code;
        LocatedList<AssignmentStep> steps = strategy.Each(s => s.Steps);
        if (steps.GivenCount is 0 or > MostSteps)
        {
            findings.Add(RoutingFindings.AssignmentSteps, steps.Place, code, $"Strategy '{code}' has {steps.GivenCount} steps; it takes 1 to {MostSteps}.");
        }

        var decided = new HashSet<AssignmentCriterion>();
        bool weighsIdle = false;
        foreach (Located<AssignmentStep> step in steps)
        {
            Check(step);
            weighsIdle |= WeighsIdle(step.Value);
            if (step.IsWhole)
            {
                CheckUse(step, decided);
            }
        }

        // A step that could not be read may be the one that weighs idle time.
        if (steps.Place.IsWhole)
        {
            CheckHorizon(strategy, weighsIdle);
        }
    }

    private static bool WeighsIdle(AssignmentStep step) =>
        step.Criteria.Any(criterion => criterion is { Criterion: AssignmentCriterion.LongestIdle, Weight: not 0 })
        && step.Criteria.Any(criterion => criterion is { Criterion: not AssignmentCriterion.LongestIdle, Weight: not 0 });

    private void Check(Located<AssignmentStep> step)
    {
        LocatedList<WeightedCriterion> criteria = step.Each(s => s.Criteria);
        if (criteria is { Count: 0, IsComplete: true })
        {
            findings.Add(RoutingFindings.AssignmentSteps, criteria.Place, null, $"The step has no criteria.");
            return;
        }

        var seen = new HashSet<AssignmentCriterion>();
        foreach (Located<WeightedCriterion> located in criteria)
        {
            (AssignmentCriterion criterion, int weight) = located.Value;
            if (weight is < 0 or > GreatestWeight)
            {
                string number = weight.ToString(CultureInfo.InvariantCulture);
                findings.Add(RoutingFindings.AssignmentWeights, located.At(c => c.Weight), number, $"Weight {number} is not from 0 to 1000.");
            }

            if (!seen.Add(criterion))
            {
                findings.Add(RoutingFindings.AssignmentSteps, located.Place, Name(criterion), $"The step has criterion '{Name(criterion)}' twice.");
            }
        }

        if (criteria.IsComplete && step.Value.Criteria.All(criterion => criterion.Weight == 0))
        {
            findings.Add(RoutingFindings.AssignmentWeights, criteria.Place, null, $"All weights of the step are 0.");
        }
    }

    /// <summary>Agents that are equal by a criterion alone stay so: asking it alone again decides nothing.</summary>
    private void CheckUse(Located<AssignmentStep> step, HashSet<AssignmentCriterion> decided)
    {
        AssignmentCriterion[] counting = [.. step.Value.Criteria.Where(criterion => criterion.Weight > 0).Select(criterion => criterion.Criterion)];
        if (counting.Length > 0 && counting.All(decided.Contains))
        {
            findings.Add(RoutingFindings.RepeatedCriterion, step.Place, null, $"The agents that come to this step are equal by {FindingWords.List(counting.Select(Name))} already.");
        }
        else if (counting.Length == 1)
        {
            decided.Add(counting[0]);
        }
    }

    private void CheckHorizon(Located<AssignmentStrategy> strategy, bool weighsIdle)
    {
        string code = strategy.Value.Code;
        FindingWords? problem = strategy.Value.IdleHorizon switch
        {
            null => weighsIdle ? FindingWords.Of($"Strategy '{code}' weighs idle time against other criteria, and does not say which idle time counts as the whole.") : null,
            _ when !weighsIdle => FindingWords.Of($"Strategy '{code}' does not weigh idle time against anything."),
            { } horizon when horizon <= Duration.Zero || horizon > GreatestHorizon || horizon.SubsecondNanoseconds % NodaConstants.NanosecondsPerMillisecond != 0 =>
                FindingWords.Of($"The idle horizon is not a positive time of whole milliseconds up to 24 hours."),
            _ => null,
        };
        if (problem is not null)
        {
            findings.Add(RoutingFindings.IdleHorizon, strategy.At(s => s.IdleHorizon), null, problem);
        }
    }

    private static string Name(AssignmentCriterion criterion) => EnumCodes<AssignmentCriterion>.CodeOf(criterion);
}
