using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CallCenter.Standards;
using CallCenter.Standards.Book;
using CallCenter.Standards.Cases;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Organization;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Workflows;
using LiveDesk.Api;
using LiveDesk.Security;
using LiveDesk.Storage;
using NodaTime;

namespace LiveDesk.Cases;

/// <summary>Commands on cases: the workflow decides; the desk adds what only it knows, the answer of triage, authority, and whom the contact was given to.</summary>
internal static class CaseCommands
{
    /// <summary>Decides on a command.</summary>
    /// <param name="held">The case.</param>
    /// <param name="now">The moment.</param>
    /// <param name="command">The command.</param>
    /// <param name="patch">What is known with it.</param>
    /// <param name="caller">Whoever gives it.</param>
    public static CaseChange Decide(HeldCase held, Instant now, CaseCommand command, JsonObject? patch, Caller caller)
    {
        if (held.Timeline.Facts is not { } facts)
        {
            return new CaseChange.No(DeskRefusal.Of(RefusalKind.Unknown, "no-such-case", DeskWords.NoSuchCase));
        }

        if (command.Code == "answer" && NotGiven(held, command) is { } refusal)
        {
            return new CaseChange.No(refusal);
        }

        Standard standard = held.Under.Standard;
        if (command.Role == "department-contact" && !caller.SpeaksForTargetOf(held))
        {
            return new CaseChange.No(DeskRefusal.Of(RefusalKind.Forbidden, "not-your-department", DeskWords.NotYourDepartment));
        }

        (facts, DeskRefusal? notSaid) = FactsPatch.On(facts, patch, SayableFacts.Of(held, command));
        if (notSaid is not null)
        {
            return new CaseChange.No(notSaid);
        }

        facts = standard.Routing.Triaged(facts with { Standard = standard.Book.ToString() }, now);
        if (command.Role == "risk-control" && Asks(held, command.Code, step => step.Effect == MatterEffect.Releases) && facts.Triage is { } stopped)
        {
            facts = facts with { Triage = stopped.Released(command.By, now) };
        }

        command = command with { At = now, Authorities = Authorities(held, command, facts, now) };
        CaseDecision<WorkItem> decision = held.Timeline.Decide(in command, facts, Policies(held, command, facts, now));
        return decision.Result.IsDone ? After(held, held with { Timeline = decision.Timeline }, now) : new CaseChange.No(Refused(decision.Result));
    }

    /// <summary>Time passes for a case, and nothing else happens.</summary>
    public static CaseChange Wake(HeldCase held, Instant now) => After(held, held with { Timeline = held.Timeline.Advance(now) }, now);

    /// <summary>An agent is given a contact that waits.</summary>
    public static CaseChange Place(HeldCase held, Instant now, Reservation reservation, string? team) => held.IsWaiting
        ? new CaseChange.To(held with { Reservation = reservation, Team = team }, new NewEvent(Kinds.Placed, now, StandardJson.Write(reservation)))
        : new CaseChange.No(DeskRefusal.Of(RefusalKind.Refused, "not-waiting", DeskWords.NotWaiting));

    /// <summary>An agent who has not answered a contact gives it back: it waits on, since when it came.</summary>
    public static CaseChange GiveBack(HeldCase held, Instant now, Reservation given) => held.IsUnanswered && held.Reservation == given
        ? new CaseChange.To(held with { Reservation = null }, new NewEvent(Kinds.Released, now, StandardJson.Write(given)))
        : new CaseChange.No(DeskRefusal.Of(RefusalKind.Refused, "not-served", DeskWords.NotServed));

    /// <summary>The agent is done with the contact; its case may go on.</summary>
    public static CaseChange Release(HeldCase held, Instant now) =>
        held is { Reservation: not null, State: "queued" } ? new CaseChange.No(DeskRefusal.Of(RefusalKind.Refused, "not-answered", DeskWords.NotAnswered))
        : held.Reservation is { } reservation
        ? new CaseChange.To(held with { Reservation = null, Request = null }, new NewEvent(Kinds.Released, now, StandardJson.Write(reservation)))
        : new CaseChange.No(DeskRefusal.Of(RefusalKind.Refused, "not-served", DeskWords.NotServed));

    /// <summary>Somebody takes note of a step of escalation, or answers an alarm: whom the step is addressed to, or who is told of it.</summary>
    public static CaseChange Acknowledge(HeldCase held, Instant now, string commandId, string stepId, string by, ImmutableArray<string> roles)
    {
        CaseStep? step = held.Timeline.Steps.FirstOrDefault(due => due.Id == stepId);
        if (step is not null && !roles.Contains(step.To) && !step.Notify.Any(roles.Contains))
        {
            return new CaseChange.No(DeskRefusal.Of(RefusalKind.Forbidden, "not-addressed", DeskWords.NotAddressed));
        }

        return Tell(held, now, new() { Id = commandId, At = now, Acknowledges = stepId, Reason = by });
    }

    /// <summary>Something happens to a case outside its workflow.</summary>
    public static CaseChange Tell(HeldCase held, Instant now, TimelineEvent<WorkItem> happened)
    {
        Folded<CaseTimeline<WorkItem>, TimelineRefusal> folded = held.Timeline.Evolve(happened);
        return folded.HasRefusals
            ? new CaseChange.No(new(RefusalKind.Refused, [.. folded.Refusals.Select(refusal => new DeskReason(CodeOf(refusal.Reason), culture => refusal.Explain(culture)))]))
            : After(held, held with { Timeline = folded.State }, now);
    }

    /// <summary>The reasons of a workflow's refusal.</summary>
    public static DeskRefusal Refused(StepResult result) => new(
        result.Refusals.Any(refusal => refusal.Reason == RefusalReason.VersionConflict) ? RefusalKind.MovedOn
        : result.Refusals.All(refusal => refusal.Reason == RefusalReason.Role) ? RefusalKind.Forbidden
        : RefusalKind.Refused,
        [.. result.Refusals.Select(refusal => new DeskReason(CodeOf(refusal.Reason), culture => refusal.Explain().In(culture)))]);

    /// <summary>A case that ended takes nobody's time any more.</summary>
    private static CaseChange After(HeldCase before, HeldCase after, Instant now) => after is { IsEnded: true, Reservation: { } reservation }
        ? new CaseChange.To(after with { Reservation = null }, new NewEvent(Kinds.Released, now, StandardJson.Write(reservation)))
        : new CaseChange.To(after);

    private static DeskRefusal? NotGiven(HeldCase held, CaseCommand command) =>
        held is { Reservation: null, State: "queued" } ? DeskRefusal.Of(RefusalKind.Refused, "not-placed", DeskWords.NotPlaced)
        : held.Reservation is { } reservation && reservation.Agent != command.By ? DeskRefusal.Of(RefusalKind.Forbidden, "not-yours", DeskWords.NotYours)
        : null;

    /// <summary>The actions that the role holds authority for, among those that steps of the command ask for.</summary>
    private static ImmutableArray<string> Authorities(HeldCase held, CaseCommand command, WorkItem facts, Instant now)
    {
        OrganizationStructure organization = held.Under.Standard.Organization;
        if (organization.FindRole(command.Role) is null)
        {
            return [];
        }

        var matter = new AuthorityFacts
        {
            Amount = facts.Contact.Amount,
            // What no system has counted is taken to be used up: a limit for a day is never passed by not saying how much was done.
            DoneToday = facts.DoneToday ?? int.MaxValue,
            Segment = facts.Contact.Segment,
            EnteredBy = held.Timeline.Events.LastOrDefault(happened => happened.Code == "registered")?.Step?.By,
            Triage = TriageStanding.Of(facts.Triage, facts.Contact, facts.Standard),
        };
        return [.. Steps(held, command.Code).SelectMany(step => step.Authorities).Distinct(StringComparer.Ordinal)
            .Where(action => organization.Authority.DecideForRole(command.Role, action, in matter, now).Outcome == AuthorityOutcome.Allowed)];
    }

    /// <summary>The promises that begin with a command: those of a transfer, once a case is passed on.</summary>
    private static ImmutableArray<PolicyChange> Policies(HeldCase held, CaseCommand command, WorkItem facts, Instant now)
    {
        if (command.Code != "transfer")
        {
            return [];
        }

        Contact contact = facts.Contact;
        string? policy = held.Under.Standard.ServiceLevels.Select(
            new() { Kind = "transfer", Need = contact.Need, Channel = contact.Channel, Segment = contact.Segment, Product = contact.Product, Triage = TriageStanding.Of(facts.Triage, in contact, facts.Standard) }, now)?.Code;
        return policy is null || held.Timeline.Policies.Any(known => known.Code == policy) ? [] : [new(policy)];
    }

    private static bool Asks(HeldCase held, string command, Func<WorkflowStep, bool> test) => Steps(held, command).Any(test);

    /// <summary>The steps of a command in the case's workflow, and in those that run inside it.</summary>
    public static IEnumerable<WorkflowStep> Steps(HeldCase held, string command) => Commands(held).Where(known => known.Code == command).SelectMany(known => known.Steps);

    /// <summary>All steps of the case's workflow, and of those that run inside it.</summary>
    public static IEnumerable<WorkflowStep> Steps(HeldCase held) => Commands(held).SelectMany(known => known.Steps);

    private static IEnumerable<WorkflowCommand> Commands(HeldCase held)
    {
        WorkflowDefinition own = held.Timeline.Case.Workflow.Definition;
        IEnumerable<WorkflowDefinition> inner = own.States.Select(state => state.Subworkflow?.Workflow).OfType<string>()
            .Select(code => held.Under.Standard.Workflows.Find(code)?.Definition).OfType<WorkflowDefinition>();
        return inner.Prepend(own).SelectMany(definition => definition.Commands);
    }

    private static string CodeOf<TReason>(TReason reason)
        where TReason : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(reason.ToString());
}
