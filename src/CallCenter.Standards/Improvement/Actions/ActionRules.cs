using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Improvement;

/// <summary>Data: how improvements are carried out.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ActionRules
{
    private readonly Listed<ActionCause> causes;

    /// <summary>The kinds of causes, at least one.</summary>
    public required ImmutableArray<ActionCause> Causes
    {
        get => causes;
        init => causes = value;
    }

    /// <summary>The calendar of the business days.</summary>
    public required string Calendar { get; init; }

    /// <summary>Within how many business days after it was finished an improvement is verified, 1 to 366.</summary>
    public required int VerifyWithin { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Provenance Provenance { get; init; }
}
