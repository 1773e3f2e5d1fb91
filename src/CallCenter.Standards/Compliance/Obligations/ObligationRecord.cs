using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Compliance;

/// <summary>
/// What became of the cycles of an obligation, in order of the events. It says nothing of what is due: that is read from it by the standard at hand. Immutable:
/// <see cref="ComplianceEvaluator.Evolve(ObligationRecord, ObligationEvent)"/> gives a new record for an event.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ObligationRecord
{
    private readonly ImmutableDictionary<LocalDate, ObligationEvent> settled;

    private ObligationRecord(string obligation, History<ObligationEvent> events, ImmutableDictionary<LocalDate, ObligationEvent> settled)
    {
        Obligation = obligation;
        Events = events;
        this.settled = settled;
    }

    /// <summary>The record of an obligation that nothing was done about yet.</summary>
    /// <param name="obligation">The code of the obligation.</param>
    /// <exception cref="ArgumentException">The code is blank.</exception>
    public static ObligationRecord Begin(string obligation)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(obligation);
        return new ObligationRecord(obligation, default, ImmutableDictionary<LocalDate, ObligationEvent>.Empty);
    }

    /// <summary>The code of the obligation.</summary>
    public string Obligation { get; }

    /// <summary>The events that led here; with the obligation all that has to be kept, since folding them gives the record again.</summary>
    public History<ObligationEvent> Events { get; }

    /// <summary>When something happened last; null where nothing has.</summary>
    public Instant? LastAt => Events.Count == 0 ? null : Events[^1].At;

    /// <summary>The event that fulfilled or waived a cycle and still counts; null where the cycle is open.</summary>
    /// <param name="cycle">The first day of the cycle.</param>
    public ObligationEvent? SettledBy(LocalDate cycle) => settled.GetValueOrDefault(cycle.WithCalendar(CalendarSystem.Iso));

    /// <summary>Whether both are of one obligation and came of the same events.</summary>
    public bool Equals(ObligationRecord? other) => other is not null && Obligation == other.Obligation && Events == other.Events;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Obligation, Events);

    /// <summary>The record as it was at an instant.</summary>
    internal ObligationRecord Until(Instant at) => !(LastAt > at) ? this : ObligationRules.Fold(Begin(Obligation), [.. Events.Where(one => one.At <= at)], null).State;

    /// <summary>The record after an event that fits it.</summary>
    internal ObligationRecord With(ObligationEvent next)
    {
        LocalDate cycle = next.Cycle.WithCalendar(CalendarSystem.Iso);
        return new(Obligation, Events.Add(next), next.Action == ObligationAction.Reopen ? settled.Remove(cycle) : settled.SetItem(cycle, next));
    }
}
