using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>When a clock reaches which share of its target.</summary>
internal static class ClockSignals
{
    /// <summary>All warnings and the due instant of a running clock, in order; a warning comes before the due instant at the same instant.</summary>
    public static ClockSignal[] Of(ClockFold fold)
    {
        if (fold.Phase != ClockPhase.Open || fold.IsPaused)
        {
            return [];
        }

        ClockLeg leg = fold.Governing(out Instant? due);
        if (due is not { } dueAt)
        {
            return [];
        }

        Duration whole = leg.Whole!.Value;
        var signals = new List<ClockSignal>(leg.Target.Warnings.Length + 1);
        foreach (WarningThreshold warning in leg.Target.Warnings)
        {
            if (InstantOf(fold, leg, warning.In(whole), fold.Since) is { } at)
            {
                signals.Add(new ClockSignal(at, warning));
            }
        }

        signals.Add(new ClockSignal(dueAt, null));
        return [.. signals.OrderBy(signal => signal.At)];
    }

    /// <summary>When a leg has used up some clock time: in the past, or as if it ran on from an instant; null for never, or where it ended before.</summary>
    public static Instant? InstantOf(ClockFold fold, ClockLeg leg, Duration used, Instant now)
    {
        // Nothing is used up where the count begins, even of a clock that is paused from there.
        if (used == Duration.Zero)
        {
            return fold.Origin;
        }

        Duration left = used;
        for (int i = fold.CountFrom; i < fold.Spans.Count; i++)
        {
            ClockSpan span = fold.Spans[i];
            ClockTarget target = i >= leg.FirstSpan ? leg.Target : span.Target;
            bool isLast = i + 1 == fold.Spans.Count;
            if (span.Motion != ClockMotion.Running)
            {
                continue;
            }

            if (isLast)
            {
                return target.Add(span.From, left);
            }

            Duration length = target.Between(span.From, fold.Spans[i + 1].From);
            if (length >= left)
            {
                return target.Add(span.From, left);
            }

            left -= length;
        }

        return fold.Phase == ClockPhase.Open ? leg.Target.Add(now, left) : null;
    }
}
