using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Organization;

/// <summary>What somebody is responsible for, must meet, is assessed by and may decide (D2.1, D2.3, D2.5). Posts are filled by roles.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record Role : ICoded
{
    /// <summary>The code, kebab-case; workflows, ladders and scorecards name it.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The code of its layer.</summary>
    public required string Layer { get; init; }

    /// <summary>Whether a centre may do without it, such as the team leader (D2.1); an optional role needs no post.</summary>
    public bool IsOptional { get; init; }

    /// <summary>What it has to do.</summary>
    public ImmutableArray<Duty> Duties { get; init; } = [];

    /// <summary>The standards its work must meet (D2.3).</summary>
    public ImmutableArray<RoleRequirement> Requirements { get; init; } = [];

    /// <summary>The codes of the KPIs it is assessed by (D2.1).</summary>
    public ImmutableArray<string> Kpis { get; init; } = [];

    /// <summary>The codes of the skills it needs.</summary>
    public ImmutableArray<string> Skills { get; init; } = [];

    /// <summary>What it may decide, and up to where.</summary>
    public ImmutableArray<AuthorityGrant> Authorities { get; init; } = [];

    /// <summary>
    /// What of the standard it should decide where a bank has not yet: sections, lists and entries by their paths, such as <c>kpis</c>, <c>serviceLevels/policies</c> or <c>kpis/kpis/connect-rate</c>. The longest path
    /// counts: who decides an entry decides it, rather than who decides its section.
    /// </summary>
    public ImmutableArray<string> Decides { get; init; } = [];

    /// <summary>Where the role comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(Role? other) => other is not null && RoleForms.Role.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
