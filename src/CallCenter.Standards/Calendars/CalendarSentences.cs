using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.Calendars;

/// <summary>Why time counts by a calendar, in sentences: how much of a span does, then each piece with its reason.</summary>
internal static class CalendarSentences
{
    public static Explanation Of(BusinessTimeline timeline, Instant from, Instant to)
    {
        DateTimeZone zone = timeline.Zone;
        return Explanation.Of(
            ExplanationSentence.Of(
                "calendar.counted",
                ExplanationPart.Named("calendar", timeline.Code, timeline.Calendar.Name),
                ExplanationPart.Time("counted", timeline.Between(from, to)),
                ExplanationPart.Elapsed("whole", to - from),
                ExplanationPart.Moment("from", from, zone),
                ExplanationPart.Moment("to", to, zone)),
            [
                .. timeline.Segments(from, to).Select(segment => ExplanationSentence.Of(
                    segment.IsCounted ? "calendar.open" : "calendar.closed",
                    ExplanationPart.Moment("from", segment.Start, zone),
                    ExplanationPart.Moment("to", segment.End, zone),
                    ExplanationPart.Elapsed("length", segment.Length),
                    ExplanationPart.Word("reason", segment.Reason),
                    ExplanationPart.Given("name", segment.Name))),
                .. timeline.Doubts(from, to).Select(static doubt => ExplanationSentence.Of("calendar.doubt", FindingExplanations.Title("doubt", doubt))),
                ExplanationSentence.Of("calendar.source", ExplanationPart.From("source", timeline.Calendar.Provenance)),
            ]);
    }
}
