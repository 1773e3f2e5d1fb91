using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Workflows;

/// <summary>The workflow section of a standard: which step comes next, who may take it, and what it needs; all data.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record WorkflowCatalogue
{
    /// <summary>No workflows.</summary>
    public static WorkflowCatalogue Empty { get; } = new() { Zone = "UTC", Workflows = [] };

    /// <summary>The time zone whose midnight begins an effective date, by its TZDB name such as <c>Asia/Shanghai</c>.</summary>
    public required string Zone { get; init; }

    /// <summary>Who gives commands without holding a post, such as the customer or a system.</summary>
    public ImmutableArray<WorkflowParty> Parties { get; init; } = [];

    /// <summary>The workflows, each in one or more versions.</summary>
    public required ImmutableArray<WorkflowDefinition> Workflows { get; init; }

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(WorkflowCatalogue? other) => other is not null && WorkflowForms.Catalogue.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Workflows.Length;
}
