using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Compliance;

/// <summary>Data: who is told when something is overdue, and how late it is then.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record OverdueLadder : ICoded
{
    private readonly Listed<OverdueStep> steps;

    /// <summary>The code, kebab-case, unique in its section.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The calendar whose business days count; each day is judged by the version in force when it begins.</summary>
    public required string Calendar { get; init; }

    /// <summary>Its steps, the earliest first; 1 to 20.</summary>
    public required ImmutableArray<OverdueStep> Steps
    {
        get => steps;
        init => steps = value;
    }

    /// <summary>Where it comes from.</summary>
    public required Provenance Provenance { get; init; }
}
