using System.Collections.Immutable;
using System.Globalization;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Organization;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Routing;

/// <summary>
/// Holds the steps of workflows to the organisation: a step that names the authority it takes is given by roles that hold it, for every matter that its guard lets pass: within the amount and the number for the
/// day too, which the guard tests by 'amount' and 'done-today'. Those outside of the organisation act by their own right.
/// </summary>
/// <param name="organization">The roles and actions.</param>
/// <param name="requests">The fields that conditions of authority test.</param>
/// <param name="guards">The guards of steps.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class StepAuthority(OrganizationCatalogue organization, RecordDefinition requests, StepGuards guards, FindingList findings)
{
    private static readonly Dictionary<string, string?> Nothing = [];

    /// <summary>What steps tell the limits of grants by: the fields of the same names of the facts of a case.</summary>
    private static readonly RecordDefinition Measured = new("authority-limits",
    [
        WorkItem.Schema.Definition.Find("amount")!,
        WorkItem.Schema.Definition.Find("done-today")!,
    ]);

    private readonly WorkBudget budget = new(RoutingTableCompiler.WorkLimit);
    private readonly Dictionary<string, Role> roles = RolesOf(organization);
    private readonly Dictionary<AuthorityGrant, Condition[]> limitsOf = new(ReferenceEqualityComparer.Instance);

    /// <summary>The work that is left.</summary>
    public WorkBudget Budget => budget;

    /// <summary>The roles by their codes, and by those of their posts; those outside of the organisation are none.</summary>
    public IReadOnlyDictionary<string, Role> Roles => roles;

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
        if (guards.Of(step, record) is not { } guard)
        {
            return;
        }

        foreach (Located<string> named in step.Each(s => s.Roles))
        {
            if (roles.TryGetValue(named.Value, out Role? role) && Beyond(HeldBy(role, step.Value.Authorities, Nothing, isMeasured: true), [guard], []) is { } matter)
            {
                FindingWords where = matter.Values.IsEmpty ? FindingWords.Of($"any matter") : $"a matter where {matter}";
                findings.Add(RoutingFindings.StepBeyondAuthority, named.Place, named.Value,
                    $"In workflow '{workflow}' role '{named.Value}' may give command '{command}' for {where}, which takes authority for '{step.Value.Authorities[0]}'; the organisation does not give it to the role for that.");
            }
        }
    }

    /// <summary>Whether a guard alone lets pass nothing but what a role has authority for: no matter need be looked for then.</summary>
    /// <param name="role">The role.</param>
    /// <param name="action">The action.</param>
    /// <param name="guard">What holds of each matter.</param>
    /// <param name="known">What triage has answered on them.</param>
    public bool Covers(Role role, string action, Condition guard, IReadOnlyDictionary<string, string?> known)
    {
        foreach (AuthorityGrant grant in role.Authorities)
        {
            if (grant.Action == action && Array.TrueForAll(KnownLimitsOf(grant), limit => limit.Given(known) is { } left && FactSearch.Follows(left, guard)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The authorities of a role that a matter can be within: of each what has yet to hold of it.</summary>
    /// <param name="role">The role.</param>
    /// <param name="actions">The actions of which one is enough.</param>
    /// <param name="known">What triage has answered on it, as far as that is known.</param>
    /// <param name="isMeasured">Whether the amount and the number for the day count.</param>
    public Condition[][] HeldBy(Role role, ImmutableArray<string> actions, IReadOnlyDictionary<string, string?> known, bool isMeasured = false) =>
    [
        .. from grant in role.Authorities
           where actions.Contains(grant.Action)
           let limits = isMeasured ? [.. KnownLimitsOf(grant), .. MeasuresOf(grant)] : KnownLimitsOf(grant)
           let left = limits.Select(limit => limit.Given(known)).OfType<Condition>().ToArray()
           where left.Length == limits.Length // else it is never for such a matter
           select Array.FindAll(left, static limit => !limit.IsAny),
    ];

    /// <summary>A matter that no authority covers; null where there is none.</summary>
    /// <param name="held">The authorities: of each what has to hold of a matter.</param>
    /// <param name="all">What holds of the matter.</param>
    /// <param name="none">What does not hold of it.</param>
    public Witness? Beyond(Condition[][] held, ImmutableArray<Condition> all, ImmutableArray<Condition> none) => Uncovered(all, held, 0, none);

    /// <summary>A matter is beyond several authorities where it is beyond some limit of each.</summary>
    private Witness? Uncovered(ImmutableArray<Condition> all, Condition[][] held, int next, ImmutableArray<Condition> broken)
    {
        if (Array.Exists(held, limits => limits.Length == 0))
        {
            return null;
        }

        if (next == held.Length)
        {
            return FactSearch.Find(all, broken, budget);
        }

        // Limits that no matter breaks together are not gone through with all others.
        if (next > 0 && FactSearch.Find(all, broken, budget) is null)
        {
            return null;
        }

        foreach (Condition limit in held[next])
        {
            if (Uncovered(all, held, next + 1, broken.Add(limit)) is { } uncovered)
            {
                return uncovered;
            }
        }

        return null;
    }

    /// <summary>What <see cref="LimitsOf"/> reads, once for each grant.</summary>
    private Condition[] KnownLimitsOf(AuthorityGrant grant)
    {
        if (!limitsOf.TryGetValue(grant, out Condition[]? limits))
        {
            limitsOf.Add(grant, limits = LimitsOf(grant));
        }

        return limits;
    }

    /// <summary>All that has to hold of a matter for a grant to cover it, but for its amount and how many there were that day.</summary>
    private Condition[] LimitsOf(AuthorityGrant grant)
    {
        ImmutableArray<FieldCondition> always = organization.Actions.FirstOrDefault(action => action.Code == grant.Action)?.When ?? [];
        ImmutableArray<FieldCondition> classes = grant.Segments.IsEmpty ? [] : [new FieldCondition("segment", string.Join(", ", grant.Segments.Select(static code => $"\"{code}\"")))];
        return [.. new[] { always, grant.When, classes }.Where(tests => !tests.IsEmpty).Select(tests => Condition.Compile(tests, requests, Place.At(""), new FindingList())).OfType<Condition>()];
    }

    /// <summary>The amount and the number for the day that a grant is limited to.</summary>
    private static IEnumerable<Condition> MeasuresOf(AuthorityGrant grant)
    {
        if (grant.Amount is <= ContactBounds.GreatestAmount and { } amount)
        {
            yield return Condition.Compile([new FieldCondition("amount", string.Create(CultureInfo.InvariantCulture, $"<= {decimal.Floor(amount * 100) / 100}"))], Measured);
        }

        if (grant.PerDay is { } perDay)
        {
            yield return Condition.Compile([new FieldCondition("done-today", string.Create(CultureInfo.InvariantCulture, $"< {perDay}"))], Measured);
        }
    }

    private static Dictionary<string, Role> RolesOf(OrganizationCatalogue organization)
    {
        var roles = new Dictionary<string, Role>(StringComparer.Ordinal);
        foreach (Role role in organization.Roles)
        {
            _ = roles.TryAdd(role.Code, role);
        }

        foreach (Post post in organization.Posts)
        {
            if (roles.TryGetValue(post.Role, out Role? role))
            {
                _ = roles.TryAdd(post.Code, role);
            }
        }

        return roles;
    }
}
