using CallCenter.Standards.Reports.Risk;
using CallCenter.Standards.Risk;

namespace CallCenter.Standards.Reports.Display;

/// <summary>Scores as texts.</summary>
internal sealed class ScoreFigures(RiskWording words, Wording wording, Figures figures)
{
    public string Points(decimal points) => points.ToString("0.######", wording.Culture);

    public string Signed(decimal points) => points.ToString("+0.######;-0.######;0", wording.Culture);

    public string Mean(CardResult card) => words.MeanScore(card.Mean.ToString("N1", wording.Culture));

    /// <summary>The total and the band.</summary>
    public string Of(ScoredContact contact) => $"{Points(contact.Score.Total)} · {wording.In(contact.Score.Band.Name)}";

    /// <summary>Knock-outs, then reasons, the weightiest first.</summary>
    public string Reasons(ScoredContact contact) => string.Join(
        words.Separator,
        [
            .. contact.Score.KnockOuts.Select(knockOut => KnockedOut(contact, knockOut)),
            .. contact.Score.Reasons.Select(reason => $"{wording.In(reason.Text)} {Signed(reason.Contribution.Points)}"),
        ]);

    public string KnockedOut(ScoredContact contact, ScoreKnockOut knockOut) => words.KnockedOut(wording.In(knockOut.Name), BandName(contact.Card, knockOut.Band));

    /// <summary>A value of a contact as a reader writes it.</summary>
    public string Value(string literal) => literal switch
    {
        "null" => words.Unknown,
        "true" => wording.In("是", "yes"),
        "false" => wording.In("否", "no"),
        ['"', .. string quoted, '"'] => quoted,
        _ => literal,
    };

    public string Told(CardResult card) => words.Told(
        card.Told.Length, card.Scorecard.Card.Characteristics.Length, string.Join(words.Separator, card.Told.Select(told => wording.In(told.Name))));

    public string KnockOuts(CardResult card)
    {
        RiskScorecard definition = card.Scorecard.Card;
        return definition.KnockOuts.IsEmpty ? "" : words.KnockOuts(
            card.KnockOutsTold.Length,
            definition.KnockOuts.Length,
            string.Join(words.Separator, card.KnockOutsTold.Select(told => $"{wording.In(told.Name)} {figures.Count(card.KnockOuts[definition.KnockOuts.IndexOf(told)])}")));
    }

    public string Drift(CardResult card) => card.Drift is { } drift ? words.Drift(drift.Index.ToString("0.000", wording.Culture), drift.LevelBy(StabilityThresholds.Usual)) : words.NoDrift;

    public string NothingAbove(CardResult card)
    {
        RiskScorecard definition = card.Scorecard.Card;
        return words.NothingAbove(wording.In((definition.Direction == ScoreDirection.HigherIsRiskier ? definition.Bands[0] : definition.Bands[^1]).Name));
    }

    private string BandName(CompiledScorecard card, string band) => wording.In(card.Card.Bands.First(known => known.Code == band).Name);
}
