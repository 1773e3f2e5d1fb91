using System.Text.Json.Serialization;

namespace CallCenter.Standards.Quality;

/// <summary>A range of scores with one meaning, up to where the next begins.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ReviewBand : ICoded
{
    /// <summary>The code, kebab-case, unique in the form.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The least score of the band, 0 to 100; the first begins at 0.</summary>
    public required decimal From { get; init; }
}
