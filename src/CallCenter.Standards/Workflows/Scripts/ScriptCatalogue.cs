using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Workflows;

/// <summary>The scripts 话术 of a standard: what is said to customers at which step, all data.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ScriptCatalogue
{
    /// <summary>No scripts.</summary>
    public static ScriptCatalogue Empty { get; } = new() { Zone = "UTC", Scripts = [] };

    /// <summary>The time zone whose midnight begins an effective date and a withdrawal, by its TZDB name such as <c>Asia/Shanghai</c>.</summary>
    public required string Zone { get; init; }

    /// <summary>What must not be revealed to customers, and when.</summary>
    public ImmutableArray<ConfidentialMatter> Confidential { get; init; } = [];

    /// <summary>The scripts; several versions of one share its code.</summary>
    public required ImmutableArray<Script> Scripts { get; init; }

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(ScriptCatalogue? other) => other is not null && ScriptForms.Catalogue.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Zone, Scripts.Length);
}
