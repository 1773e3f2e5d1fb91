using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Compliance;

/// <summary>Data: a document of the standard: who answers for it, who approves it, which version is in force when, when it is reviewed, and who has to have read it (D7.1, D13.1).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ControlledDocument : ICoded
{
    private readonly Listed<DocumentVersion> versions;
    private readonly Listed<string> readers;

    /// <summary>The code, kebab-case, unique among the documents.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>What kind of document it is.</summary>
    public required DocumentKind Kind { get; init => field = Given.Member(value); }

    /// <summary>The role that answers for it.</summary>
    public required string Owner { get; init; }

    /// <summary>The role that approves its versions; another than the owner.</summary>
    public required string ApprovedBy { get; init; }

    /// <summary>Its versions, the earliest first; 1 to 200.</summary>
    public required ImmutableArray<DocumentVersion> Versions
    {
        get => versions;
        init => versions = value;
    }

    /// <summary>The obligation in whose cycles it is reviewed and approved anew; its calendar counts the days to read it too.</summary>
    public required string Review { get; init; }

    /// <summary>The roles that have to confirm that they read it; empty for everybody.</summary>
    public ImmutableArray<string> Readers
    {
        get => readers;
        init => readers = value;
    }

    /// <summary>Within how many business days after a version came into force, or after somebody came to one of the roles, it is to be confirmed, 1 to 366; null where nobody has to.</summary>
    public int? ReadWithinDays { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Provenance Provenance { get; init; }
}
