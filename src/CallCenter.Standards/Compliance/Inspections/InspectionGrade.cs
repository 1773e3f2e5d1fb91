using System.Text.Json.Serialization;

namespace CallCenter.Standards.Compliance;

/// <summary>Data: how grave a finding is, and what follows from it.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record InspectionGrade : ICoded
{
    /// <summary>The code, kebab-case, unique among the grades.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Within how many business days after the finding it is to be rectified, 0 to 366; 0 for the same day.</summary>
    public required int Days { get; init; }

    /// <summary>Within how many business days it is to be rectified again after a re-check that failed, or where it was reopened, 0 to 366.</summary>
    public required int DaysAgain { get; init; }

    /// <summary>Within how many business days after the rectification it is to be re-checked, 1 to 366; null where no re-check is needed.</summary>
    public int? RecheckDays { get; init; }

    /// <summary>The role that decides when it is closed.</summary>
    public required string Decides { get; init; }

    /// <summary>The role that may accept the risk for a time instead; null where nobody may.</summary>
    public string? AcceptedBy { get; init; }

    /// <summary>The ladder by which others are told where the rectification is late; null where nobody is.</summary>
    public string? Ladder { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Provenance Provenance { get; init; }
}
