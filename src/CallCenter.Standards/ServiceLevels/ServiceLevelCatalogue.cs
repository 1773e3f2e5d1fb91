using System.Collections.Immutable;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>The service-level section of a standard: policies, and ladders to escalate by, all data.</summary>
public sealed class ServiceLevelCatalogue
{
    /// <summary>Nothing promised.</summary>
    public static ServiceLevelCatalogue Empty { get; } = new() { Zone = "UTC", Policies = [] };

    /// <summary>The time zone whose midnight begins an effective date, by its TZDB name such as <c>Asia/Shanghai</c>.</summary>
    public required string Zone { get; init; }

    /// <summary>The policies; the first whose conditions hold for a case is its policy.</summary>
    public required ImmutableArray<ServiceLevelPolicy> Policies { get; init; }

    /// <summary>The ladders.</summary>
    public ImmutableArray<EscalationLadder> Ladders { get; init; } = [];
}
