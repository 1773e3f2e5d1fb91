using System.Text.Json.Serialization;

namespace CallCenter.Standards.Organization;

/// <summary>Something a role has to do (D2.1).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record Duty : ICoded
{
    /// <summary>The code, kebab-case; unique in its role.</summary>
    public required string Code { get; init; }

    /// <summary>What is to be done.</summary>
    public required LocalizedText Text { get; init; }

    /// <summary>The code of the action that the duty needs authority for; null where it needs none. The role or a superior in the line of each of its posts has to hold it (D2.4).</summary>
    public string? Needs { get; init; }

    /// <summary>Where the duty comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}

/// <summary>A standard that the work of a role must meet (D2.3).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record RoleRequirement : ICoded
{
    /// <summary>The code, kebab-case; unique in its role.</summary>
    public required string Code { get; init; }

    /// <summary>What has to be met.</summary>
    public required LocalizedText Text { get; init; }

    /// <summary>Where the requirement comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
