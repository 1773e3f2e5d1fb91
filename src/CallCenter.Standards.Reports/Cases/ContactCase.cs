using System.Collections.Immutable;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Simulation;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Reports.Cases;

/// <summary>One contact on its way through the workflow: gives its commands one by one, until one is refused.</summary>
internal sealed class ContactCase(WorkflowDecider<WorkItem> decider, RoutingEvaluator routing, WorkItem told)
{
    private readonly List<WorkflowEvent> events = [];
    private readonly List<MissingEntry> missing = [];
    private WorkItem facts = told;

    public CaseState State { get; private set; } = decider.Workflow.NewCase;

    public IReadOnlyList<WorkflowEvent> Events => events;

    /// <summary>What was taken as entered.</summary>
    public IReadOnlyList<MissingEntry> Missing => missing;

    /// <summary>The command that was refused; null where none was.</summary>
    public string? Refused { get; private set; }

    public ImmutableArray<CaseRefusal> Refusals { get; private set; } = [];

    public void Run(ReadOnlySpan<ContactCommand> commands)
    {
        for (int i = 0; i < commands.Length && Refused is null; i++)
        {
            Give(commands[i]);
        }
    }

    private void Give(in ContactCommand given)
    {
        // A check of the identity that was made has a result; the log tells of none.
        if (given.Code == "verify-identity" && facts.Contact.Identity == IdentityState.Unverified)
        {
            Enter(new MissingEntry(RefusalReason.MissingField, "identity", 1), given);
        }

        var command = new CaseCommand { Id = given.Code, Code = given.Code, At = given.At, By = given.By, Role = given.Role };
        facts = routing.Triaged(facts, given.At);
        StepResult result = decider.Decide(State, command, facts);
        if (!result.IsDone)
        {
            MissingEntry[] gaps = [.. result.Refusals.Where(reason => reason.Reason is RefusalReason.MissingField or RefusalReason.MissingDocument).Select(reason => new MissingEntry(reason.Reason, reason.Subject, 1)).Distinct()];
            foreach (MissingEntry gap in gaps)
            {
                Enter(gap, given);
            }

            facts = routing.Triaged(facts, given.At);
            ImmutableArray<string> documents = [.. gaps.Where(gap => gap.Kind == RefusalReason.MissingDocument).Select(gap => gap.Code)];
            result = gaps.Length == 0 ? result : decider.Decide(State, command with { Documents = documents }, facts);
        }

        if (result.IsDone)
        {
            State = decider.Workflow.Evolve(State, result);
            events.AddRange(result.Events);
        }
        else
        {
            (Refused, Refusals) = (given.Code, result.Refusals);
        }
    }

    private void Enter(MissingEntry entry, in ContactCommand given)
    {
        facts = entry.Kind == RefusalReason.MissingField ? EnteredFacts.Enter(facts, [entry.Code], given.At) : facts;
        missing.Add(entry);
    }
}
