using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>
/// Which events of a case move a clock, by their codes. An event that the clock's state has no use for does nothing: a second answer does not stop a clock twice.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ClockTriggers
{
    /// <summary>What starts it; at least one.</summary>
    public required ImmutableArray<string> Start { get; init; }

    /// <summary>Starts count only after one of these has happened in the case: a next reply, only after a first one. Empty where every start counts. What opens the clock again needs none of them.</summary>
    public ImmutableArray<string> After { get; init; } = [];

    /// <summary>What stops it; at least one, unless something cancels it.</summary>
    public required ImmutableArray<string> Stop { get; init; }

    /// <summary>What holds it, and lets it go on.</summary>
    public ImmutableArray<PauseTrigger> Pauses { get; init; } = [];

    /// <summary>What sets it to zero.</summary>
    public ImmutableArray<string> Reset { get; init; } = [];

    /// <summary>What ends it without an outcome.</summary>
    public ImmutableArray<string> Cancel { get; init; } = [];

    /// <summary>What opens it again after it was stopped; may name what starts it, for a promise that recurs.</summary>
    public ImmutableArray<string> Reopen { get; init; } = [];

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(ClockTriggers? other) => other is not null && ServiceLevelForms.Triggers.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Start.Length, Stop.Length);
}
