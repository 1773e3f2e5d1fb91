using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Callbacks;

/// <summary>Data: a situation of callbacks that staff rehearse 回访情景演练 (D6).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record Rehearsal : ICoded
{
    private readonly Listed<string> scripts;

    /// <summary>The code, kebab-case, unique in its section.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>What the customer says and does.</summary>
    public required LocalizedText Situation { get; init; }

    /// <summary>The scripts that are rehearsed.</summary>
    public ImmutableArray<string> Scripts
    {
        get => scripts;
        init => scripts = value;
    }

    /// <summary>The months from a rehearsal to the next, 1 to 60.</summary>
    public required int Months { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Provenance Provenance { get; init; }
}
