using System.Collections.Immutable;
using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.Calendars;

/// <summary>Why time counts by a calendar, in sentences: how much of a span does, then each piece with its reason.</summary>
internal static class CalendarSentences
{
    public static Explanation Of(BusinessTimeline timeline, Instant from, Instant to)
    {
        DateTimeZone zone = timeline.Zone;
        ImmutableArray<TimeSegment> told = timeline.FirstSegments(from, to, out Instant reached);
        return Explanation.Of(
            ExplanationSentence.Of(
                "calendar.counted",
                ExplanationPart.Named("calendar", timeline.Code, timeline.Calendar.Name),
                ExplanationPart.Time("counted", timeline.Between(from, to)),
                ExplanationPart.Elapsed("whole", to - from),
                ExplanationPart.Moment("from", from, zone),
                ExplanationPart.Moment("to", to, zone)),
            [
                .. told.Select(segment => ExplanationSentence.Of(
                    segment.IsCounted ? "calendar.open" : "calendar.closed",
                    ExplanationPart.Moment("from", segment.Start, zone),
                    ExplanationPart.Moment("to", segment.End, zone),
                    ExplanationPart.Elapsed("length", segment.Length),
                    ExplanationPart.Word("reason", segment.Reason),
                    ExplanationPart.Given("name", segment.Name))),
                reached == to ? null : ExplanationSentence.Of(
                    "calendar.further", ExplanationPart.Moment("from", reached, zone), ExplanationPart.Moment("to", to, zone), ExplanationPart.Time("counted", timeline.Between(reached, to))),
                .. timeline.Doubts(from, to).Select(static doubt => ExplanationSentence.Of("calendar.doubt", FindingExplanations.Title("doubt", doubt))),
                ExplanationSentence.Of("calendar.source", ExplanationPart.From("source", timeline.Calendar.Provenance)),
            ]);
    }
}
