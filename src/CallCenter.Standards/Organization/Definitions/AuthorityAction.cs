using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Organization;

/// <summary>Something that needs authority (D2.5), and the controls on who may decide it together.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record AuthorityAction : ICoded
{
    internal const int LeastPeople = 2;
    internal const int MostPeople = 20;

    /// <summary>The code, kebab-case.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Separation of duties: who entered the matter may not decide it; null for none.</summary>
    public AuthorityControl? Separation { get; init; }

    /// <summary>Four eyes: two people, both with authority, have to decide it, or as many as <see cref="People"/> says; null for one.</summary>
    public AuthorityControl? FourEyes { get; init; }

    /// <summary>How many different people, each with authority, decide together where <see cref="FourEyes"/> applies: M of all those who hold it. 2 to 20; 2 unless given.</summary>
    public int People { get; init; } = LeastPeople;

    /// <summary>
    /// What has to hold of the matter, whoever decides: conditions on the fields of <see cref="AuthorityFacts.Schema"/>, the answer of triage among them, such as <c>stopped: false</c>, which does not hold while triage was not asked
    /// or its answer is outdated. Always holds unless given.
    /// </summary>
    public ImmutableArray<FieldCondition> When { get; init; } = [];

    /// <summary>What the action does to the customer's matter; null where that does not bear on what triage says.</summary>
    public MatterEffect? Effect { get; init => field = Given.Member(value); }

    /// <summary>Where the action comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(AuthorityAction? other) => other is not null && AuthorityForms.Action.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}

/// <summary>When a control on a decision applies.</summary>
/// <param name="Above">To amounts above this one, and where the amount is not known; null for always.</param>
/// <param name="Provenance">Where the control comes from.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record AuthorityControl(decimal? Above, Provenance Provenance)
{
    internal bool AppliesTo(decimal? amount) => !(amount <= Above);
}
