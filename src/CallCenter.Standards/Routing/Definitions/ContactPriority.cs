using System.Text.Json.Serialization;

namespace CallCenter.Standards.Routing;

/// <summary>Data: a step of the scale by which contacts go before one another (D3.2). The order of the section is the order of the steps: the first one goes first.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ContactPriority : ICoded
{
    /// <summary>The code, kebab-case.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
