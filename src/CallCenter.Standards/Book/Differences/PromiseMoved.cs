using System.Text.Json.Serialization;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Book;

/// <summary>A promise of service levels is another time, or is to be kept in another share of cases.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record PromiseMoved : Consequence
{
    /// <summary>Which way: a shorter time and a greater share are tighter.</summary>
    public required LimitMovement Movement { get; init => field = Given.Member(value); }

    /// <summary>The policy's code.</summary>
    public required string Policy { get; init; }

    /// <summary>The promise's code in its policy.</summary>
    public required string Target { get; init; }

    /// <summary>The policy's display name.</summary>
    public required LocalizedText PolicyName { get; init; }

    /// <summary>The promise's display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The time that was promised.</summary>
    public required TargetTime Before { get; init; }

    /// <summary>The time that is promised.</summary>
    public required TargetTime After { get; init; }

    /// <summary>The share of cases in which it was to be kept; null for every case.</summary>
    public Percentage? GoalBefore { get; init; }

    /// <summary>The share of cases in which it is to be kept; null for every case.</summary>
    public Percentage? GoalAfter { get; init; }

    /// <inheritdoc/>
    private protected override Explanation Told() => TargetSentences.Of(this);
}
