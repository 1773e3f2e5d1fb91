using NodaTime;

namespace CallCenter.Standards.ServiceLevels.Policies;

/// <summary>Checks that the versions of policies can be told apart, and that every policy can be chosen.</summary>
internal sealed class PolicyIdentities(FindingList findings)
{
    private readonly HashSet<(string Code, string? Version)> versions = [];
    private readonly HashSet<(string Code, LocalDate? Effective)> dates = [];
    private string? forEveryCase;

    public void Check(ServiceLevelPolicy policy, string at)
    {
        if (policy.Version is { } version && string.IsNullOrWhiteSpace(version))
        {
            findings.Add(FindingRules.BadFormat, at + "/version", version, "The version is blank.");
        }
        else if (!versions.Add((policy.Code, policy.Version)))
        {
            findings.Add(FindingRules.PolicyVersions, at + "/version", policy.Version, $"Policy '{policy.Code}' has two versions '{policy.Version}'.");
        }

        if (!dates.Add((policy.Code, policy.Effective)))
        {
            findings.Add(FindingRules.PolicyVersions, at + "/effective", null, $"Two versions of policy '{policy.Code}' come into force on one day.");
        }

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
