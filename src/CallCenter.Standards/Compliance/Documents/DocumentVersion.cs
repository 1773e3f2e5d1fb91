using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Compliance;

/// <summary>Data: a version of a document; it is in force until the next one is.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record DocumentVersion
{
    /// <summary>The version, unique in its document.</summary>
    public required string Version { get; init; }

    /// <summary>The first day it is in force, in the years 1900 to 2200, after that of the version before.</summary>
    public required LocalDate Effective { get; init; }

    /// <summary>The day it was approved, not after it came into force; null where it is not told.</summary>
    public LocalDate? ApprovedOn { get; init; }
}
