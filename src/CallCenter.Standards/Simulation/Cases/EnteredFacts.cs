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

    private static readonly string[] OfContact = ["need", "complexity", "identity"];

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

    /// <summary>The facts with fields entered, as far as they are for anybody to enter.</summary>
    public static WorkItem Enter(WorkItem facts, IReadOnlyList<string> fields, Instant at)
    {
        var entered = new HashSet<string>(fields, StringComparer.Ordinal);
        Contact contact = facts.Contact;
        if (entered.Overlaps(OfContact))
        {
            // Whatever changes the contact makes the answer of triage stale.
            facts = facts with
            {
                Contact = contact with
                {
                    Need = entered.Contains("need") ? Needs.Inquiry : contact.Need,
                    Complexity = entered.Contains("complexity") ? Complexity.Ordinary : contact.Complexity,
                    Identity = entered.Contains("identity") ? IdentityState.Verified : contact.Identity,
                },
            };
        }

        return facts with
        {
            CustomerName = entered.Contains("customer-name") ? Entered : facts.CustomerName,
            CustomerContact = entered.Contains("customer-contact") ? Entered : facts.CustomerContact,
            BusinessType = entered.Contains("business-type") ? Entered : facts.BusinessType,
            Reason = entered.Contains("reason") ? Entered : facts.Reason,
            Details = entered.Contains("details") ? Entered : facts.Details,
            Category = entered.Contains("category") ? Entered : facts.Category,
            Priority = entered.Contains("priority") ? Entered : facts.Priority,
            TimeLimit = entered.Contains("time-limit") ? at : facts.TimeLimit,
            SelfChecked = entered.Contains("self-checked") ? true : facts.SelfChecked,
            Reconfirmation = entered.Contains("reconfirmation") ? Reconfirmation.NotNeeded : facts.Reconfirmation,
            Target = entered.Contains("target") ? Entered : facts.Target,
            ExpectedBy = entered.Contains("expected-by") ? at : facts.ExpectedBy,
            Result = entered.Contains("result") ? Entered : facts.Result,
            CallbackAt = entered.Contains("callback-at") ? at : facts.CallbackAt,
        };
    }
}
