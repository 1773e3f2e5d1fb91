using System.Text.Json.Serialization;

namespace CallCenter.Standards.Compliance;

/// <summary>How those of a role stand to a document.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record RoleReadings
{
    /// <summary>The role.</summary>
    public required string Role { get; init; }

    /// <summary>How many confirmed the version in force, in time or late.</summary>
    public required int Confirmed { get; init; }

    /// <summary>How many did not, and are not late.</summary>
    public required int Open { get; init; }

    /// <summary>How many did not, and are late.</summary>
    public required int Overdue { get; init; }
}
