using System.Text.Json.Serialization;

namespace CallCenter.Standards.Contacts;

/// <summary>Data: one value that a field can have.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record VocabularyTerm : ICoded
{
    /// <summary>The code, kebab-case: what records have and conditions name.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
