using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Workflows;

/// <summary>Data: something that people or systems tell a case to do, and the steps it takes from the states where it may be given.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record WorkflowCommand : ICoded
{
    internal const string Opening = "open";

    /// <summary>The code, kebab-case; unique in its workflow, and not <c>open</c>, which begins every case.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The steps, at least one. From one state, the guards of at most one hold for any facts.</summary>
    public required ImmutableArray<WorkflowStep> Steps { get; init; }

    /// <summary>Where the command comes from; null where the workflow says it for all.</summary>
    public Provenance? Provenance { get; init; }

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(WorkflowCommand? other) => other is not null && StepForms.Command.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
