using System.Collections.Immutable;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Logs.WorkOrders;
using CallCenter.Standards.ServiceLevels;
using NodaTime;

namespace CallCenter.Standards.Reports.Promises;

/// <summary>Opens the clocks of the cases of a log, reads each where the log leaves it, and adds them up.</summary>
internal sealed class PromiseRun(ServiceLevelEvaluator serviceLevels, string? explain)
{
    private readonly Dictionary<ServiceTarget, Tally> tallies = [];
    private readonly List<Promise> explained = [];
    private int casesToExplain, refused;

    /// <summary>Adds a contact; read when it was answered or given up.</summary>
    public void Add(in ContactRecord contact, string? id)
    {
        CaseEvent[] events = ContactEvents.Of(contact);
        if (events.Length > 0)
        {
            Add(ContactEvents.Facts(contact), events, events[^1].At, id);
        }
        else if (IsToExplain(id))
        {
            casesToExplain++;
        }
    }

    /// <summary>Adds work orders; read where their log ends, since no answer is an answer too.</summary>
    public void Add(ImmutableArray<WorkOrder> orders)
    {
        Instant end = orders.Max(order => order.Last) ?? Instant.MinValue;
        foreach (WorkOrder order in orders)
        {
            if (!order.IsWhole)
            {
                casesToExplain += IsToExplain(order.Id) ? 1 : 0;
                refused++;
                continue;
            }

            Add(WorkOrder.Facts, order.Events.AsSpan(), end, order.Id);
        }
    }

    private void Add(ServiceCase facts, ReadOnlySpan<CaseEvent> events, Instant now, string? id)
    {
        ServiceLevelReading reading = serviceLevels.Read(facts, events, now);
        casesToExplain += IsToExplain(id) ? 1 : 0;
        if (reading.Outcome == ServiceLevelOutcome.EventsRefused)
        {
            // A clock over the events that are left could flatter.
            refused++;
            return;
        }

        foreach (TargetReading target in reading.Targets)
        {
            if (target.Clock.Status != ClockStatus.NotStarted)
            {
                Add(new Promise(id, reading.Policy!, target.Target, target.Clock));
            }
        }
    }

    public PromiseDay ToDay(DateTimeZone zone)
    {
        ImmutableArray<Tally> inOrder = [.. serviceLevels.Policies.SelectMany(policy => policy.Targets).Where(tallies.ContainsKey).Select(target => tallies[target])];
        return new PromiseDay
        {
            Zone = zone,
            Policies = [.. inOrder.Select(tally => tally.Attainment)],
            Worst = [.. inOrder.SelectMany(tally => tally.Worst)],
            Explained = [.. explained],
            CasesToExplain = casesToExplain,
            Refused = refused,
        };
    }

    private void Add(Promise promise)
    {
        if (!tallies.TryGetValue(promise.Target, out Tally? tally))
        {
            tallies[promise.Target] = tally = new Tally(promise.Policy, promise.Target);
        }

        tally.Add(promise);
        if (IsToExplain(promise.Id))
        {
            explained.Add(promise);
        }
    }

    private bool IsToExplain(string? id) => explain is not null && id == explain;
}
