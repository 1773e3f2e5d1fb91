using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Risk;

/// <summary>Why a risk is rated as it is: likelihood, impact, the cell they meet in, the value, and the level whose range holds that.</summary>
internal static class RatingExplanation
{
    public static Explanation Of(RiskRating rating) => Explanation.Of(
        ExplanationSentence.Of("rating.level", Level("level", rating.Level), ExplanationPart.Figure("value", rating.Value, "ratio")),
        ExplanationSentence.Of("rating.cell", Level("likelihood", rating.Likelihood), Level("impact", rating.Impact), Level("level", rating.Level)),
        rating.Band is { } band ? ExplanationSentence.Of(band.Code == rating.Level.Code ? "rating.band" : "rating.other-band", ExplanationPart.Figure("value", rating.Value, "ratio"), Level("band", band)) : null);

    private static ExplanationPart Level(string name, ScaleLevel level) => ExplanationPart.Named(name, level.Code, level.Name);
}
