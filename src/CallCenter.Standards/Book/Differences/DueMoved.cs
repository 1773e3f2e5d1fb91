using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.Book;

/// <summary>A promise that starts at the same instant falls due at another: its time or its calendar changed.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record DueMoved : Consequence
{
    private readonly Listed<ExplanationPart> cases;

    /// <summary>The policy's code.</summary>
    public required string Policy { get; init; }

    /// <summary>The promise's code in its policy.</summary>
    public required string Target { get; init; }

    /// <summary>The policy's display name.</summary>
    public required LocalizedText PolicyName { get; init; }

    /// <summary>The promise's display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The example: when the promise starts, before a weekend where that tells them apart.</summary>
    public required Instant Start { get; init; }

    /// <summary>When it would have been due; null for never.</summary>
    public Instant? Before { get; init; }

    /// <summary>When it is due; null for never.</summary>
    public Instant? After { get; init; }

    /// <summary>The zone of the later calendar.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>The cases that it holds for, as clauses: those that a calendar is chosen for; empty for all that no calendar is chosen for.</summary>
    public ImmutableArray<ExplanationPart> Cases
    {
        get => cases;
        init => cases = value;
    }

    /// <inheritdoc/>
    private protected override Explanation Told() => TargetSentences.Of(this);
}
