using System.Text.Json.Serialization;

namespace CallCenter.Standards.Workflows;

/// <summary>Data: a document of a case. Any command may bring it; a step that requires it is refused until one has.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record WorkflowDocument : ICoded
{
    /// <summary>The code, kebab-case.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
