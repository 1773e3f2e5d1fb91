using System.Collections.Immutable;
using CallCenter.Standards.Calendars;
using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>Cuts a clock's life into pieces that count and pieces that do not.</summary>
internal static class ClockSegments
{
    /// <summary>The pieces from the start to an instant, or to the end of a clock that ended.</summary>
    public static ImmutableArray<ClockSegment> Of(in ClockFold fold, Instant until)
    {
        ImmutableArray<ClockSegment>.Builder segments = ImmutableArray.CreateBuilder<ClockSegment>();
        if (fold.Phase != ClockPhase.NotStarted)
        {
            ClockLeg leg = fold.Governing(out _);
            ReadOnlySpan<ClockSpan> spans = fold.Spans.AsSpan();
            for (int i = 0; i < spans.Length; i++)
            {
                ClockSpan span = spans[i];
                bool isLast = i + 1 == spans.Length;
                if (!isLast || fold.Phase == ClockPhase.Open)
                {
                    Add(segments, i >= leg.FirstSpan ? span with { Target = leg.Target, Begin = leg.Begin } : span, isLast ? until : spans[i + 1].From, i >= fold.CountFrom);
                }
            }
        }

        return segments.ToImmutable();
    }

    private static void Add(ImmutableArray<ClockSegment>.Builder segments, ClockSpan span, Instant to, bool counts)
    {
        // Events of one instant leave nothing between them.
        if (to <= span.From)
        {
            return;
        }

        switch (span.Motion)
        {
            case ClockMotion.Running:
                Instant begin = Instant.Min(Instant.Max(span.From, span.Begin), to);
                if (begin > span.From)
                {
                    segments.Add(new ClockSegment(span.From, begin, ClockSegmentKind.OutsideHours, new("下一工作日起计", "Counts from the next business day"))
                    {
                        Calendar = span.Target.Calendar.Code,
                        CalendarReason = SegmentReason.OutsideHours,
                    });
                }

                foreach (ClockSegment piece in begin < to ? span.Target.Pieces(begin, to) : [])
                {
                    segments.Add(piece.IsCounted && !counts ? piece with { Kind = ClockSegmentKind.BeforeReset } : piece);
                }

                break;
            case ClockMotion.Paused:
                segments.Add(new ClockSegment(span.From, to, ClockSegmentKind.Paused, span.Reason is { } reason ? new LocalizedText(null, reason) : null));
                break;
            default:
                segments.Add(new ClockSegment(span.From, to, ClockSegmentKind.Stopped, null));
                break;
        }
    }
}
