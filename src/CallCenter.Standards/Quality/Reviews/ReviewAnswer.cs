using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Quality;

/// <summary>What a reviewer answered to an item: a choice, points, or that it does not apply; exactly one of them.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ReviewAnswer
{
    /// <summary>The item's code.</summary>
    public required string Item { get; init; }

    /// <summary>The answer by its code: <c>yes</c>, <c>no</c>, or one of the item's choices; null for points.</summary>
    public string? Choice { get; init; }

    /// <summary>The points; null for a choice.</summary>
    public decimal? Points { get; init; }

    /// <summary>Whether the item could not be judged, since it had no place in the contact.</summary>
    public bool IsNotApplicable { get; init; }

    /// <summary>What the reviewer says to the agent.</summary>
    public string? Comment { get; init; }

    /// <summary>When in the contact it was, from its beginning.</summary>
    public Duration? At { get; init; }

    /// <summary>A choice.</summary>
    public static ReviewAnswer Of(string item, string choice) => new() { Item = item, Choice = choice };

    /// <summary>Points.</summary>
    public static ReviewAnswer Of(string item, decimal points) => new() { Item = item, Points = points };

    /// <summary>That the item does not apply.</summary>
    public static ReviewAnswer NotApplicable(string item) => new() { Item = item, IsNotApplicable = true };
}
