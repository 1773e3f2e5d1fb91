using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Callbacks;

/// <summary>Data: who wins a dissatisfied customer back: the contact that the questionnaire names, by region (D6).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record RecoveryContact : ICoded
{
    private readonly Listed<string> regions;

    /// <summary>The code, kebab-case, unique in its section.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The regions it is for; empty for all that no contact names.</summary>
    public ImmutableArray<string> Regions
    {
        get => regions;
        init => regions = value;
    }

    /// <summary>The role that answers.</summary>
    public required string Role { get; init; }

    /// <summary>The telephone number; null where the bank has still to give it.</summary>
    public string? Phone { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Provenance Provenance { get; init; }
}
