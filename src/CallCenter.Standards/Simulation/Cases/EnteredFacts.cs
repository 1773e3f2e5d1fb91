using CallCenter.Standards.Contacts;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Simulation;

/// <summary>
/// The facts of a contact's case. What tells of the contact tells little of them, and that something is not told does not mean that nobody entered it: what a step requires and nobody told is taken as
/// entered when the step was taken, and counted. What the log does tell is never replaced.
/// </summary>
internal static class EnteredFacts
{
    private const string Entered = "entered";

    /// <summary>What the log tells.</summary>
    public static WorkItem Told(in ContactRecord record, in Contact contact)
    {
        bool resolved = record.ResolvedAtFirstContact == true;
        return new WorkItem
        {
            Contact = contact,
            BusinessType = contact.Product ?? record.Topic,
            Category = record.Need,
            Priority = contact.Urgency is { } urgency ? EnumCodes<Urgency>.CodeOf(urgency) : null,
            Result = resolved ? "resolved-at-first-contact" : null,
            Accepted = resolved ? true : null,
            // D3.5: complainants, and after complex business.
            CallbackDue = contact.Need == Needs.Complaint || contact.Complexity == Complexity.Complex,
        };
    }

    /// <summary>The facts with a field entered; null for one that is not for anybody to enter.</summary>
    public static WorkItem? Enter(WorkItem facts, string field, Instant at) => field switch
    {
        "need" => facts with { Contact = facts.Contact with { Need = Needs.Inquiry } },
        "complexity" => facts with { Contact = facts.Contact with { Complexity = Complexity.Ordinary } },
        "identity" => facts with { Contact = facts.Contact with { Identity = IdentityState.Verified } },
        "customer-name" => facts with { CustomerName = Entered },
        "customer-contact" => facts with { CustomerContact = Entered },
        "business-type" => facts with { BusinessType = Entered },
        "reason" => facts with { Reason = Entered },
        "details" => facts with { Details = Entered },
        "category" => facts with { Category = Entered },
        "priority" => facts with { Priority = Entered },
        "time-limit" => facts with { TimeLimit = at },
        "self-checked" => facts with { SelfChecked = true },
        "reconfirmation" => facts with { Reconfirmation = Reconfirmation.NotNeeded },
        "target" => facts with { Target = Entered },
        "expected-by" => facts with { ExpectedBy = at },
        "result" => facts with { Result = Entered },
        "callback-at" => facts with { CallbackAt = at },
        _ => null,
    };
}
