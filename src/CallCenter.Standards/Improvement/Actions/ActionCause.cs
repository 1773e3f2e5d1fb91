using System.Text.Json.Serialization;

namespace CallCenter.Standards.Improvement;

/// <summary>Data: a kind of cause that an improvement removes.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ActionCause : ICoded
{
    /// <summary>The code, kebab-case, unique in its section.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Provenance Provenance { get; init; }
}
