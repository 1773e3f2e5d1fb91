using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Organization;

/// <summary>An action that holders of a role may decide by themselves, up to limits (D2.5). A higher limit never takes anything away.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record AuthorityGrant
{
    /// <summary>The code of the action.</summary>
    public required string Action { get; init; }

    /// <summary>The greatest amount, itself included, in the bank's reporting currency; null for any. With a limit, the amount has to be known.</summary>
    public decimal? Amount { get; init; }

    /// <summary>How often a day; null for any number.</summary>
    public int? PerDay { get; init; }

    /// <summary>The classes of customers it is for; empty for all. With a limit, the class has to be known.</summary>
    public ImmutableArray<string> Segments { get; init; } = [];

    /// <summary>What has to hold of the matter beside, as in <see cref="AuthorityAction.When"/>, which holds for all who are granted the action.</summary>
    public ImmutableArray<FieldCondition> When { get; init; } = [];

    /// <summary>Where the grant and its limits come from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(AuthorityGrant? other) => other is not null && RoleForms.Grant.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Action.GetHashCode(StringComparison.Ordinal);
}
