using System.Text.Json.Serialization;

namespace CallCenter.Standards.Routing;

/// <summary>Data: a line in which contacts wait for the people who serve them.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record QueueDefinition : ICoded
{
    /// <summary>The code, kebab-case.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
