using System.Text.Json.Serialization;

namespace CallCenter.Standards.Organization;

/// <summary>A field of business that supervisors and agents specialise in, such as retail banking (D2.1).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record BusinessDomain : ICoded
{
    /// <summary>The code, kebab-case.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
