using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Routing;

/// <summary>How well a department works together with the centre, in sentences: the score, and what speed and quality add.</summary>
internal static class CollaborationSentences
{
    public static Explanation Of(CollaborationScore score) => Explanation.Of(
        ExplanationSentence.Of(
            "collaboration.score",
            ExplanationPart.OfBook("department", "department", score.Department),
            ExplanationPart.Figure("points", score.Points, "points"),
            ExplanationPart.Count("rated", score.Rated)),
        score.Parts.Select(part => ExplanationSentence.Of(
            "collaboration.part",
            ExplanationPart.Word("criterion", "collaboration-criterion", part.Criterion),
            ExplanationPart.Figure("weight", part.Weight.Ratio, "percent"),
            ExplanationPart.Count("sum", part.Sum),
            ExplanationPart.Count("rated", score.Rated),
            ExplanationPart.Figure("points", part.Points, "points"))));
}
