using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>Who is told when, as a clock nears its due instant and passes it. A stop or cancellation of the clock ends the ladder.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record EscalationLadder : ICoded
{
    /// <summary>The code, kebab-case.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The steps, in the order in which they fall due.</summary>
    public required ImmutableArray<EscalationStep> Steps { get; init; }

    /// <summary>Whether an acknowledgement of any step ends the ladder; else it ends the repeats of its own step and what waits for it.</summary>
    public bool StopsOnAcknowledgement { get; init; }

    /// <summary>Where the ladder comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(EscalationLadder? other) => other is not null && ServiceLevelForms.Ladder.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
