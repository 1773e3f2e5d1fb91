using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Workflows;

/// <summary>
/// Data: a step that a case takes by itself: so long after its state was entered, at an instant that the case's facts hold, or so long after that.
/// The event carries the instant at which the move was due, whenever a host asks.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record TimedMove : ICoded
{
    /// <summary>The code, kebab-case; unique in its workflow among moves and commands.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The time that passes before the move, positive; null where it comes at the instant of <see cref="From"/>.</summary>
    public TargetTime? After { get; init; }

    /// <summary>The field of the record whose instant the time counts from; null for the instant at which the state was entered. Where the field is missing, the move waits.</summary>
    public string? From { get; init; }

    /// <summary>The code of the calendar that the time is counted on; null for around the clock, in UTC.</summary>
    public string? Calendar { get; init; }

    /// <summary>What has to hold for the case's facts; the move waits while it does not. Always holds unless given.</summary>
    public ImmutableArray<FieldCondition> When { get; init; } = [];

    /// <summary>The state that the case goes to.</summary>
    public required string To { get; init; }

    /// <summary>The code of the event, kebab-case.</summary>
    public required string Event { get; init; }

    /// <summary>Where the time comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(TimedMove? other) => other is not null && StateForms.TimedMove.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
