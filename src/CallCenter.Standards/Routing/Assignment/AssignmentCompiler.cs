using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Routing;

/// <summary>Checks strategies against the skills there are, and turns them into assigners; all findings at once, each fault once.</summary>
/// <param name="catalogue">The strategies.</param>
/// <param name="skills">The codes of skills.</param>
/// <param name="priorities">How many priorities there are; null where that is not known.</param>
/// <param name="words">What agents and requests may be said to have.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class AssignmentCompiler(Located<AssignmentCatalogue> catalogue, Codes skills, int? priorities, AssignmentWords words, FindingList findings)
{
    /// <summary>The evaluator, or null where there are errors.</summary>
    public AssignmentEvaluator? Compile()
    {
        LocatedList<AssignmentStrategy> strategies = catalogue.Each(c => c.Strategies);
        _ = Codes.Of($"assignment strategy", strategies, strategy => strategy.Code, findings);
        var steps = new StepChecks(findings);
        var rings = new RingChecks(skills, findings);
        var ageing = new AgeingChecks(priorities, findings);
        foreach (Located<AssignmentStrategy> strategy in strategies)
        {
            steps.Check(strategy);
            ageing.Check(strategy);
            rings.Check(strategy.Each(s => s.Rings));
        }

        return findings.HasErrors ? null : new AssignmentEvaluator(catalogue.Value, words);
    }
}
