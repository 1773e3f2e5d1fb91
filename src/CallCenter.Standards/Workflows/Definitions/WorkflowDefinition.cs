using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Workflows;

/// <summary>
/// Data: a workflow in one version: the states of a case, the commands that lead from one to another, who may give them and what they need.
/// A state may hold a sub-workflow, and may be left by itself as time passes.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record WorkflowDefinition : ICoded
{
    /// <summary>The code, kebab-case; versions of one workflow share it.</summary>
    public required string Code { get; init; }

    /// <summary>The version, such as <c>1.0.0</c>; its own among those of the code.</summary>
    public required string Version { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The first day of the version, from its midnight in the catalogue's zone; null for always. Cases keep the version they were opened under unless they are moved to another.</summary>
    public LocalDate? Effective { get; init; }

    /// <summary>The name of the record that a case's facts come as, such as <c>work-item</c>: guards, required fields and timed moves name its fields.</summary>
    public required string Record { get; init; }

    /// <summary>The fields of the record that the workflow's forms ask for; steps collect and require these.</summary>
    public ImmutableArray<WorkflowField> Fields { get; init; } = [];

    /// <summary>The documents that steps require, such as the transfer slip (D5.2).</summary>
    public ImmutableArray<WorkflowDocument> Documents { get; init; } = [];

    /// <summary>How a case begins: a step from nowhere, given by the command <c>open</c>.</summary>
    public required WorkflowStep Opening { get; init; }

    /// <summary>The states; at least one of them final.</summary>
    public required ImmutableArray<WorkflowState> States { get; init; }

    /// <summary>The commands and their steps.</summary>
    public required ImmutableArray<WorkflowCommand> Commands { get; init; }

    /// <summary>Into which states cases of other versions may be moved, where the codes of their states do not tell.</summary>
    public ImmutableArray<StateMapping> Mappings { get; init; } = [];

    /// <summary>Where the workflow comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(WorkflowDefinition? other) => other is not null && WorkflowForms.Workflow.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Version);

    /// <summary>The code and the version, such as <c>service 1.0.0</c>.</summary>
    public override string ToString() => $"{Code} {Version}";
}
