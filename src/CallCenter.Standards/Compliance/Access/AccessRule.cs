using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Compliance;

/// <summary>Data: which roles may see data of which classes for which purposes (D10: graded access).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record AccessRule : ICoded
{
    private readonly Listed<string> roles;
    private readonly Listed<DataClass> classes;
    private readonly Listed<string> purposes;

    /// <summary>The code, kebab-case, unique in its list.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The roles; at least one.</summary>
    public required ImmutableArray<string> Roles
    {
        get => roles;
        init => roles = value;
    }

    /// <summary>The classes of data; at least one, each by itself.</summary>
    public required ImmutableArray<DataClass> Classes
    {
        get => classes;
        init => classes = value;
    }

    /// <summary>The purposes; at least one.</summary>
    public required ImmutableArray<string> Purposes
    {
        get => purposes;
        init => purposes = value;
    }

    /// <summary>Whether the data is seen in full; otherwise it is seen masked.</summary>
    public bool InFull { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Provenance Provenance { get; init; }
}
