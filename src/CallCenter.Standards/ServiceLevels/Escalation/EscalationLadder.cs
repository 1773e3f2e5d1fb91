using System.Collections.Immutable;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>Who is told when, as a clock nears its due instant and passes it. A stop or cancellation of the clock ends the ladder.</summary>
public sealed class EscalationLadder
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

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
