using System.Text.Json.Serialization;

namespace CallCenter.Standards.Workflows;

/// <summary>Data: the state of this version that takes the place of a state of another one.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record StateMapping
{
    /// <summary>The other version.</summary>
    public required string Version { get; init; }

    /// <summary>The code of the state in the other version.</summary>
    public required string From { get; init; }

    /// <summary>The code of the state in this version.</summary>
    public required string To { get; init; }
}
