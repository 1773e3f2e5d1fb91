using CallCenter.Standards.Explanations;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Quality;

/// <summary>Times of stages and business in sentences.</summary>
internal static class TimeSentences
{
    public static Explanation Of(TimeReading reading) => reading.Fault is { } fault
        ? Explanation.Of(ExplanationSentence.Of("service-time.left-out", ExplanationPart.Word("fault", fault)), [])
        : Explanation.Of(
            ExplanationSentence.Of(
                "service-time.read",
                ExplanationPart.Count("all", reading.Records.Length),
                ExplanationPart.Count("known", reading.Records.Count(static one => one.Taken is not null)),
                ExplanationPart.Count("late", reading.Records.Count(static one => one.Met == false))),
            [.. reading.Records.Select(Of)]);

    private static ExplanationSentence Of(ServiceTimeRecord one) => ExplanationSentence.Of(
        one.Met switch { true => "service-time.in-time", false => "service-time.late", _ => "service-time.undecided" },
        ExplanationPart.OfBook("item", "service-time", one.Item),
        one.Taken is { } taken ? ExplanationPart.Time("taken", taken) : null,
        one.Limit is { } limit ? ExplanationPart.Time("limit", limit) : null);
}
