using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>How many promises were kept, and of how many that is told.</summary>
internal static class AttainmentExplanation
{
    public static Explanation Of(ClockAttainment attainment) => Explanation.Of(
        attainment.Share is { } share
            ? ExplanationSentence.Of("attainment.share", ExplanationPart.Figure("share", share.Ratio, "percent"), ExplanationPart.Count("met", attainment.Met), ExplanationPart.Count("decided", attainment.Met + attainment.Breached))
            : ExplanationSentence.Of("attainment.none"),
        attainment.Breached > 0 ? ExplanationSentence.Of("attainment.breached", ExplanationPart.Count("breached", attainment.Breached)) : null,
        attainment.Open > 0 ? ExplanationSentence.Of("attainment.open", ExplanationPart.Count("open", attainment.Open)) : null,
        attainment.Cancelled > 0 ? ExplanationSentence.Of("attainment.cancelled", ExplanationPart.Count("cancelled", attainment.Cancelled)) : null);
}
