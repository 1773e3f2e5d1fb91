using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Training;

/// <summary>
/// What happened in somebody's training, in order (D9). It says nothing of what is valid, due or locked: that is read from it by the standard at hand, at an instant, with <see cref="TrainingEvaluator.Read"/>.
/// Immutable: <see cref="TrainingEvaluator.Evolve"/> gives a new record for an event, by the rules of the book at hand.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record TrainingRecord
{
    private TrainingRecord(string agent, History<TrainingEvent> events, bool isHere)
    {
        Agent = agent;
        Events = events;
        IsHere = isHere;
    }

    /// <summary>The record of somebody of whom nothing is known yet.</summary>
    /// <param name="agent">The agent's code, as assignment knows it.</param>
    /// <exception cref="ArgumentException">The agent is blank.</exception>
    public static TrainingRecord Begin(string agent)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(agent);
        return new TrainingRecord(agent, default, isHere: false);
    }

    /// <summary>Whose record it is.</summary>
    public string Agent { get; }

    /// <summary>The events that led here; with the agent all that has to be kept, since folding them gives the record again.</summary>
    public History<TrainingEvent> Events { get; }

    /// <summary>Whether somebody works here: has joined, and not left since.</summary>
    public bool IsHere { get; }

    /// <summary>When something happened last; null where nothing has.</summary>
    public Instant? LastAt => Events.Count == 0 ? null : Events[^1].At;

    /// <summary>Whether both are of one agent and came of the same events.</summary>
    public bool Equals(TrainingRecord? other) => other is not null && Agent == other.Agent && Events == other.Events;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Agent, Events);

    /// <summary>The record after an event that fits it.</summary>
    internal TrainingRecord With(TrainingEvent next) =>
        new(Agent, Events.Add(next), next.Action switch { TrainingAction.Join => true, TrainingAction.Leave => false, _ => IsHere });
}
