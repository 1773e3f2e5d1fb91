using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Workflows;

/// <summary>
/// Data: a workflow that runs inside a state of another. Entering the state opens it, so that the entering step needs what its opening needs; ending it leaves the state.
/// The state's own steps may be taken meanwhile; a command that both know goes to the inner one.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record Subworkflow
{
    /// <summary>The code of the workflow. It runs in the version in force when the outer one came into force, or else in its first.</summary>
    public required string Workflow { get; init; }

    /// <summary>Where the case goes on, for each outcome.</summary>
    public required ImmutableArray<SubworkflowReturn> Returns { get; init; }

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(Subworkflow? other) => other is not null && StateForms.Subworkflow.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Workflow.GetHashCode(StringComparison.Ordinal);

    /// <summary>The workflow's code.</summary>
    public override string ToString() => Workflow;
}

/// <summary>Data: how a case goes on when a sub-workflow has ended.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record SubworkflowReturn
{
    /// <summary>The final state in which the sub-workflow ended.</summary>
    public required string Outcome { get; init; }

    /// <summary>The state of the outer workflow that the case goes to.</summary>
    public required string To { get; init; }

    /// <summary>The code of the event that says so, kebab-case.</summary>
    public required string Event { get; init; }
}
