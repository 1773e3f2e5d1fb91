using System.Xml.Linq;
using CallCenter.Standards.Reports.Charts;
using CallCenter.Standards.Reports.Display;
using CallCenter.Standards.Reports.Promises;
using CallCenter.Standards.ServiceLevels;
using NodaTime;
using static CallCenter.Standards.Reports.Html.Markup;

namespace CallCenter.Standards.Reports.Html;

/// <summary>The picture of one clock: when it ran, was held or closed, warned, fell due and ended.</summary>
internal sealed class ClockPicture(PromiseWording words, Wording wording, ClockWords clocks, DateTimeZone zone)
{
    private static readonly (ClockSegmentKind Kind, string Style)[] Styles =
    [
        (ClockSegmentKind.Counted, "running"), (ClockSegmentKind.Paused, "paused"), (ClockSegmentKind.OutsideHours, "outside"),
        (ClockSegmentKind.Stopped, "outside"), (ClockSegmentKind.BeforeReset, "outside"),
    ];

    /// <summary>The picture; null for a clock that ended as it began.</summary>
    public XElement? Draw(Promise promise)
    {
        ClockReading clock = promise.Clock;
        if (clock.Segments.IsEmpty)
        {
            return null;
        }

        Instant from = clock.Segments[0].From;
        Instant end = clock.Segments[^1].To;
        Instant to = clock.Due is { } due ? Instant.Max(due, end) : end;
        string title = words.ClockOf(clocks.Id(promise));
        return Tag(
            "figure",
            Class("clock"),
            Tag("figcaption", Tag("strong", $"{title} · {clocks.Name(promise)} · {clocks.Within(promise)}"), Legend(clock)),
            ClockTimeline.Draw("clock", title, clocks.Explain(promise), new TimeAxis(from, to, zone), clock.Segments.SelectMany(s => Stretches(s, clock.BreachedAt)), Moments(clock)),
            Tag("p", Class("source"), clocks.Explain(promise)));
    }

    // The piece in which the clock falls due is cut there: what comes after is late.
    private IEnumerable<Stretch> Stretches(ClockSegment segment, Instant? breached)
    {
        string name = $"{clocks.At(segment.From)} – {clocks.At(segment.To)} · {clocks.Why(segment)} · {clocks.Length(segment.Length)}";
        string style = Styles.First(known => known.Kind == segment.Kind).Style;
        Instant cut = segment.IsCounted && breached is { } at ? Instant.Max(segment.From, Instant.Min(segment.To, at)) : segment.To;
        if (cut > segment.From)
        {
            yield return new Stretch(style, name, segment.From, cut);
        }

        if (cut < segment.To)
        {
            yield return new Stretch("late", name, cut, segment.To);
        }
    }

    private IEnumerable<Moment> Moments(ClockReading clock)
    {
        foreach (ClockWarning warning in clock.Warnings)
        {
            if (warning.At is { } at)
            {
                yield return new Moment("warning", clocks.Warning(warning.Threshold), at);
            }
        }

        if (clock.Due is { } due)
        {
            yield return new Moment("due", $"{words.Due} {clocks.Clock(due)}", due);
        }

        yield return new Moment("end", $"{wording.WordFor(clock.Status)} {clocks.Clock(clock.EndedAt ?? clock.At)}", clock.EndedAt ?? clock.At);
    }

    private XElement Legend(ClockReading clock)
    {
        IEnumerable<(string Style, string Name)> kinds = clock.Segments.Select(s => s.Kind).Distinct()
            .Select(kind => (Styles.First(known => known.Kind == kind).Style, wording.WordFor(kind)));
        IEnumerable<(string, string)> late = clock.IsBreached ? [("late", words.Breached)] : [];
        return Tag("span", Class("legend"), kinds.Concat(late).Select(l => Tag("span", Tag("i", Class(l.Item1)), l.Item2)));
    }
}
