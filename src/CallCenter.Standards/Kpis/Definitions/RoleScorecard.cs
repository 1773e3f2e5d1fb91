using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Kpis;

/// <summary>Whom a role answers for.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum ScorecardScope
{
    /// <summary>The whole centre.</summary>
    Centre,

    /// <summary>Each team, by the dimension <c>team</c>.</summary>
    Team,

    /// <summary>Each agent, by the dimension <c>agent</c>.</summary>
    Agent,
}

/// <summary>The KPIs a role is assessed by, over the people it answers for (D2.1).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record RoleScorecard : ICoded
{
    /// <summary>The role's code, kebab-case.</summary>
    public required string Code { get; init; }

    /// <summary>The role's name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Whom the role answers for.</summary>
    public required ScorecardScope Scope { get; init => field = Given.Member(value); }

    /// <summary>The codes of its KPIs, in order of display.</summary>
    public required ImmutableArray<string> Kpis { get; init; }

    /// <summary>Where the list comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(RoleScorecard? other) => other is not null && KpiForms.Scorecard.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
