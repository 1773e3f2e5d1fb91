using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Risk;

/// <summary>The points of one characteristic in a score.</summary>
/// <param name="Characteristic">The characteristic.</param>
/// <param name="Bin">The bin that the record falls in.</param>
/// <param name="Value">The record's value as a literal, <c>null</c> where it is missing; for a condition whether it holds.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ScoreContribution(ScoreCharacteristic Characteristic, ScoreBin Bin, string Value)
{
    /// <summary>The characteristic.</summary>
    /// <exception cref="ArgumentNullException">Null.</exception>
    public ScoreCharacteristic Characteristic { get; init => field = Given.Value(value, nameof(Characteristic)); } = Given.Value(Characteristic);

    /// <summary>The bin that the value fell into.</summary>
    /// <exception cref="ArgumentNullException">Null.</exception>
    public ScoreBin Bin { get; init => field = Given.Value(value, nameof(Bin)); } = Given.Value(Bin);

    /// <summary>The points, of either sign.</summary>
    public decimal Points => Bin.Points;
}

/// <summary>One reason of a score: a characteristic whose points speak for more risk than its reference does.</summary>
/// <param name="Contribution">The characteristic, the bin and the points.</param>
/// <param name="Distance">How far the points are from the reference, toward risk; positive.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ScoreReason(ScoreContribution Contribution, decimal Distance)
{
    /// <summary>The contribution.</summary>
    /// <exception cref="ArgumentNullException">Null.</exception>
    public ScoreContribution Contribution { get; init => field = Given.Value(value, nameof(Contribution)); } = Given.Value(Contribution);

    /// <summary>The characteristic's code.</summary>
    public string Code => Contribution.Characteristic.Code;

    /// <summary>The bin's wording, or the characteristic's name.</summary>
    public LocalizedText Text => Contribution.Bin.Reason ?? Contribution.Characteristic.Name;
}

/// <summary>The score of one record, with all that it is made of: <see cref="Base"/> and the contributions sum to <see cref="Total"/> exactly.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record RiskScore : IExplained
{
    /// <summary>The card's code.</summary>
    public required string Code { get; init; }

    /// <summary>The card's name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The card's version.</summary>
    public required string Version { get; init; }

    /// <summary>The hash of what the card scores by; see <see cref="CompiledScorecard.ContentHash"/>.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Where the card's points and bands come from; a characteristic may have a source of its own.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>The points every record starts from.</summary>
    public required decimal Base { get; init; }

    /// <summary>The base and all points, knocked out or not.</summary>
    public required decimal Total { get; init; }

    /// <summary>The riskiest of the total's band and those of the knock-outs that hold.</summary>
    public required ScoreBand Band { get; init; }

    /// <summary>Whether the operation is stopped at once (D3.3).</summary>
    public bool StopsOperation => Band.StopsOperation;

    /// <summary>Every knock-out that holds, in the card's order.</summary>
    public required ImmutableArray<ScoreKnockOut> KnockOuts { get; init; }

    /// <summary>The points of each characteristic, in the card's order.</summary>
    public required ImmutableArray<ScoreContribution> Contributions { get; init; }

    /// <summary>The characteristics whose points are farthest from the reference toward risk, the farthest first, ties in the card's order; as many as the card allows. Knock-outs stand apart.</summary>
    public required ImmutableArray<ScoreReason> Reasons { get; init; }

    /// <summary>The values of the record that the standard does not know, such as a misspelt channel; they counted as missing. Empty where all are known.</summary>
    public ImmutableArray<UnknownValue> UnknownValues { get; init; } = [];

    /// <summary>The odds of what a higher total speaks for; null where the card is not scaled to odds. A view in floating point.</summary>
    public double? Odds { get; init; }

    /// <summary>The probability of the risk coming true; null where the card is not scaled to odds. A view in floating point.</summary>
    public double? RiskProbability { get; init; }

    /// <summary>Why: what holds whatever the points, and the points of each characteristic, what was not known told as such. They sum to the total.</summary>
    public Explanation Explain() => ScoreExplanation.Of(this);

    /// <summary>Why, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The answer alone, or with a line for each thing that it rests on.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(RiskScore? other) => other is not null && ScoreForms.Score.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Version, Total);

    /// <summary>The total and the band, then a line for each knock-out and each contribution that is not zero.</summary>
    public override string ToString()
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{Code} {Version}: {Total:0.######} ({Band.Code})");
        foreach (ScoreKnockOut knockOut in KnockOuts)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n  knock-out {knockOut.Code}: {knockOut.Band}");
        }

        if (Base != 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n  {Base:+0.######;-0.######} base");
        }

        foreach (ScoreContribution contribution in Contributions.Where(contribution => contribution.Points != 0))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n  {contribution.Points:+0.######;-0.######} {contribution.Characteristic.Code} = {contribution.Value} is '{contribution.Bin.When}'");
        }

        if (Decisions.UnknownValues.Text(UnknownValues) is { } unknown)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n  {unknown}");
        }

        return text.ToString();
    }
}
