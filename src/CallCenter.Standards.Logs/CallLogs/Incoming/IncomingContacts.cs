using System.Collections.Frozen;
using System.Collections.Immutable;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Logs.CallLogs.Mapping;

namespace CallCenter.Standards.Logs.CallLogs.Incoming;

/// <summary>
/// Tells what was known about a contact of a log when it came in: the facts that the map gives, and those that the log has by the same name. What a log does not tell stays unknown.
/// </summary>
internal sealed class IncomingContacts
{
    private static readonly ImmutableArray<string> SameName = ["channel", "need", "topic", "segment", "region", "language"];

    private readonly ImmutableArray<(string Fact, FactSource Source)> sources;

    /// <param name="map">The map of the log, with facts that hold to its rules.</param>
    public IncomingContacts(LogMap map)
    {
        Dictionary<string, FactSource> facts = map.Facts ?? [];
        sources = [.. SameName.Where(fact => !facts.ContainsKey(fact)).Select(fact => (fact, new FactSource { From = fact })), .. facts.Select(fact => (fact.Key, fact.Value))];
    }

    /// <summary>The facts that contacts of a map have: those it gives, those that the log has by the same name, and the wait and the repeat where it tells them.</summary>
    public static FrozenSet<string> Told(LogMap map)
    {
        string[] told =
        [
            .. map.Facts?.Keys ?? Enumerable.Empty<string>(),
            .. SameName.Where(map.Fields.ContainsKey),
            .. new[] { (Field: "wait", Fact: "waiting"), (Field: "repeat", Fact: "repeat-contacts") }.Where(both => map.Fields.ContainsKey(both.Field)).Select(both => both.Fact),
        ];
        return told.ToFrozenSet();
    }

    /// <summary>The contact as it came in.</summary>
    /// <param name="record">What the log tells of it afterwards.</param>
    public Contact Of(in ContactRecord record)
    {
        var contact = new Contact { Waiting = record.Wait, RepeatContacts = record.Repeat == true ? 1 : 0 };
        foreach ((string fact, FactSource source) in sources)
        {
            string? text = source.From is { } from ? FactFields.Read(record, from) : null;
            string? value = text is null ? source.Otherwise : source.Values is null ? text : source.Values.GetValueOrDefault(text) ?? source.Otherwise;
            if (value is not null && FactFields.CanKeep(fact, value))
            {
                contact = FactFields.Set(contact, fact, value);
            }
        }

        return contact;
    }
}
