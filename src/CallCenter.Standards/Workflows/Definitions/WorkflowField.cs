using System.Text.Json.Serialization;

namespace CallCenter.Standards.Workflows;

/// <summary>Data: a field of the case's record as the forms of a workflow show it (D4, D5.6).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record WorkflowField
{
    /// <summary>The field's name in the record.</summary>
    public required string Field { get; init; }

    /// <summary>The label on the form.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Whether the field may be known before the case is opened, so that no step has to collect it.</summary>
    public bool IsGiven { get; init; }

    /// <summary>The field's name.</summary>
    public override string ToString() => Field;
}
