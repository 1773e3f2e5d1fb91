namespace CallCenter.Standards.Routing;

/// <summary>
/// Checks strategies against the skills there are, and turns them into assigners; all findings at once, each fault once: definitions that are null could not be read and are passed over.
/// </summary>
/// <param name="catalogue">The strategies.</param>
/// <param name="skills">The codes of skills.</param>
/// <param name="findings">Where findings go.</param>
/// <param name="unusable">Codes that are defined wrongly.</param>
internal sealed class AssignmentCompiler(AssignmentCatalogue catalogue, CodeList skills, FindingList findings, UnusableCodes unusable)
{
    /// <summary>The evaluator, or null where there are errors.</summary>
    public AssignmentEvaluator? Compile(string at)
    {
        _ = CodeList.Of("assignment strategy", catalogue.Strategies, static strategy => strategy.Code, at + "/strategies", findings, unusable);
        var steps = new StepChecks(findings);
        var rings = new RingChecks(skills, findings);
        for (int i = 0; i < catalogue.Strategies.Length; i++)
        {
            if (catalogue.Strategies[i] is { } strategy)
            {
                steps.Check(strategy, $"{at}/strategies/{i}");
                rings.Check(strategy, $"{at}/strategies/{i}/rings");
            }
        }

        return findings.HasErrors ? null : new AssignmentEvaluator(catalogue);
    }
}
