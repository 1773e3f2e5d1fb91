using System.Collections.Immutable;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Organization;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Routing;

/// <summary>
/// Holds the steps that settle contacts to the action that triage's strategy asks for: whoever settles what nobody has settled before takes authority for that action, whether the step says so or not. What risk control has released, and
/// what goes as an emergency, is held to the strategy that it would be handled by otherwise.
/// </summary>
/// <param name="authority">Who holds which authority.</param>
/// <param name="organization">The roles and actions.</param>
/// <param name="triage">The tables of triage.</param>
/// <param name="triaged">Triage, case by case.</param>
/// <param name="workflows">All workflows.</param>
/// <param name="guards">The guards of steps.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class SettlingAuthority(StepAuthority authority, OrganizationCatalogue organization, CompiledTriage triage, ImmutableArray<TriageCase> triaged, ImmutableArray<WorkflowDefinition> workflows, StepGuards guards, FindingList findings)
{
    private static readonly bool[] Either = [true, false];
    private static readonly Dictionary<string, string?> Nothing = [];

    private readonly ImmutableArray<TriageCase> cases = CasesOf(organization, triage, triaged, authority.Budget);
    private readonly Dictionary<(bool Diverted, bool Served), ILookup<string, TriageCase>> received = [];
    private ILookup<string, TriageCase>? whole;

    /// <param name="workflow">A workflow.</param>
    /// <param name="record">The record that its facts come as.</param>
    public void Check(Located<WorkflowDefinition> workflow, RecordDefinition record)
    {
        if (cases.IsEmpty)
        {
            return;
        }

        whole ??= cases.ToLookup(one => one.Strategy.Code, StringComparer.Ordinal);
        HashSet<string> settled = SettledStates.Of(workflow.Value, workflows);
        foreach (Located<WorkflowCommand> command in workflow.Each(w => w.Commands))
        {
            foreach (Located<WorkflowStep> step in command.Each(c => c.Steps).Where(step => step.Value.Effect == MatterEffect.Settles && !step.Value.From.All(settled.Contains)))
            {
                if (guards.Of(step, record) is { } guard)
                {
                    Check(step, guard, workflow.Value.Code, command.Value.Code);
                }
            }
        }

        Unfinished.Tell(authority.Budget, workflow.Place, findings);
    }

    private void Check(Located<WorkflowStep> step, Condition guard, string workflow, string command)
    {
        foreach (IGrouping<string, TriageCase> same in CasesFor(guard))
        {
            string action = same.First().Strategy.Action!;
            foreach ((string code, Role role, Place place) in GivenBy(step, action))
            {
                if (Beyond(role, action, guard, same) is { } contact)
                {
                    findings.Add(RoutingFindings.SettlesBeyondAuthority, place, code,
                        $"In workflow '{workflow}' role '{code}' may settle by command '{command}' what strategy '{same.Key}' handles, which asks for action '{action}'; the organisation does not give it to the role for {contact}.");
                }
            }
        }
    }

    /// <summary>Those of the organisation who may take a step without holding an action: by their role, or by another authority.</summary>
    private IEnumerable<(string Code, Role Role, Place Place)> GivenBy(Located<WorkflowStep> step, string action)
    {
        foreach (Located<string> named in step.Each(s => s.Roles))
        {
            if (authority.Roles.TryGetValue(named.Value, out Role? role))
            {
                yield return (named.Value, role, named.Place);
            }
        }

        if (!step.Value.Authorities.Contains(action))
        {
            foreach (Role role in organization.Roles.Where(role => !step.Value.Roles.Contains(role.Code) && role.Authorities.Any(grant => step.Value.Authorities.Contains(grant.Action))))
            {
                yield return (role.Code, role, step.At(s => s.Authorities));
            }
        }
    }

    /// <summary>The first contact beyond a role's authority. What the guard and the grants leave open depends on what triage answers alone, which is the same for most cases: it is found once for each answer.</summary>
    private Witness? Beyond(Role role, string action, Condition guard, IEnumerable<TriageCase> handled)
    {
        var beyond = new Dictionary<IReadOnlyDictionary<string, string?>, Func<TriageCase, Witness?>?>(ReferenceEqualityComparer.Instance);
        foreach (TriageCase one in handled)
        {
            if (!beyond.TryGetValue(one.Known, out Func<TriageCase, Witness?>? search))
            {
                beyond[one.Known] = search = SearchOf(role, action, guard, one.Known);
            }

            if (search?.Invoke(one) is { } contact)
            {
                return contact;
            }
        }

        return null;
    }

    /// <summary>Looks among the contacts of a case for one beyond a role's authority; null where the guard lets none pass, or none that the role has no authority for.</summary>
    private Func<TriageCase, Witness?>? SearchOf(Role role, string action, Condition guard, IReadOnlyDictionary<string, string?> known)
    {
        if (guard.Given(known) is not { } left || authority.Covers(role, action, left, known))
        {
            return null;
        }

        Condition[][] held = authority.HeldBy(role, [action], known);
        return one => authority.Beyond(held, [.. one.Facts.All, left], one.Facts.None);
    }

    /// <summary>The cases that a guard is asked with, by their strategies: each as the table of reception receives it, where the guard asks whether the contact is diverted to self-service.</summary>
    private ILookup<string, TriageCase> CasesFor(Condition guard)
    {
        if (triage.Reception is null || !guard.Tests.Any(tests => tests.Field.Name == TriageFacts.Diverted))
        {
            return whole!;
        }

        bool Passes(bool isDiverted) => guard.Given(TriageCases.Diverted(Nothing, isDiverted)) is not null;
        (bool Diverted, bool Served) passing = (Passes(isDiverted: true), Passes(isDiverted: false));
        if (!received.TryGetValue(passing, out ILookup<string, TriageCase>? found))
        {
            received[passing] = found = Either.Where(isDiverted => isDiverted ? passing.Diverted : passing.Served)
                .SelectMany(isDiverted => TriageCases.Received(triage.Reception, cases, isDiverted, authority.Budget)).ToLookup(one => one.Strategy.Code, StringComparer.Ordinal);
        }

        return found;
    }

    /// <summary>The cases whose strategies ask for an action that settles, and those that would if no stop and no other action went before.</summary>
    private static ImmutableArray<TriageCase> CasesOf(OrganizationCatalogue organization, CompiledTriage triage, ImmutableArray<TriageCase> triaged, WorkBudget budget)
    {
        HashSet<string> settling = [.. organization.Actions.Where(action => action.Effect == MatterEffect.Settles).Select(action => action.Code)];
        bool GoesBefore(HandlingStrategy strategy) => strategy.StopsAtOnce || (strategy.Action is { } action && !settling.Contains(action));
        return [.. triaged.Where(one => !GoesBefore(one.Strategy)).Concat(TriageCases.Behind(triage, triaged, GoesBefore, budget)).Where(one => one.Strategy.Action is { } action && settling.Contains(action))];
    }
}
