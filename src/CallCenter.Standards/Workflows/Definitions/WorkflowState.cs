using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Workflows;

/// <summary>Data: a state that a case can be in.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record WorkflowState : ICoded
{
    /// <summary>The code, kebab-case.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Whether the case ends here; its code is then the outcome.</summary>
    public bool IsFinal { get; init; }

    /// <summary>What being here does to the clocks of service levels.</summary>
    public ClockEffects Clocks { get; init; } = ClockEffects.None;

    /// <summary>The workflow that runs inside this state; null for none.</summary>
    public Subworkflow? Subworkflow { get; init; }

    /// <summary>How the case leaves by itself as time passes.</summary>
    public ImmutableArray<TimedMove> TimedMoves { get; init; } = [];

    /// <summary>Where the state comes from; null where the workflow says it for all.</summary>
    public Provenance? Provenance { get; init; }

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(WorkflowState? other) => other is not null && StateForms.State.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
