using System.Text.Json.Serialization;

namespace CallCenter.Standards.Routing;

/// <summary>Data: something needed to handle a problem, such as the knowledge base (D3.3).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record HandlingResource : ICoded
{
    /// <summary>The code, kebab-case.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
