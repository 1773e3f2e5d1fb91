using System.Collections.Immutable;
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
                    Add(segments, i >= leg.FirstSpan ? span with { Target = leg.Target } : span, isLast ? until : spans[i + 1].From, i >= fold.CountFrom);
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
                foreach (ClockSegment piece in span.Target.Pieces(span.From, to))
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
