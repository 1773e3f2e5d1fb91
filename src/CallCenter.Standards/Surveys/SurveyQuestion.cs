using System.Text.Json.Serialization;

namespace CallCenter.Standards.Surveys;

/// <summary>
/// Data: one question of a survey. Its words by channel and language, its scale and the keys that it is answered with are those of a script that asks it, so that what is said and what is counted cannot differ.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record SurveyQuestion : ICoded
{
    /// <summary>The code, kebab-case, unique in its survey.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The script that asks it; it has a scale.</summary>
    public required string Script { get; init; }

    /// <summary>The least value of the scale that counts as satisfied (the top box); above the scale's lowest.</summary>
    public required int TopBox { get; init; }

    /// <summary>The script that asks why, to be answered in the customer's own words; null where nothing is asked.</summary>
    public string? Comment { get; init; }

    /// <summary>The class of problems that the question is about; null for all.</summary>
    public string? Topic { get; init; }

    /// <summary>Where it comes from, the top box above all.</summary>
    public required Provenance Provenance { get; init; }
}
