using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Quality;

/// <summary>
/// Data: which contacts are reviewed. Each agent has a quota a period; it is filled from strata of the agent's contacts, each with its least number, the rest in proportion to how many there are;
/// within a stratum every contact has the same chance.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record SamplingPlan : ICoded
{
    private readonly Listed<SamplingStratum> strata;

    /// <summary>The code, kebab-case, unique in its section.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The record that contacts are: <c>contact</c>, <c>reviewable-contact</c>, or one of a host.</summary>
    public string Record { get; init; } = "contact";

    /// <summary>The form that the contacts are reviewed by.</summary>
    public required string Form { get; init; }

    /// <summary>How many contacts of an agent are reviewed in a calendar month, 1 to 10,000; all where there are fewer.</summary>
    public required int Quota { get; init; }

    /// <summary>The share of reviews that a second reviewer scores without seeing the first score, 0 % to 100 %.</summary>
    public Percentage SecondScores { get; init; }

    /// <summary>The strata, at least one; contacts that are of none are not reviewed.</summary>
    public required ImmutableArray<SamplingStratum> Strata
    {
        get => strata;
        init => strata = value;
    }

    /// <summary>Where the plan comes from.</summary>
    public required Provenance Provenance { get; init; }
}
