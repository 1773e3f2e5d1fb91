using System.Text.Json.Serialization;

namespace CallCenter.Standards.Quality;

/// <summary>When the scores of a machine count: only while people score enough of the same contacts, and find it near enough.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record AutomaticScoring
{
    /// <summary>The least share of the machine's scores that a person scores too, above 0 % and up to 100 %.</summary>
    public required Percentage Audit { get; init; }

    /// <summary>The least number of such pairs before anything counts, 1 to 100,000.</summary>
    public required int LeastPairs { get; init; }

    /// <summary>The greatest mean distance in points between machine and person, 0 to 100.</summary>
    public required decimal GreatestError { get; init; }
}
