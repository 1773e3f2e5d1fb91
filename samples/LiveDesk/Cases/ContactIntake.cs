using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Cases;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Routing;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace LiveDesk.Cases;

/// <summary>Takes contacts in: triage says where they go, a case of the service workflow is opened, and the promises begin.</summary>
internal static class ContactIntake
{
    /// <summary>Opens the case of a contact.</summary>
    public static CaseChange Open(HeldCase none, Instant now, string commandId, string by, string role, Contact contact)
    {
        if (none.Version > 0)
        {
            return new CaseChange.No(DeskRefusal.Of(RefusalKind.Refused, "contact-exists", DeskWords.CaseExists));
        }

        Standard standard = none.Under.Standard;
        if (contact.Channel is not { } channel || !standard.Vocabulary.Has("channel", channel))
        {
            return new CaseChange.No(DeskRefusal.Of(RefusalKind.Unreadable, "no-such-channel", DeskWords.NoSuchChannel));
        }

        if (contact.PriorOwner is { } owner && string.IsNullOrWhiteSpace(owner))
        {
            return new CaseChange.No(DeskRefusal.Of(RefusalKind.Unreadable, "bad-identity", DeskWords.BadIdentity));
        }

        TriageDecision triage = standard.Routing.Triage(in contact);
        WorkItem facts = standard.Routing.Triaged(new() { Contact = contact, Standard = standard.Book.ToString() }, now);
        var command = new CaseCommand { Id = commandId, Code = CaseCommand.Open, At = now, By = by, Role = role };
        CaseDecision<WorkItem> decision = none.Timeline.Open(standard.Workflows.InForce(DeskStandards.Workflow, now)!, in command, facts, Policies(standard, in triage, facts, now));
        return decision.Result.IsDone
            ? new CaseChange.To(none with
            {
                Timeline = decision.Timeline,
                Queue = triage.Queue?.Code,
                Request = triage.ToRequest(in contact) is { } request ? new DeskRequest(none.Id, request) : null,
                Since = now,
            })
            : new CaseChange.No(CaseCommands.Refused(decision.Result));
    }

    /// <summary>The promises of a contact: to be answered, to have its matter handled, and what a complaint is promised besides.</summary>
    private static ImmutableArray<PolicyChange> Policies(Standard standard, in TriageDecision triage, WorkItem facts, Instant now)
    {
        Contact contact = facts.Contact;
        var about = new ServiceCase
        {
            Need = contact.Need,
            Priority = triage.Priority?.Code,
            Channel = contact.Channel,
            Segment = contact.Segment,
            Product = contact.Product,
            Region = contact.Region,
            Triage = TriageStanding.Of(facts.Triage, in contact, facts.Standard),
        };
        string?[] codes =
        [
            triage.Policy,
            standard.ServiceLevels.Select(about with { Kind = "contact" }, now)?.Code,
            standard.ServiceLevels.Select(about with { Kind = "work-order" }, now)?.Code,
            contact.Need == Needs.Complaint ? standard.ServiceLevels.Select(about with { Kind = "complaint" }, now)?.Code : null,
        ];
        return [.. codes.OfType<string>().Distinct(StringComparer.Ordinal).Select(code => new PolicyChange(code))];
    }
}
