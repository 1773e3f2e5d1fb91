using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Risk;

/// <summary>Why a score is what it is: its points, what was not known, and what counts whatever the points.</summary>
internal static class ScoreExplanation
{
    private const string Missing = "null";

    public static Explanation Of(RiskScore score) => Explanation.Of(
        ExplanationSentence.Of("score.total", Name(score), ExplanationPart.Figure("total", score.Total, "points"), Band(score.Band), Action(score.Band)),
        [
            score.StopsOperation ? ExplanationSentence.Of("score.stop") : null,
            .. score.KnockOuts.Select(knockOut => ExplanationSentence.Of("score.knock-out", ExplanationPart.Named("reason", knockOut.Code, knockOut.Name), knockOut.Band == score.Band.Code ? Band(score.Band) : null)),
            score.Base != 0 ? ExplanationSentence.Of("score.base", Points(score.Base)) : null,
            .. score.Contributions.Where(static contribution => contribution.Points != 0).OrderByDescending(static contribution => Math.Abs(contribution.Points)).Select(Contribution),
            .. Unknown(score),
            ExplanationSentence.Of("score.source", ExplanationPart.From("source", score.Provenance)),
        ]);

    private static ExplanationSentence Contribution(ScoreContribution contribution) => IsUnknown(contribution)
        ? ExplanationSentence.Of("score.unknown", Characteristic(contribution), Points(contribution.Points), Source(contribution))
        : ExplanationSentence.Of(
            "score.points",
            contribution.Bin.Reason is { } reason ? ExplanationPart.Named("reason", contribution.Characteristic.Code, reason) : ExplanationPart.Named("reason", contribution.Characteristic.Code, contribution.Characteristic.Name),
            Points(contribution.Points),
            Source(contribution));

    /// <summary>Where points come from; null where they come from where the card does.</summary>
    private static ExplanationPart? Source(ScoreContribution contribution) => contribution.Characteristic.Provenance is { } source ? ExplanationPart.From("source", source) : null;

    /// <summary>What is not known and counts for nothing.</summary>
    private static IEnumerable<ExplanationSentence> Unknown(RiskScore score)
    {
        ScoreContribution[] unknown = [.. score.Contributions.Where(static contribution => contribution.Points == 0 && IsUnknown(contribution))];
        return unknown.Length == 0 ? [] : [ExplanationSentence.Of("score.not-counted", unknown.Select(Characteristic))];
    }

    private static bool IsUnknown(ScoreContribution contribution) => contribution.Value == Missing;

    private static ExplanationPart Characteristic(ScoreContribution contribution) => ExplanationPart.Named("characteristic", contribution.Characteristic.Code, contribution.Characteristic.Name);

    private static ExplanationPart Points(decimal points) => ExplanationPart.Figure("points", points, "signed-points");

    private static ExplanationPart Name(RiskScore score) => ExplanationPart.Named("card", score.Code, score.Name);

    private static ExplanationPart Band(ScoreBand band) => ExplanationPart.Named("band", band.Code, band.Name);

    private static ExplanationPart? Action(ScoreBand band) => band.Action is { } action ? ExplanationPart.Given("action", action) : null;
}
