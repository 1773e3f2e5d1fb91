using System.Diagnostics.Metrics;
using CallCenter.Standards.Book;
using CallCenter.Standards.Cases;
using CallCenter.Standards.Kpis;
using LiveDesk.Cases;
using LiveDesk.Floor;
using LiveDesk.Storage;
using NodaTime;

namespace LiveDesk.Telemetry;

/// <summary>Measures who waits, agents, alarms, and what became of contacts: by queue, state and role of the book.</summary>
internal sealed class FloorTelemetry
{
    private readonly Counter<long> contacts;
    private readonly Counter<long> escalations;

    public FloorTelemetry(IMeterFactory meters, DeskSeat seat, DeskFeed feed, IClock clock)
    {
        Meter meter = meters.Create(DeskTelemetry.Name);
        contacts = meter.CreateCounter<long>("live_desk.contacts", "{contact}", "Contacts whose customer was answered, gave up or served itself.");
        escalations = meter.CreateCounter<long>("live_desk.escalations", "{step}", "Steps of escalation that fell due.");
        meter.CreateObservableGauge("live_desk.contacts.waiting", () => Waiting(seat, waiting => waiting.LongCount()), "{contact}", "Contacts whose customer waits to be answered.");
        meter.CreateObservableGauge(
            "live_desk.contacts.longest_wait",
            () => Waiting(seat, waiting => Math.Max(0, (clock.GetCurrentInstant() - waiting.Min(place => place.Contact.Since)).TotalSeconds)),
            "s",
            "The longest wait of a contact that was not answered yet.");
        meter.CreateObservableGauge(
            "live_desk.agents",
            () => (seat.Floor?.Desk.Agents ?? []).GroupBy(agent => agent.State).Select(state => new Measurement<long>(state.LongCount(), Tag("live_desk.agent.state", StandardJson.Write(state.Key).Trim('"')))),
            "{agent}",
            "Agents by state.");
        meter.CreateObservableGauge(
            "live_desk.alarms",
            () => (seat.Board?.Standing ?? []).GroupBy(alarm => alarm.IsAnswered).Select(alarms => new Measurement<long>(alarms.LongCount(), Tag("live_desk.alarm.answered", alarms.Key))),
            "{alarm}",
            "Alarms that have not ceased.");
        feed.Changed += Follow;
    }

    private static IEnumerable<Measurement<T>> Waiting<T>(DeskSeat seat, Func<IEnumerable<WaitingPlace>, T> of)
        where T : struct => (seat.Floor?.Unanswered ?? []).GroupBy(place => place.Queue ?? "", StringComparer.Ordinal).Select(queue => new Measurement<T>(of(queue), Tag("live_desk.queue", queue.Key)));

    private static KeyValuePair<string, object?> Tag(string name, object value) => new(name, value);

    private void Follow(StoredChange change)
    {
        foreach (NewEvent happened in change.Events.Where(happened => happened.Kind == Kinds.Contact))
        {
            ContactRecord record = StandardJson.Read<ContactRecord>(happened.Data);
            contacts.Add(1, Tag("live_desk.queue", record.Queue ?? ""), Tag("live_desk.outcome", StandardJson.Write(record.Outcome).Trim('"')));
        }

        foreach (NewEvent happened in change.Events.Where(happened => happened.Kind == Kinds.Step))
        {
            escalations.Add(1, Tag("live_desk.role", StandardJson.Read<CaseStep>(happened.Data).To));
        }
    }
}
