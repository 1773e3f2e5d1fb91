using CallCenter.Standards.Calendars;
using NodaTime;

namespace CallCenter.Standards.Workflows;

/// <summary>A timed move that is to come.</summary>
/// <param name="Move">The move.</param>
/// <param name="At">When.</param>
internal readonly record struct UpcomingMove(Move Move, Instant At);

/// <summary>When a case leaves its state by itself.</summary>
internal static class TimedMoves
{
    /// <summary>The earliest of the moves whose guards hold, the inner workflow's first among those of one instant; null for none.</summary>
    public static UpcomingMove? Next<T>(in CaseState state, MoveBinding<T>[] bindings, in T facts)
    {
        UpcomingMove? next = null;
        foreach (Move move in state.Place!.Timers)
        {
            MoveBinding<T> binding = bindings[move.Index];
            if (binding.Start(in facts, state.EnteredAt(move.Level)) is { } start && binding.GuardHolds(in facts, state.LastAt) && DueFrom(start, move.Timer!) is { } due)
            {
                // What waited for its guard or field comes when it no longer has to, and never before what has happened.
                Instant at = Instant.Max(due, state.LastAt);
                next = next is { } earlier && earlier.At <= at ? next : new UpcomingMove(move, at);
            }
        }

        return next;
    }

    private static Instant? DueFrom(Instant start, CheckedTimer timer) =>
        timer.Move.After is { } after ? after.DueFrom(start, timer.Calendar?.AtOrFirst(start) ?? BusinessTimeline.Always) : start;
}
