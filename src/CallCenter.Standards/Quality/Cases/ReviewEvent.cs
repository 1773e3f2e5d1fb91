using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Quality;

/// <summary>What can happen to the review of a contact.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum ReviewAction : byte
{
    /// <summary>The contact is drawn for review, by a plan or by whoever wants it looked at.</summary>
    Draw,

    /// <summary>The contact is scored first, by a reviewer or by a machine.</summary>
    Score,

    /// <summary>A second reviewer scores it, without seeing the first score.</summary>
    SecondScore,

    /// <summary>The agent appeals against the score.</summary>
    Appeal,

    /// <summary>A reviewer who has not scored it yet decides the appeal, by a review of his own.</summary>
    Decide,

    /// <summary>The agent is coached on what went wrong.</summary>
    Coach,

    /// <summary>Another contact of the agent is scored, to see whether it goes better.</summary>
    Recheck,
}

/// <summary>Something that happened to the review of a contact.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ReviewEvent : IIdentified
{
    /// <summary>The event's own identity: the same event again changes nothing, another one with the identity is refused.</summary>
    public required string Id { get; init; }

    /// <summary>When it happened.</summary>
    public required Instant At { get; init; }

    /// <summary>What happened.</summary>
    public required ReviewAction Action { get; init => field = Given.Member(value); }

    /// <summary>Who did it: who or which plan drew the contact, the reviewer, the agent who appeals, the coach; the machine's name where it scored.</summary>
    public required string By { get; init; }

    /// <summary>Whether a machine scored; only first scores may come of one.</summary>
    public bool IsAutomatic { get; init; }

    /// <summary>Who is to score the contact second, and sees nothing of the first score until he has; null for nobody in particular. Named with the first score alone.</summary>
    public string? SecondBy { get; init; }

    /// <summary>The result of the review; null for a draw, an appeal and coaching.</summary>
    public ReviewResult? Result { get; init; }

    /// <summary>The contact that was scored to see whether it goes better; null for every other action.</summary>
    public string? Contact { get; init; }

    /// <summary>Why an appeal is made or decided so, or what was coached.</summary>
    public string? Note { get; init; }
}
