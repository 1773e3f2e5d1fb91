using CallCenter.Standards.Book;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Organization;
using CallCenter.Standards.Risk;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Tests.Book;

/// <summary>Single changes of the shipped book.</summary>
internal static class ChangedShipped
{
    public static StandardBook Shipped => StandardBook.Shipped;

    public static StandardBook Kpi(string code, Func<KpiDefinition, KpiDefinition> change) => Shipped with { Kpis = Shipped.Kpis with { Kpis = Shipped.Kpis.Kpis.Change(code, change) } };

    public static StandardBook Measure(string code, Func<MeasureDefinition, MeasureDefinition> change) => Shipped with { Kpis = Shipped.Kpis with { Measures = Shipped.Kpis.Measures.Change(code, change) } };

    public static StandardBook Promise(string policy, string target, Func<ServiceTarget, ServiceTarget> change) => Shipped with
    {
        ServiceLevels = Shipped.ServiceLevels with { Policies = Shipped.ServiceLevels.Policies.Change(policy, known => known with { Targets = known.Targets.Change(target, change) }) },
    };

    public static StandardBook Queues(Func<DecisionTable, DecisionTable> change) => Shipped with
    {
        Routing = Shipped.Routing with { Triage = Shipped.Routing.Triage with { Queue = change(Shipped.Routing.Triage.Queue!) } },
    };

    public static StandardBook Strategies(Func<DecisionTable, DecisionTable> change) => Shipped with
    {
        Routing = Shipped.Routing with { Triage = Shipped.Routing.Triage with { Strategy = change(Shipped.Routing.Triage.Strategy!) } },
    };

    public static StandardBook Risks(Func<DecisionTable, DecisionTable> change) => Shipped with
    {
        Routing = Shipped.Routing with { Triage = Shipped.Routing.Triage with { Risk = change(Shipped.Routing.Triage.Risk!) } },
    };

    public static StandardBook Skills(Func<DecisionTable, DecisionTable> change) => Shipped with
    {
        Routing = Shipped.Routing with { Triage = Shipped.Routing.Triage with { Skills = change(Shipped.Routing.Triage.Skills!) } },
    };

    public static StandardBook Targets(Func<DecisionTable, DecisionTable> change) => Shipped with
    {
        Routing = Shipped.Routing with { Transfers = Shipped.Routing.Transfers with { Targets = change(Shipped.Routing.Transfers.Targets!) } },
    };

    public static StandardBook Card(string code, Func<RiskScorecard, RiskScorecard> change) => Shipped with { Risk = Shipped.Risk with { Scorecards = Shipped.Risk.Scorecards.Change(code, change) } };

    public static StandardBook Grant(string role, string action, Func<AuthorityGrant, AuthorityGrant> change) => Shipped with
    {
        Organization = Shipped.Organization with
        {
            Roles = Shipped.Organization.Roles.Change(role, known => known with { Authorities = [.. known.Authorities.Select(grant => grant.Action == action ? change(grant) : grant)] }),
        },
    };

    public static StandardBook Workflow(string code, Func<WorkflowDefinition, WorkflowDefinition> change) => Shipped with
    {
        Workflows = Shipped.Workflows with { Workflows = Shipped.Workflows.Workflows.Change(code, change) },
    };

    /// <summary>A rule with other cells: by the names of its inputs.</summary>
    public static DecisionTable Rule(this DecisionTable table, string rule, Func<DecisionRule, DecisionRule> change) => table with { Rules = [.. table.Rules.Select(known => known.Code == rule ? change(known) : known)] };

    /// <summary>A rule whose cell of an input is another.</summary>
    public static DecisionTable Cell(this DecisionTable table, string rule, string input, string cell)
    {
        int at = table.Inputs.Select(known => known.Field).ToList().IndexOf(input);
        return table.Rule(rule, known => known with { When = known.When.SetItem(at, cell) });
    }
}
