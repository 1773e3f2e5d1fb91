using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Risk;

/// <summary>
/// Data: a card that scores a record, such as a contact, by adding points: the base, and for each characteristic the points of the bin that its value falls in.
/// The total falls in a band, which says what to do; knock-outs can bring a riskier band beside the points. See Siddiqi, <i>Credit Risk Scorecards</i> (Wiley 2006).
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record RiskScorecard : ICoded
{
    /// <summary>The card's code, kebab-case, unique in its section.</summary>
    public required string Code { get; init; }

    /// <summary>The version of its content, any text that is not blank.</summary>
    public required string Version { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The record it scores: <c>incoming-contact</c>, or one of a host.</summary>
    public string Record { get; init; } = "incoming-contact";

    /// <summary>What a higher total speaks for.</summary>
    public required ScoreDirection Direction { get; init => field = Given.Member(value); }

    /// <summary>The points every record starts from.</summary>
    public decimal Base { get; init; }

    /// <summary>What the points are given for; at least one.</summary>
    public required ImmutableArray<ScoreCharacteristic> Characteristics { get; init; }

    /// <summary>The bands of the total, ascending; the first reaches down without end.</summary>
    public required ImmutableArray<ScoreBand> Bands { get; init; }

    /// <summary>What brings a riskier band whatever the points.</summary>
    public ImmutableArray<ScoreKnockOut> KnockOuts { get; init; } = [];

    /// <summary>What a total says about odds; null where the points were not scaled to odds.</summary>
    public OddsScaling? Odds { get; init; }

    /// <summary>What the points of a characteristic are held against to find the reasons of a score.</summary>
    public ReasonReference ReasonsAgainst { get; init => field = Given.Member(value); }

    /// <summary>The most reasons a score gives, 0 to 256; four is common in credit (Regulation B, official interpretation of 12 CFR 1002.9(b)(2)).</summary>
    public int ReasonLimit { get; init; } = 4;

    /// <summary>Where the card comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(RiskScorecard? other) => other is not null && ScorecardForms.Scorecard.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    /// <summary>The code and the version, such as <c>fraud 1.0.0</c>.</summary>
    public override string ToString() => $"{Code} {Version}";
}
