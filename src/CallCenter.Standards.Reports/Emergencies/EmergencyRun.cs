using CallCenter.Standards.Contacts;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Logs.CallLogs.Incoming;
using CallCenter.Standards.Reports.Promises;
using CallCenter.Standards.ServiceLevels;
using NodaTime;

namespace CallCenter.Standards.Reports.Emergencies;

/// <summary>Picks the emergencies out of a log and reads the clocks of their promises.</summary>
internal sealed class EmergencyRun(ServiceLevelEvaluator serviceLevels, IncomingContacts incoming)
{
    private const int Kept = 10;

    private readonly List<Promise> unserved = [];
    private int contacts, unanswered, late, unservedContacts;

    public void Add(in ContactRecord contact, string? id)
    {
        CaseEvent[] events = ContactEvents.Of(contact);
        Contact came = incoming.Of(contact);
        if (came.Need != Needs.Emergency && came.Urgency != Urgency.Emergency)
        {
            return;
        }

        if (events.Length == 0)
        {
            // Who found all lines busy asked for a person as well, and has no clock.
            int blocked = contact.Outcome == ContactOutcome.Blocked ? 1 : 0;
            contacts += blocked;
            unanswered += blocked;
            unservedContacts += blocked;
            return;
        }

        ServiceLevelReading reading = serviceLevels.Read(ContactEvents.Facts(contact), events, events[^1].At);
        bool isUnanswered = contact.Outcome != ContactOutcome.Answered;
        bool isLate = !reading.Targets.IsDefault && reading.Targets.Any(target => target.Clock.IsBreached);
        contacts++;
        unanswered += isUnanswered ? 1 : 0;
        late += isLate ? 1 : 0;
        if (isUnanswered || isLate)
        {
            unservedContacts++;
            if (reading is { Policy: { } policy, Targets: [var first, ..] })
            {
                unserved.Add(new Promise(id, policy, first.Target, first.Clock));
            }
        }
    }

    public EmergencyDay ToDay() => new(
        contacts, unanswered, late, unservedContacts,
        [.. unserved.OrderByDescending(promise => promise.Clock.Elapsed).ThenBy(promise => promise.Clock.Origin ?? Instant.MinValue).ThenBy(promise => promise.Id, StringComparer.Ordinal).Take(Kept)]);
}
