using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>When a clock reaches which share of its target.</summary>
internal static class ClockSignals
{
    /// <summary>The warnings to come and the due instant of a running clock, in order; a warning comes before the due instant at the same instant.</summary>
    public static ClockSignal[] Of(in ClockFold fold)
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
            Duration used = warning.In(whole);
            if (used > leg.Spent && leg.Target.Add(Instant.Max(fold.Since, leg.Begin), used - leg.Spent) is { } at)
            {
                signals.Add(new ClockSignal(at, warning));
            }
        }

        signals.Add(new ClockSignal(dueAt, null));
        return [.. signals.OrderBy(signal => signal.At)];
    }

    /// <summary>When a clock has used up some of its time: in the past, or as if it ran on from an instant; null for never, or where it ended before.</summary>
    public static Instant? InstantOf(ClockState state, Duration used, Instant now)
    {
        ref readonly ClockFold fold = ref state.At;
        ClockLeg leg = fold.Governing(out _);

        // Nothing is used up where the count begins, even of a clock that is paused from there.
        return used == Duration.Zero ? Instant.Max(fold.Origin, leg.Begin)
            : used <= leg.Spent ? Passed(in state.Recorded(), in leg, used)
            : fold.Phase != ClockPhase.Open ? null
            : leg.Target.Add(Instant.Max(fold.IsPaused ? now : fold.Since, leg.Begin), used - leg.Spent);
    }

    /// <summary>An instant in the closed stretches of the run.</summary>
    private static Instant? Passed(in ClockFold fold, in ClockLeg leg, Duration used)
    {
        ReadOnlySpan<ClockSpan> run = fold.Spans.AsSpan()[fold.CountFrom..];
        if (fold.HasTighter)
        {
            return Walked(run, fold.CountFrom, in leg, used);
        }

        int low = 0;
        int high = run.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            (low, high) = run[middle].Before < used ? (middle, high) : (low, middle - 1);
        }

        return run[low].Target.Add(Instant.Max(run[low].From, run[low].Begin), used - run[low].Before);
    }

    /// <summary>By a leg that is not the one the stretches are measured by.</summary>
    private static Instant? Walked(ReadOnlySpan<ClockSpan> run, int first, in ClockLeg leg, Duration used)
    {
        Duration left = used;
        for (int i = 0; i + 1 < run.Length; i++)
        {
            if (run[i].Motion == ClockMotion.Running)
            {
                (ClockTarget target, Instant begin) = first + i >= leg.FirstSpan ? (leg.Target, leg.Begin) : (run[i].Target, run[i].Begin);
                Duration length = target.Counted(run[i].From, run[i + 1].From, begin);
                if (length >= left)
                {
                    return target.Add(Instant.Max(run[i].From, begin), left);
                }

                left -= length;
            }
        }

        return null;
    }
}
