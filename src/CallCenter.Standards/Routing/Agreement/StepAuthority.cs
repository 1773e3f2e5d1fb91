using System.Collections.Immutable;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Organization;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Routing;

/// <summary>
/// Holds the steps of workflows to the organisation: a step that names the authority it takes is given by roles that hold it, for every matter that its guard lets pass. Limits of amount and day do not count: above one there is a higher
/// one, and whoever asks is told. Those outside of the organisation act by their own right.
/// </summary>
/// <param name="organization">The roles and actions.</param>
/// <param name="requests">The fields that conditions of authority test.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class StepAuthority(OrganizationCatalogue organization, RecordDefinition requests, FindingList findings)
{
    private readonly WorkBudget budget = new(RoutingTableCompiler.WorkLimit);
    private readonly Dictionary<string, Role> roles = organization.Roles.GroupBy(role => role.Code, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);

    /// <param name="workflow">A workflow.</param>
    /// <param name="record">The record that its facts come as.</param>
    public void Check(Located<WorkflowDefinition> workflow, RecordDefinition record)
    {
        foreach (Located<WorkflowCommand> command in workflow.Each(w => w.Commands))
        {
            foreach (Located<WorkflowStep> step in command.Each(c => c.Steps).Where(step => !step.Value.Authorities.IsEmpty))
            {
                Check(step, workflow.Value.Code, command.Value.Code, record);
            }
        }

        Unfinished.Tell(budget, workflow.Place, findings);
    }

    /// <summary>What a strategy asks for, somebody may do who settles contacts or stops them, wherever its contacts are settled.</summary>
    /// <param name="workflow">A workflow.</param>
    /// <param name="cases">Triage, case by case.</param>
    public void CheckStrategies(Located<WorkflowDefinition> workflow, ImmutableArray<TriageCase> cases)
    {
        WorkflowStep[] steps = [.. workflow.Value.Commands.SelectMany(command => command.Steps).Where(step => step.Effect is MatterEffect.Settles or MatterEffect.Stops)];
        if (!Array.Exists(steps, step => step.Effect == MatterEffect.Settles))
        {
            return;
        }

        Role[] taking = [.. steps.SelectMany(step => step.Roles).Distinct().Select(code => roles.GetValueOrDefault(code)).OfType<Role>()];
        HashSet<string> held = [.. taking.SelectMany(role => role.Authorities).Select(grant => grant.Action).Concat(steps.SelectMany(step => step.Authorities))];
        foreach (IGrouping<HandlingStrategy, TriageCase> same in cases.Where(one => one.Strategy.Action is { } action && !held.Contains(action)).GroupBy(one => one.Strategy))
        {
            if (same.Select(one => FactSearch.Find(one.Facts.All, one.Facts.None, budget)).FirstOrDefault(found => found is not null) is { } contact)
            {
                findings.Add(RoutingFindings.NobodyMay, workflow.At(w => w.Commands), same.Key.Code, $"Strategy '{same.Key.Code}' asks for action '{same.Key.Action!}', which nobody may take who settles or stops contacts in workflow '{workflow.Value.Code}': {contact}.");
            }
        }
    }

    private void Check(Located<WorkflowStep> step, string workflow, string command, RecordDefinition record)
    {
        if (Condition.Compile(step.Value.When, record, step.Place, new FindingList()) is not { } guard)
        {
            return;
        }

        foreach (Located<string> named in step.Each(s => s.Roles))
        {
            if (roles.TryGetValue(named.Value, out Role? role) && Beyond(role, step.Value.Authorities, guard) is { } matter)
            {
                FindingWords where = matter.Values.IsEmpty ? FindingWords.Of($"any matter") : $"a matter where {matter}";
                findings.Add(RoutingFindings.StepBeyondAuthority, named.Place, named.Value,
                    $"In workflow '{workflow}' role '{named.Value}' may give command '{command}' for {where}, which takes authority for '{step.Value.Authorities[0]}'; the organisation does not give it to the role for that.");
            }
        }
    }

    /// <summary>A matter that a guard lets pass and none of a role's authorities covers; null where there is none.</summary>
    private Witness? Beyond(Role role, ImmutableArray<string> actions, Condition guard)
    {
        Condition[][] held = [.. role.Authorities.Where(grant => actions.Contains(grant.Action)).Select(LimitsOf)];
        return Array.Exists(held, limits => limits.Length == 0) ? null : Uncovered(guard, held, 0, []);
    }

    /// <summary>A matter is beyond several authorities where it is beyond some limit of each.</summary>
    private Witness? Uncovered(Condition guard, Condition[][] held, int next, ImmutableArray<Condition> broken)
    {
        // Limits that no matter breaks together are not gone through with all others.
        Witness? found = FactSearch.Find([guard], broken, budget);
        if (found is null || next == held.Length)
        {
            return found;
        }

        foreach (Condition limit in held[next])
        {
            if (Uncovered(guard, held, next + 1, broken.Add(limit)) is { } uncovered)
            {
                return uncovered;
            }
        }

        return null;
    }

    /// <summary>All that has to hold of a matter for a grant to cover it.</summary>
    private Condition[] LimitsOf(AuthorityGrant grant)
    {
        ImmutableArray<FieldCondition> always = organization.Actions.FirstOrDefault(action => action.Code == grant.Action)?.When ?? [];
        ImmutableArray<FieldCondition> classes = grant.Segments.IsEmpty ? [] : [new FieldCondition("segment", string.Join(", ", grant.Segments.Select(static code => $"\"{code}\"")))];
        return [.. new[] { always, grant.When, classes }.Where(tests => !tests.IsEmpty).Select(tests => Condition.Compile(tests, requests, Place.At(""), new FindingList())).OfType<Condition>()];
    }
}
