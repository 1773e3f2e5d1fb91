using System.Text.Json.Serialization;

namespace CallCenter.Standards.Organization;

/// <summary>A team or office of the centre (D2.2).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record OrganizationUnit : ICoded
{
    /// <summary>The code, kebab-case.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>What the unit answers for.</summary>
    public required LocalizedText AnswersFor { get; init; }

    /// <summary>How many people are planned in it; null for no bounds.</summary>
    public CountRange? Size { get; init; }

    /// <summary>Where the unit comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
