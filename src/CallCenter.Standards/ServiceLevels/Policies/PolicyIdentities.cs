namespace CallCenter.Standards.ServiceLevels;

/// <summary>Checks that the versions of policies can be told apart, and that every policy can be chosen.</summary>
internal sealed class PolicyIdentities(FindingList findings)
{
    private readonly VersionIdentities versions = new("policy", FindingRules.PolicyVersions, findings);
    private string? forEveryCase;

    public void Check(ServiceLevelPolicy policy, string at)
    {
        versions.Check(policy.Code, policy.Version, policy.Effective, at);
        if (forEveryCase is not null && forEveryCase != policy.Code)
        {
            findings.Add(FindingRules.PolicyNeverChosen, at, policy.Code, $"Policy '{forEveryCase}' before it is for every case.");
        }

        if (policy.When.IsEmpty && policy.Effective is null)
        {
            forEveryCase ??= policy.Code;
        }
    }
}
