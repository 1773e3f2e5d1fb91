using System.Collections.Immutable;
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
    private CaseTimeline<WorkItem> timeline;
    private int taken;

    public CaseRun(CaseSimulation cases, SimulatedContact contact, Instant until, RandomNumbers chances)
    {
        (this.cases, this.contact, this.until, this.chances) = (cases, contact, until, chances);
        ContactRecord record = contact.Record;
        asked = record.Arrival + (record.IvrTime ?? Duration.Zero);
        answered = asked + record.Wait;
        talked = answered + record.Talk;
        occasion = record.ResolvedAtFirstContact == true ? WorkOccasion.Resolved : record.Transferred == true ? WorkOccasion.PassedOn : WorkOccasion.Unresolved;
        timeline = cases.Rules.Begin();
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
        return new SimulatedCase(contact, timeline.Advance(until), refusals);
    }

    private ImmutableArray<CaseRefusal>? Open(Instant at, WorkItem facts)
    {
        string[] policies = [.. contact.Triage.Policy is { } triaged ? [triaged] : Array.Empty<string>(), .. cases.Work.Policies];
        var command = new CaseCommand { Id = CaseCommand.Open, Code = CaseCommand.Open, At = at, By = Customer, Role = Customer };
        return Taken(timeline.Open(cases.Workflow, in command, cases.Routing.Triaged(facts, at), Changes(policies)));
    }

    /// <summary>Takes steps until the case ends, none is to be taken, or the run is over.</summary>
    private ImmutableArray<CaseRefusal>? Work()
    {
        ImmutableArray<CaseRefusal>? refused = null;
        while (!timeline.Case.IsEnded && taken < MostSteps)
        {
            List<WorkedStep> open = [.. cases.Work.Steps.Where(step => step.State == timeline.Case.State && (step.Occasion == WorkOccasion.Any || step.Occasion == occasion))];
            bool isTaken = false;
            while (open.Count > 0 && !isTaken)
            {
                WorkedStep step = Pick(open);
                double share = chances.NextShare();
                Instant? at = step.After is null ? Instant.Max(talked, timeline.Case.LastAt) : cases.TakenAt(step, timeline.Case.LastAt, share);
                if (at is null || at > until)
                {
                    return null;
                }

                string state = timeline.Case.State;
                timeline = timeline.Advance(at.Value - Duration.Epsilon);
                if (timeline.Case.State != state)
                {
                    // The standard moved it in the meantime.
                    isTaken = true;
                    taken++;
                    continue;
                }

                refused = Take(step, at.Value);
                isTaken = refused is null;
                open.Remove(step);
            }

            if (!isTaken)
            {
                return refused;
            }
        }

        return null;
    }

    private WorkedStep Pick(List<WorkedStep> open)
    {
        double share = chances.NextShare() * open.Sum(static step => step.Weight);
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
        facts = facts with { Accepted = step.Accepted ?? facts.Accepted, Resolved = step.Resolved ?? facts.Resolved, BeyondAuthority = step.BeyondAuthority ?? facts.BeyondAuthority };
        return Give(step.Command, at, step.Role == WorkedStep.AgentRole ? contact.Record.Agent ?? step.Role : step.Role, step.Role, facts, step.Documents, step.Policies);
    }

    /// <summary>Gives a command; what it requires and nobody told is entered with it.</summary>
    private ImmutableArray<CaseRefusal>? Give(string code, Instant at, string by, string role, WorkItem? told = null, IReadOnlyList<string>? documents = null, IReadOnlyList<string>? policies = null)
    {
        WorkItem facts = told ?? timeline.Facts!;
        var command = new CaseCommand { Id = $"{taken++}/{code}", Code = code, At = at, By = by, Role = role, Documents = documents is null ? [] : [.. documents] };
        CaseDecision<WorkItem> decided = timeline.Decide(in command, cases.Routing.Triaged(facts, at), Changes(policies));
        if (decided.Result.IsDone)
        {
            return Taken(decided);
        }

        string[] missing = [.. decided.Result.Refusals.Where(static refusal => refusal.Reason == RefusalReason.MissingField).Select(static refusal => refusal.Subject).OfType<string>().Distinct()];
        string[] papers = [.. decided.Result.Refusals.Where(static refusal => refusal.Reason == RefusalReason.MissingDocument).Select(static refusal => refusal.Subject).OfType<string>().Distinct()];
        foreach (string field in missing)
        {
            facts = EnteredFacts.Enter(facts, field, at) ?? facts;
        }

        return missing.Length + papers.Length == 0
            ? decided.Result.Refusals
            : Taken(timeline.Decide(command with { Documents = [.. command.Documents, .. papers] }, cases.Routing.Triaged(facts, at), Changes(policies)));
    }

    private ImmutableArray<CaseRefusal>? Taken(CaseDecision<WorkItem> decided)
    {
        if (!decided.Result.IsDone)
        {
            return decided.Result.Refusals;
        }

        timeline = decided.Timeline;
        return null;
    }

    private ImmutableArray<PolicyChange> Changes(IEnumerable<string>? policies) => policies is null ? [] : [.. policies.Distinct(StringComparer.Ordinal).Select(policy => new PolicyChange(policy) { Case = contact.Case })];
}
