using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Training;

/// <summary>A certificate of somebody else that counts as passing exams (D9), such as one of a bankers' association.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ExternalCertificate : ICoded
{
    private readonly Listed<string> exams;

    /// <summary>The code, kebab-case, unique among its kind.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The codes of the exams that it stands for, at least one.</summary>
    public ImmutableArray<string> Exams
    {
        get => exams;
        init => exams = value;
    }

    /// <summary>How long it counts, in months, 1 to 120: it has expired from the day so many months after it was issued on; null where it counts for ever.</summary>
    public int? ValidMonths { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Provenance Provenance { get; init; }
}
