using CallCenter.Standards.Workflows;
using Stateless;

namespace CallCenter.Standards.Benchmarks.Workflows;

/// <summary>The steps of the benchmarks as Stateless takes them: back again each time, so that the machine is where it was.</summary>
internal sealed class StateMachines
{
    private readonly string[] roles = ["service-agent", "team-leader"];
    private readonly string role = new(ServiceCases.Command(3).Role);

    public StateMachines(WorkItem facts)
    {
        OneGuard = Machine(() => !string.IsNullOrWhiteSpace(facts.CustomerName));
        AllChecks = Machine(() => HasRole() && HasRequired(facts));
        RoleAndGuard = Machine(() => HasRole() && facts.Accepted == true);
    }

    public StateMachine<string, string> OneGuard { get; }

    public StateMachine<string, string> AllChecks { get; }

    public StateMachine<string, string> RoleAndGuard { get; }

    public static string ThereAndBack(StateMachine<string, string> machine)
    {
        machine.Fire("register");
        machine.Fire("back");
        return machine.State;
    }

    private static StateMachine<string, string> Machine(Func<bool> guard)
    {
        var machine = new StateMachine<string, string>("intake");
        machine.Configure("intake").PermitIf("register", "handling", guard);
        machine.Configure("handling").Permit("back", "intake");
        return machine;
    }

    private static bool HasRequired(WorkItem facts) =>
        !string.IsNullOrWhiteSpace(facts.CustomerName) && !string.IsNullOrWhiteSpace(facts.CustomerContact) && !string.IsNullOrWhiteSpace(facts.BusinessType)
        && !string.IsNullOrWhiteSpace(facts.Details) && !string.IsNullOrWhiteSpace(facts.Category) && !string.IsNullOrWhiteSpace(facts.Priority) && facts.TimeLimit is not null;

    private bool HasRole() => Array.IndexOf(roles, role) >= 0;
}
