using System.Collections.Immutable;

namespace CallCenter.Standards.Workflows;

/// <summary>Gathers events of many cases and sorts them into cases and variants.</summary>
internal sealed class EntryList(EventOrder order)
{
    private readonly Dictionary<string, List<(LoggedEvent Event, string? Id)>> cases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

    public void Add(in LogEntry entry)
    {
        if (!cases.TryGetValue(entry.Case, out List<(LoggedEvent Event, string? Id)>? events))
        {
            cases.Add(entry.Case, events = []);
        }

        events.Add((new LoggedEvent(Shared(entry.Activity), entry.At, entry.Role is null ? null : Shared(entry.Role), entry.Started), entry.Id));
    }

    /// <summary>The cases whose events were not given in the order of time, by identity.</summary>
    public IEnumerable<string> OutOfOrder() =>
        cases.Where(known => Enumerable.Range(1, known.Value.Count - 1).Any(i => known.Value[i].Event.At < known.Value[i - 1].Event.At)).Select(known => known.Key).Order(StringComparer.Ordinal);

    public EventLog ToLog()
    {
        (string Id, ImmutableArray<LoggedEvent> Events, ImmutableArray<string> Activities)[] ordered =
        [
            .. from known in cases.OrderBy(known => known.Key, StringComparer.Ordinal)
               let events = Ordered(known.Value)
               select (known.Key, events, events.Select(logged => logged.Activity).ToImmutableArray()),
        ];
        ImmutableArray<LogVariant> variants =
        [
            .. ordered.GroupBy(known => known.Activities, ActivitySequence.Comparer)
                .Select(same => new LogVariant(same.Key, same.LongCount()))
                .OrderByDescending(variant => variant.Cases)
                .ThenBy(variant => variant.Activities, ActivitySequence.Comparer),
        ];
        Dictionary<ImmutableArray<string>, LogVariant> byActivities = variants.ToDictionary(variant => variant.Activities, ActivitySequence.Comparer);
        return new EventLog([.. ordered.Select(known => new LoggedCase(known.Id, known.Events, byActivities[known.Activities]))], variants);
    }

    /// <summary>A log has few names and many events: each name is kept once.</summary>
    private string Shared(string name)
    {
        if (!names.TryGetValue(name, out string? known))
        {
            names.Add(name, known = name);
        }

        return known;
    }

    /// <summary>The events by time, those of one time by id, those without one by what they say: in whatever order they are given, they are the same.</summary>
    private ImmutableArray<LoggedEvent> Ordered(List<(LoggedEvent Event, string? Id)> events) => order != EventOrder.Time ? [.. events.Select(one => one.Event)] :
    [
        .. events.OrderBy(one => one.Event.At)
            .ThenBy(one => one.Id?.Length ?? 0).ThenBy(one => one.Id, StringComparer.Ordinal)
            .ThenBy(one => one.Event.Activity, StringComparer.Ordinal).ThenBy(one => one.Event.Role, StringComparer.Ordinal).ThenBy(one => one.Event.Started)
            .Select(one => one.Event),
    ];
}
