using System.Text.Json.Serialization;

namespace CallCenter.Standards.Quality;

/// <summary>One of several answers.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ReviewChoice : ICoded
{
    /// <summary>The code, kebab-case, unique in the item.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>How much of the item it meets, 0 % to 100 %.</summary>
    public required Percentage Meets { get; init; }
}
