using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Quality;

/// <summary>One contact as one reviewer judged it.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record Review
{
    private readonly Listed<ReviewAnswer> answers;

    /// <summary>The form's code.</summary>
    public required string Form { get; init; }

    /// <summary>The form's version.</summary>
    public required string Version { get; init; }

    /// <summary>The contact's id.</summary>
    public required string Contact { get; init; }

    /// <summary>Whose contact it was.</summary>
    public required string Agent { get; init; }

    /// <summary>The agent's team; null where not known.</summary>
    public string? Team { get; init; }

    /// <summary>Who judged it; never the agent.</summary>
    public required string Reviewer { get; init; }

    /// <summary>When it was judged.</summary>
    public required Instant Time { get; init; }

    /// <summary>The answers, each item at most once, in any order.</summary>
    public required ImmutableArray<ReviewAnswer> Answers
    {
        get => answers;
        init => answers = value;
    }
}
