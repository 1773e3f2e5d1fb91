using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using System.Text;

namespace CallCenter.Standards.Risk;

/// <summary>The points of one characteristic in a score.</summary>
/// <param name="Characteristic">The characteristic.</param>
/// <param name="Bin">The bin that the record falls in.</param>
/// <param name="Value">The record's value as a literal, <c>null</c> where it is missing; for a condition whether it holds.</param>
[JsonConverter(typeof(NoJsonConverter))]
public sealed record ScoreContribution(ScoreCharacteristic Characteristic, ScoreBin Bin, string Value)
{
    /// <summary>The points, of either sign.</summary>
    public decimal Points => Bin.Points;
}

/// <summary>One reason of a score: a characteristic whose points speak for more risk than its reference does.</summary>
/// <param name="Contribution">The characteristic, the bin and the points.</param>
/// <param name="Distance">How far the points are from the reference, toward risk; positive.</param>
[JsonConverter(typeof(NoJsonConverter))]
public sealed record ScoreReason(ScoreContribution Contribution, decimal Distance)
{
    /// <summary>The characteristic's code.</summary>
    public string Code => Contribution.Characteristic.Code;

    /// <summary>The bin's wording, or the characteristic's name.</summary>
    public LocalizedText Text => Contribution.Bin.Reason ?? Contribution.Characteristic.Name;
}

/// <summary>The score of one record, with all that it is made of: <see cref="Base"/> and the contributions sum to <see cref="Total"/> exactly.</summary>
[JsonConverter(typeof(NoJsonConverter))]
public sealed class RiskScore
{
    private readonly ScoreOutcome outcome;

    internal RiskScore(ScoreOutcome outcome, ImmutableArray<ScoreContribution> contributions, ImmutableArray<ScoreKnockOut> knockOuts, ImmutableArray<ScoreReason> reasons)
    {
        this.outcome = outcome;
        Contributions = contributions;
        KnockOuts = knockOuts;
        Reasons = reasons;
    }

    /// <summary>The card's code.</summary>
    public string Code => outcome.Scorecard.Card.Code;

    /// <summary>The card's version.</summary>
    public string Version => outcome.Scorecard.Card.Version;

    /// <summary>The hash of what the card scores by; see <see cref="CompiledScorecard.ContentHash"/>.</summary>
    public string ContentHash => outcome.Scorecard.ContentHash;

    /// <summary>The points every record starts from.</summary>
    public decimal Base => outcome.Scorecard.Card.Base;

    /// <summary>The base and all points, knocked out or not.</summary>
    public decimal Total => outcome.Total;

    /// <summary>The riskiest of the total's band and those of the knock-outs that hold.</summary>
    public ScoreBand Band => outcome.Band;

    /// <summary>Whether the operation is stopped at once (D3.3).</summary>
    public bool StopsOperation => Band.StopsOperation;

    /// <summary>Every knock-out that holds, in the card's order.</summary>
    public ImmutableArray<ScoreKnockOut> KnockOuts { get; }

    /// <summary>The points of each characteristic, in the card's order.</summary>
    public ImmutableArray<ScoreContribution> Contributions { get; }

    /// <summary>The characteristics whose points are farthest from the reference toward risk, the farthest first, ties in the card's order; as many as the card allows. Knock-outs stand apart.</summary>
    public ImmutableArray<ScoreReason> Reasons { get; }

    /// <summary>The odds of what a higher total speaks for; null where the card is not scaled to odds. A view in floating point.</summary>
    public double? Odds => outcome.Scorecard.Card.Odds?.OddsAt(Total);

    /// <summary>The probability of the risk coming true; null where the card is not scaled to odds. A view in floating point.</summary>
    public double? RiskProbability => outcome.Scorecard.Card.Odds?.ProbabilityAt(Total) is not { } probability ? null
        : outcome.Scorecard.Card.Direction == ScoreDirection.HigherIsRiskier ? probability : 1 - probability;

    /// <summary>The total and the band, then a line for each knock-out and each contribution that is not zero.</summary>
    public override string ToString()
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{outcome.Scorecard}: {outcome}");
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

        return text.ToString();
    }
}
