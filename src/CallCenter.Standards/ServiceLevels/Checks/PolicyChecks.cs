using CallCenter.Standards.Forms;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>What has to hold for a promise by itself; each fault is a finding.</summary>
internal static class PolicyChecks
{
    /// <summary>Checks what a promise says of itself; what it names elsewhere is the compiler's.</summary>
    public static void Check(Located<ServiceTarget> located, FindingList findings)
    {
        ServiceTarget target = located.Value;
        new TriggerChecks(located, findings).Check();
        foreach (Located<WarningThreshold> warning in located.Each(t => t.Warnings))
        {
            Check(warning, findings);
        }

        if (target.Goal is { } goal && !PromiseRanges.IsShare(goal))
        {
            findings.Add(ServiceLevelFindings.GoalRange, located.At(t => t.Goal), goal.ToString(), $"The goal of '{target.Code}' is above 0 % and at most 100 %.");
        }

        Place provenance = located.At(t => t.Provenance);
        if (provenance.IsWhole && target.Verified.HasValue != (target.Provenance.Kind == ProvenanceKind.Regulation))
        {
            findings.Add(ServiceLevelFindings.VerifiedMisplaced, located.At(t => t.Verified), null, target.Verified is null
                ? FindingWords.Of($"Target '{target.Code}' comes from a regulation, and does not say whether it was verified.")
                : $"Target '{target.Code}' does not come from a regulation.");
        }
    }

    private static void Check(Located<WarningThreshold> warning, FindingList findings)
    {
        if (warning.Value is { Percent: { } percent } && !PromiseRanges.IsShare(percent))
        {
            findings.Add(ServiceLevelFindings.WarningRange, warning.Place, warning.Value.ToString(), $"A share of the target is above 0 % and at most 100 %.");
        }
        else if (warning.Value is { Before: { } before } && !PromiseRanges.IsTime(before))
        {
            findings.Add(ServiceLevelFindings.WarningRange, warning.Place, null, $"A time before the due instant is positive and whole ticks of 100 ns.");
        }
    }
}
