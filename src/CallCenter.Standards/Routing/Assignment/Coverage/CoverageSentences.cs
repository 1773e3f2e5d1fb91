using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>Coverage in sentences: where agents are missing.</summary>
internal static class CoverageSentences
{
    public static Explanation Of(RosterCoverage coverage)
    {
        ExplanationPart? over = coverage.Over > Duration.Zero ? ExplanationPart.Time("over", coverage.Over) : null;
        ExplanationPart intervals = ExplanationPart.Count("intervals", coverage.Intervals.Length);
        return Explanation.Of(
            coverage.Worst is null ? ExplanationSentence.Of("coverage.met", intervals, over) : ExplanationSentence.Of("coverage.short", ExplanationPart.Count("short", coverage.Short), intervals, ExplanationPart.Time("missing", coverage.Missing), over),
            [
                coverage.Worst is { } worst ? Sentence("coverage.worst", worst, coverage.Zone) : null,
                coverage.Shrinkage.Ratio == 0 ? ExplanationSentence.Of("coverage.no-shrinkage") : ExplanationSentence.Of("coverage.shrinkage", ExplanationPart.Figure("shrinkage", coverage.Shrinkage.Ratio, "percent")),
                .. coverage.Intervals.Where(static interval => interval.IsShort).Select(interval => Sentence("coverage.interval", interval, coverage.Zone)),
            ]);
    }

    private static ExplanationSentence Sentence(string code, IntervalCoverage interval, DateTimeZone zone) => ExplanationSentence.Of(
        code,
        ExplanationPart.Moment("start", interval.Start, zone),
        ExplanationPart.Count("required", interval.Required),
        ExplanationPart.Figure("mean", interval.Mean, "ratio"),
        ExplanationPart.Figure("least", interval.Least, "ratio"),
        code == "coverage.interval" ? ExplanationPart.Time("missing", interval.Missing) : null);
}
