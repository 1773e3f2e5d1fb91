using System.Text.Json.Serialization;

namespace CallCenter.Standards.Callbacks;

/// <summary>Data: how an attempt may come out, and what follows.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record CallbackOutcome : ICoded
{
    /// <summary>The code, kebab-case, unique in its section.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Whether the customer was reached.</summary>
    public bool IsReached { get; init; }

    /// <summary>What follows.</summary>
    public required OutcomeEffect Then { get; init => field = Given.Member(value); }

    /// <summary>Where it comes from.</summary>
    public required Provenance Provenance { get; init; }
}
