using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Decisions;
using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>
/// What is promised for some cases. A policy may have several versions, one code and an effective date for each: a case is read under the version in force when it began.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ServiceLevelPolicy : ICoded
{
    /// <summary>The code, kebab-case.</summary>
    public required string Code { get; init; }

    /// <summary>The version, any text that is not blank; unique for the code.</summary>
    public required string Version { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The first day it is in force, in the zone of the section; null for ever since.</summary>
    public LocalDate? Effective { get; init; }

    /// <summary>The cases it is for: tests on fields of <see cref="ServiceCase"/> that all have to pass; empty for every case.</summary>
    public ImmutableArray<FieldCondition> When { get; init; } = [];

    /// <summary>The promises, at least one.</summary>
    public required ImmutableArray<ServiceTarget> Targets { get; init; }

    /// <summary>Where the policy comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(ServiceLevelPolicy? other) => other is not null && ServiceLevelForms.Policy.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Version);

    /// <summary>The code and the version.</summary>
    public override string ToString() => $"{Code} {Version}";
}
