using System.Text.Json.Serialization;

namespace CallCenter.Standards.Quality;

/// <summary>What a reviewer judges (D7 quality-inspection standard, D8).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ReviewItem : ICoded
{
    /// <summary>The code, kebab-case, unique in the form.</summary>
    public required string Code { get; init; }

    /// <summary>What is judged, as the reviewer reads it.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Its weight in its section, 0 to 1,000,000 with at most 6 decimals; 0 for what is noted but not counted.</summary>
    public decimal Weight { get; init; } = 1;

    /// <summary>The answers.</summary>
    public required ReviewAnswers Answers { get; init; }

    /// <summary>What it does to the score where it cannot be judged.</summary>
    public NotApplicablePolicy NotApplicable { get; init => field = Given.Member(value); }

    /// <summary>That it must not be missed; null where it only costs its weight.</summary>
    public CriticalRule? Critical { get; init; }

    /// <summary>How much of it has to be met for the review to be passed at all, whatever the score; null for none. A gate that is not answered is not met.</summary>
    public Percentage? Gate { get; init; }

    /// <summary>Whether an answer below full needs a comment that the agent can learn from.</summary>
    public bool NeedsComment { get; init; }

    /// <summary>Whether an answer below full has to say when in the contact it was.</summary>
    public bool NeedsEvidence { get; init; }

    /// <summary>The script that it judges; null for none.</summary>
    public string? Script { get; init; }
}
