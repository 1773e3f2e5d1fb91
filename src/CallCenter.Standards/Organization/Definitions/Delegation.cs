using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Organization;

/// <summary>Authority of one post lent to another for a time. What was lent cannot be lent on.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record Delegation : ICoded
{
    /// <summary>The code, kebab-case.</summary>
    public required string Code { get; init; }

    /// <summary>The code of the action.</summary>
    public required string Action { get; init; }

    /// <summary>The code of the post that lends; its role holds the action, and its limits bind the borrower.</summary>
    public required string From { get; init; }

    /// <summary>The code of the post that borrows.</summary>
    public required string To { get; init; }

    /// <summary>The greatest amount lent, itself included; null for the lender's own limit.</summary>
    public decimal? Amount { get; init; }

    /// <summary>From when.</summary>
    public required Instant Start { get; init; }

    /// <summary>Until when, itself excluded; there is always an end.</summary>
    public required Instant End { get; init; }

    /// <summary>Where the delegation comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
