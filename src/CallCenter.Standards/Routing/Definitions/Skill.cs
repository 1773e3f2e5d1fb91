using System.Text.Json.Serialization;

namespace CallCenter.Standards.Routing;

/// <summary>Data: something an agent can do, in levels (D3.1: skill tags).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record Skill : ICoded
{
    /// <summary>The code, kebab-case.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The highest level in use, 1 to 10; a skill without grades has 1 only.</summary>
    public required int Levels { get; init; }

    /// <summary>Where the skill and its levels come from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
