using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CallCenter.Standards.Cases;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Simulation;

/// <summary>One case, from the contact that opens it to its end.</summary>
internal sealed class CaseRun
{
    /// <summary>A case that is handed to and fro more often is left where it is.</summary>
    private const int MostSteps = 200;

    private const string Customer = "customer";

    private readonly CaseSimulation cases;
    private readonly SimulatedContact contact;
    private readonly Instant until;
    private readonly RandomNumbers chances;
    private readonly WorkOccasion occasion;
    private readonly Instant asked;
    private readonly Instant answered;
    private readonly Instant talked;
    private readonly TimelineFold<WorkItem> timeline;
    private int taken;

    public CaseRun(CaseSimulation cases, SimulatedContact contact, Instant until, RandomNumbers chances)
    {
        (this.cases, this.contact, this.until, this.chances) = (cases, contact, until, chances);
        ContactRecord record = contact.Record;
        asked = record.Arrival + (record.IvrTime ?? Duration.Zero);
        answered = asked + record.Wait;
        talked = answered + record.Talk;
        occasion = record.ResolvedAtFirstContact == true ? WorkOccasion.Resolved : record.Transferred == true ? WorkOccasion.PassedOn : WorkOccasion.Unresolved;
        timeline = new TimelineFold<WorkItem>(cases.Rules.Begin());
    }

    public SimulatedCase Play()
    {
        ContactRecord record = contact.Record;
        WorkItem facts = EnteredFacts.Told(in record, contact.Facts);
        ImmutableArray<CaseRefusal> refusals = record.Outcome switch
        {
            ContactOutcome.SelfServed => Open(record.Arrival, facts) ?? Give("self-serve", asked, Customer, Customer),
            ContactOutcome.Abandoned => Open(asked, facts) ?? Give("abandon", answered, Customer, Customer),
            ContactOutcome.Answered => Open(asked, facts) ?? Give("answer", answered, record.Agent ?? WorkedStep.AgentRole, WorkedStep.AgentRole) ?? Work(),
            _ => Open(asked, facts),
        } ?? [];
        timeline.Advance(until);
        return new SimulatedCase(contact, timeline.Build().State, refusals);
    }

    private ImmutableArray<CaseRefusal>? Open(Instant at, WorkItem facts)
    {
        var command = new CaseCommand { Id = CaseCommand.Open, Code = CaseCommand.Open, At = at, By = Customer, Role = Customer };
        timeline.Advance(at - Duration.Epsilon);
        return Refusals(timeline.Decide(cases.Workflow.NewCase, in command, cases.Routing.Triaged(facts, at), Changes(cases.PoliciesOf(contact.Triage.Policy))));
    }

    /// <summary>Takes steps until the case ends, none is to be taken, or the run is over.</summary>
    private ImmutableArray<CaseRefusal>? Work()
    {
        ImmutableArray<CaseRefusal>? refused = null;
        while (!timeline.Case.IsEnded && taken < MostSteps)
        {
            string state = timeline.Case.State;
            ImmutableArray<WorkedStep> open = cases.StepsIn(state, occasion);
            bool isTaken = false;
            while (!open.IsEmpty && !isTaken)
            {
                WorkedStep step = Pick(open);
                double share = chances.NextShare();
                Instant? at = step.After is null ? Instant.Max(talked, timeline.Case.LastAt) : cases.TakenAt(step, timeline.Case.LastAt, share);
                if (at is null || at > until)
                {
                    return null;
                }

                timeline.Advance(at.Value - Duration.Epsilon);
                if (timeline.Case.State != state)
                {
                    // The standard moved it in the meantime.
                    isTaken = true;
                    taken++;
                    continue;
                }

                refused = Take(step, at.Value);
                isTaken = refused is null;
                open = isTaken ? open : open.Remove(step);
            }

            if (!isTaken)
            {
                return refused;
            }
        }

        return null;
    }

    private WorkedStep Pick(ImmutableArray<WorkedStep> open)
    {
        double weight = 0;
        foreach (WorkedStep step in open)
        {
            weight += step.Weight;
        }

        double share = chances.NextShare() * weight;
        foreach (WorkedStep step in open)
        {
            share -= step.Weight;
            if (share < 0)
            {
                return step;
            }
        }

        return open[^1];
    }

    private ImmutableArray<CaseRefusal>? Take(WorkedStep step, Instant at)
    {
        WorkItem facts = timeline.Facts!;
        if (step.TellsFacts)
        {
            facts = facts with { Accepted = step.Accepted ?? facts.Accepted, Resolved = step.Resolved ?? facts.Resolved, BeyondAuthority = step.BeyondAuthority ?? facts.BeyondAuthority };
        }

        return Give(step.Command, at, step.Role == WorkedStep.AgentRole ? contact.Record.Agent ?? step.Role : step.Role, step.Role, facts, step.Documents, step.Policies);
    }

    /// <summary>Gives a command; what it requires and nobody told is entered with it.</summary>
    private ImmutableArray<CaseRefusal>? Give(string code, Instant at, string by, string role, WorkItem? told = null, ImmutableArray<string> documents = default, ImmutableArray<string> policies = default)
    {
        WorkItem facts = cases.Routing.Triaged(told ?? timeline.Facts!, at);
        var command = new CaseCommand { Id = cases.IdOf(taken++, code), Code = code, At = at, By = by, Role = role, Documents = documents };
        timeline.Advance(at - Duration.Epsilon);
        StepNeeds needs = cases.Rules.DeciderOf(timeline.Case.Workflow).NeedsOf(timeline.Case, in command, in facts);
        if (needs.Fields.Count > 0)
        {
            facts = cases.Routing.Triaged(EnteredFacts.Enter(facts, needs.Fields, at), at);
        }

        if (needs.Documents.Count > 0)
        {
            command = command with { Documents = [.. command.Documents, .. needs.Documents] };
        }

        return Refusals(timeline.Decide(null, in command, facts, Changes(policies)));
    }

    private static ImmutableArray<CaseRefusal>? Refusals(in StepResult result) => result.IsDone ? null : result.Refusals;

    private ImmutableArray<PolicyChange> Changes(ImmutableArray<string> policies)
    {
        if (policies.IsDefaultOrEmpty)
        {
            return [];
        }

        string[] distinct = policies.Length == 1 ? [policies[0]] : [.. policies.Distinct(StringComparer.Ordinal)];
        var changes = new PolicyChange[distinct.Length];
        for (int i = 0; i < changes.Length; i++)
        {
            changes[i] = new PolicyChange(distinct[i]) { Case = contact.Case };
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(changes);
    }
}
