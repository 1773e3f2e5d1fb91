using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Cases;

/// <summary>When a case next does something by itself.</summary>
internal static class TimelineWakes
{
    public static Instant? Next<T>(CaseRules<T> rules, TimelineParts<T> parts)
        where T : class
    {
        Instant? next = NextMove(rules, parts)?.At;
        foreach (PolicyTrack track in parts.Tracks)
        {
            foreach (ClockState clock in track.State.Clocks)
            {
                next = Earlier(next, clock.NextSignal(parts.SettledAt)?.At);
            }

            foreach (LadderWatch watch in track.Watches)
            {
                next = Earlier(next, watch.WakeAt);
            }
        }

        return next;
    }

    /// <summary>The timed move that comes next, dated when it was due, or when the facts last changed where these let it come late.</summary>
    public static UpcomingMove? NextMove<T>(CaseRules<T> rules, TimelineParts<T> parts)
        where T : class
    {
        if (parts.Facts is not { } facts || !parts.Case.IsOpened || rules.DeciderOf(parts.Case.Workflow).Next(parts.Case, in facts) is not { } next)
        {
            return null;
        }

        return next with { At = Instant.Max(next.At, parts.FactsAt) };
    }

    private static Instant? Earlier(Instant? one, Instant? other) => other is null || one <= other ? one : other;
}
