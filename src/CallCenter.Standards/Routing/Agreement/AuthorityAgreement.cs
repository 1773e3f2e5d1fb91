using System.Collections.Immutable;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Organization;

namespace CallCenter.Standards.Routing;

/// <summary>
/// Holds authority to the strategies of triage, over all contacts there can be: nobody may settle what triage stops, or has not answered on; stopping is refused for no contact; and what a strategy asks for, some role may do
/// for each of its contacts. Limits of amount, class and day do not count: above one there is a higher one.
/// </summary>
/// <param name="triage">The tables of triage.</param>
/// <param name="requests">The fields that conditions of authority test.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class AuthorityAgreement(CompiledTriage triage, RecordDefinition requests, FindingList findings)
{
    private readonly EffectAgreement effects = new(triage, findings);

    public void Check(Located<OrganizationCatalogue> organization)
    {
        ILookup<string, Condition?> grants = organization.Value.Roles.SelectMany(role => role.Authorities).ToLookup(grant => grant.Action, grant => Read(grant.When), StringComparer.Ordinal);
        foreach (Located<AuthorityAction> action in organization.Each(o => o.Actions))
        {
            Condition?[] granted = [.. grants[action.Value.Code]];
            if (Read(action.Value.When) is { } always && granted.Length > 0 && Array.TrueForAll(granted, grant => grant is not null))
            {
                CheckEffect(action, always, granted!);
                CheckStrategies(action, always, granted!);
            }
        }

        Unfinished.Tell(effects.Budget, organization.At(o => o.Actions), findings);
    }

    private void CheckEffect(Located<AuthorityAction> action, Condition always, Condition[] granted)
    {
        string code = action.Value.Code;
        if (action.Value.Effect == MatterEffect.Settles)
        {
            foreach (Condition grant in granted.OrderByDescending(grant => grant.IsAny))
            {
                int before = findings.Count;
                effects.CheckSettling([always, grant], action.At(a => a.When), code, $"Action '{code}'");
                if (findings.Count > before)
                {
                    return; // one who may is enough
                }
            }
        }
        else if (action.Value.Effect == MatterEffect.Stops && effects.Cases.Any(one => one.Strategy.StopsAtOnce)
            && (effects.Refused([always]) ?? effects.Refused(granted)) is { } refused)
        {
            findings.Add(RoutingFindings.CannotBeStopped, action.At(a => a.When), code, $"Nobody may take action '{code}' for {refused}.");
        }
    }

    private void CheckStrategies(Located<AuthorityAction> action, Condition always, Condition[] granted)
    {
        string code = action.Value.Code;
        foreach (IGrouping<string, TriageCase> same in effects.Cases.Where(one => one.Strategy.Action == code).GroupBy(one => one.Strategy.Code))
        {
            foreach (TriageCase one in same)
            {
                if ((Refused(one, [always]) ?? Refused(one, granted)) is { } contact)
                {
                    findings.Add(RoutingFindings.NobodyMay, action.At(a => a.When), code, $"Strategy '{same.Key}' asks for action '{code}', which nobody may take for a contact that it handles: {contact}.");
                    return;
                }
            }
        }
    }

    private Witness? Refused(TriageCase one, Condition[] conditions) =>
        FactSearch.Find(one.Facts.All, [.. one.Facts.None, .. EffectAgreement.Given(conditions, one.Known)], effects.Budget);

    private Condition? Read(ImmutableArray<FieldCondition> tests) => Condition.Compile(tests, requests, Place.At(""), new FindingList());
}
