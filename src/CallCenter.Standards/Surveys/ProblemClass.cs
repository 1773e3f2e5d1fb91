using System.Text.Json.Serialization;

namespace CallCenter.Standards.Surveys;

/// <summary>Data: a class of problems that customers speak of in surveys, and what the standard does about it: two columns of the survey analysis sheet (D8).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ProblemClass : ICoded
{
    /// <summary>The code, kebab-case, unique in its section.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>What is done to improve it; null where that is decided case by case.</summary>
    public LocalizedText? Improvement { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Provenance Provenance { get; init; }
}
