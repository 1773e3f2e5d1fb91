using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Organization;

namespace CallCenter.Standards.Book;

/// <summary>Holders of a role may decide more of an action by themselves, or less, or something else.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record AuthorityMoved : Consequence
{
    /// <summary>Which way: tightened where they may decide less.</summary>
    public required LimitMovement Movement { get; init => field = Given.Member(value); }

    /// <summary>The role's code.</summary>
    public required string Role { get; init; }

    /// <summary>The role's display name.</summary>
    public required LocalizedText RoleName { get; init; }

    /// <summary>The action's code.</summary>
    public required string Action { get; init; }

    /// <summary>The action's display name.</summary>
    public required LocalizedText ActionName { get; init; }

    /// <summary>What was granted; null for nothing.</summary>
    public AuthorityGrant? Before { get; init; }

    /// <summary>What is granted; null for nothing.</summary>
    public AuthorityGrant? After { get; init; }

    /// <inheritdoc/>
    private protected override Explanation Told() => WorkSentences.Of(this);
}
