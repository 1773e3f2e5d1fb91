using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Compliance;

/// <summary>The compliance of a standard, all data (D10, D13): what has to be done when, and what information systems have to reach.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ComplianceCatalogue
{
    private readonly Listed<Obligation> obligations;
    private readonly Listed<SystemTarget> targets;

    /// <summary>No compliance.</summary>
    public static ComplianceCatalogue Empty { get; } = new();

    /// <summary>What has to be done again and again.</summary>
    public ImmutableArray<Obligation> Obligations
    {
        get => obligations;
        init => obligations = value;
    }

    /// <summary>What information systems have to reach.</summary>
    public ImmutableArray<SystemTarget> Targets
    {
        get => targets;
        init => targets = value;
    }
}
