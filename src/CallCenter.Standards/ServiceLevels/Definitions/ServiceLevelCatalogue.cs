using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>The service-level section of a standard: policies, and ladders to escalate by, all data.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ServiceLevelCatalogue
{
    /// <summary>Nothing promised.</summary>
    public static ServiceLevelCatalogue Empty { get; } = new() { Zone = "UTC", Policies = [] };

    /// <summary>The time zone whose midnight begins an effective date, by its TZDB name such as <c>Asia/Shanghai</c>.</summary>
    public required string Zone { get; init; }

    /// <summary>The policies; the first whose conditions hold for a case is its policy.</summary>
    public required ImmutableArray<ServiceLevelPolicy> Policies { get; init; }

    /// <summary>The ladders.</summary>
    public ImmutableArray<EscalationLadder> Ladders { get; init; } = [];

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(ServiceLevelCatalogue? other) => other is not null && ServiceLevelForms.Catalogue.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Policies.Length, Ladders.Length);
}
