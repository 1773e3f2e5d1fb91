using CallCenter.Standards.Kpis;
using CallCenter.Standards.ServiceLevels;
using NodaTime;

namespace CallCenter.Standards.Reports.Promises;

/// <summary>Tells a contact as a case of the service levels: what it is, and what happened when.</summary>
internal static class ContactEvents
{
    public static ServiceCase Facts(in ContactRecord contact) => new()
    {
        Kind = "contact",
        Channel = contact.Channel,
        Need = contact.Need,
        Segment = contact.Segment,
        Region = contact.Region,
    };

    /// <summary>What happened; nothing for a contact that never asked for a person.</summary>
    public static CaseEvent[] Of(in ContactRecord contact)
    {
        string? end = contact.Outcome switch
        {
            // Passed on by its queue: the promise ends there unkept, as where the customer ends the wait.
            ContactOutcome.Abandoned or ContactOutcome.LeftQueue => "abandoned",
            ContactOutcome.Answered => contact.Channel == "chat" ? "replied" : "answered",
            _ => null,
        };
        Instant asked = contact.Arrival + (contact.IvrTime ?? Duration.Zero);
        return end is null ? [] : [new CaseEvent("queued", asked, "queued"), new CaseEvent(end, asked + contact.Wait, end)];
    }
}
