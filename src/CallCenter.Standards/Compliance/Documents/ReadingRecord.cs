using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Compliance;

/// <summary>
/// What somebody confirmed to have read, and in which roles, in order of the events. It says nothing of what is still to be read: that is read from it by the standard at hand. Immutable:
/// <see cref="ComplianceEvaluator.Evolve(ReadingRecord, ReadingEvent)"/> gives a new record for an event.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ReadingRecord
{
    private readonly ImmutableDictionary<(string Document, string Version), ReadingEvent> confirmed;

    private ReadingRecord(string person, History<ReadingEvent> events, ImmutableDictionary<(string Document, string Version), ReadingEvent> confirmed, string? role)
    {
        Person = person;
        Events = events;
        this.confirmed = confirmed;
        Role = role;
    }

    /// <summary>The record of somebody of whom nothing is known yet.</summary>
    /// <param name="person">Who.</param>
    /// <exception cref="ArgumentException">Blank.</exception>
    public static ReadingRecord Begin(string person)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(person);
        return new ReadingRecord(person, default, ImmutableDictionary<(string Document, string Version), ReadingEvent>.Empty, null);
    }

    /// <summary>Who.</summary>
    public string Person { get; }

    /// <summary>The events that led here; with the person all that has to be kept, since folding them gives the record again.</summary>
    public History<ReadingEvent> Events { get; }

    /// <summary>The role; null where somebody does not work here.</summary>
    public string? Role { get; }

    /// <summary>When something happened last; null where nothing has.</summary>
    public Instant? LastAt => Events.Count == 0 ? null : Events[^1].At;

    /// <summary>The event that confirmed a version of a document and still counts; null where none does.</summary>
    /// <param name="document">The code of the document.</param>
    /// <param name="version">The version.</param>
    public ReadingEvent? ConfirmedBy(string document, string version) => confirmed.GetValueOrDefault((document, version));

    /// <summary>Whether both are of one person and came of the same events.</summary>
    public bool Equals(ReadingRecord? other) => other is not null && Person == other.Person && Events == other.Events;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Person, Events);

    /// <summary>Since when somebody has worked, without a break, in roles that a document concerns; null where the role of now is none of them.</summary>
    internal Instant? ConcernedSince(Func<string, bool> concerns)
    {
        Instant? since = null;
        foreach (ReadingEvent one in Events)
        {
            since = one.Action switch
            {
                ReadingAction.Join => concerns(one.Role!) ? since ?? one.At : null,
                ReadingAction.Leave => null,
                _ => since,
            };
        }

        return since;
    }

    /// <summary>The record as it was at an instant.</summary>
    internal ReadingRecord Until(Instant at) => !(LastAt > at) ? this : ReadingRules.Fold(Begin(Person), [.. Events.Where(one => one.At <= at)], null).State;

    /// <summary>The record after an event that fits it.</summary>
    internal ReadingRecord With(ReadingEvent next) => new(
        Person,
        Events.Add(next),
        next.Action switch
        {
            ReadingAction.Confirm => confirmed.SetItem((next.Document!, next.Version!), next),
            ReadingAction.Withdraw => confirmed.Remove((next.Document!, next.Version!)),
            _ => confirmed,
        },
        next.Action switch { ReadingAction.Join => next.Role, ReadingAction.Leave => null, _ => Role });
}
