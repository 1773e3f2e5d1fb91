using System.Text.Json.Serialization;

namespace CallCenter.Standards.Workflows;

/// <summary>Data: somebody who takes part in workflows without holding a post of the organisation: the customer, a system.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record WorkflowParty : ICoded
{
    /// <summary>The code, kebab-case; steps name it among their roles.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
