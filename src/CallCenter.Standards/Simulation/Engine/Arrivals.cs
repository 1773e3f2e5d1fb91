using CallCenter.Standards.Contacts;
using CallCenter.Standards.Routing;

namespace CallCenter.Standards.Simulation;

/// <summary>Contacts in the order of their arrival.</summary>
internal static class Arrivals
{
    /// <summary>Those of several sources; of one moment in the order of the sources.</summary>
    public static IEnumerable<Visit> Of(SourceDraws[] sources)
    {
        var next = new PriorityQueue<(SourceDraws Source, Visit Visit), (long At, int Source)>();
        for (int i = 0; i < sources.Length; i++)
        {
            if (sources[i].Next() is { } first)
            {
                next.Enqueue((sources[i], first), (first.Arrival, i));
            }
        }

        while (next.TryPeek(out (SourceDraws Source, Visit Visit) one, out (long At, int Source) at))
        {
            if (one.Source.Next() is { } following)
            {
                next.DequeueEnqueue((one.Source, following), (following.Arrival, at.Source));
            }
            else
            {
                next.Dequeue();
            }

            yield return one.Visit;
        }
    }

    /// <summary>Those that are given.</summary>
    public static IEnumerable<Visit> Of(IEnumerable<PlannedContact> contacts, RoutingEvaluator routing)
    {
        // Logs have few kinds of contacts; of a log without end only those kinds are kept that came last.
        const int mostKinds = 10_000;
        var kinds = new Dictionary<Contact, ContactKind>();
        long last = long.MinValue;
        foreach (PlannedContact contact in contacts)
        {
            ArgumentNullException.ThrowIfNull(contact, nameof(contacts));
            long arrival = contact.Arrival.ToUnixTimeMilliseconds();
            if (arrival < last)
            {
                throw new ArgumentException($"Contacts are given in the order of their arrival; '{contact.Id}' arrives before the one before it.", nameof(contacts));
            }

            last = arrival;
            if (!kinds.TryGetValue(contact.Facts, out ContactKind? kind))
            {
                if (kinds.Count == mostKinds)
                {
                    kinds.Clear();
                }

                kinds[contact.Facts] = kind = new ContactKind(contact.Facts, routing);
            }

            yield return new Visit
            {
                Kind = kind,
                Id = contact.Id,
                Arrival = arrival,
                Ivr = (long)contact.Ivr.TotalMilliseconds,
                IsContained = contact.Contained,
                Talk = (long)contact.Talk.TotalMilliseconds,
                WrapUp = (long)contact.WrapUp.TotalMilliseconds,
                Patience = contact.Patience is { } patience ? (long)patience.TotalMilliseconds : PatienceDraw.Endless,
                IsResolved = contact.Resolved,
                Again = 1,
            };
        }
    }
}
