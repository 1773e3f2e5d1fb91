using System.Numerics;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Workflows;

/// <summary>
/// The courses that clocks can have in each configuration, of up to sixteen clocks at once: four bits a clock, one for each course. Finds which clocks there is something to tell of; how a case comes there is looked for one by one.
/// </summary>
internal sealed class ClockCourses
{
    /// <summary>How many courses a clock has.</summary>
    public const int Courses = (int)ClockCourse.Cancelled + 1;

    /// <summary>The most clocks that are followed at once.</summary>
    public const int Most = 64 / Courses;

    private const ulong NotStarted = 0x1111_1111_1111_1111;
    private const ulong Running = NotStarted << (int)ClockCourse.Running;

    private readonly Effects[] effects;

    private ClockCourses(WorkflowGraph graph, string[] clocks, KnownClock?[] known)
    {
        effects = new Effects[graph.Moves.Length];
        for (int clock = 0; clock < clocks.Length; clock++)
        {
            var moves = new ClockMoves(graph, clocks[clock], known[clock]);
            foreach (Move move in graph.Moves)
            {
                effects[move.Index].Add(clock, moves, move, known[clock]);
            }
        }
    }

    /// <summary>The clocks, as bits, that do not fit their events, or run where a case ends; null where the budget ended before.</summary>
    public static ulong? ToTell(WorkflowGraph graph, ConfigurationSpace space, string[] clocks, KnownClock?[] known, WorkBudget budget)
    {
        Effects[] effects = new ClockCourses(graph, clocks, known).effects;
        ulong[] courses = new ulong[space.Count];
        courses[0] = NotStarted & (ulong.MaxValue >> (64 - (Courses * clocks.Length)));
        bool[] isWaiting = new bool[space.Count];
        var waiting = new Queue<int>();
        waiting.Enqueue(0);
        ulong told = 0;
        while (waiting.TryDequeue(out int at))
        {
            isWaiting[at] = false;
            ulong now = courses[at];
            told |= space[at].Place.IsEnd ? now & Running : 0;
            (int from, int to) = (space.FirstPassage(at), space.FirstPassage(at + 1));
            if (!budget.Spend(1 + to - from))
            {
                return null;
            }

            for (int passage = from; passage < to; passage++)
            {
                ref readonly Effects move = ref effects[space.By(passage).Index];
                told |= now & move.Misfits;
                int next = space.To(passage);
                ulong after = courses[next] | move.After(now);
                if (after != courses[next])
                {
                    courses[next] = after;
                    if (!isWaiting[next])
                    {
                        isWaiting[next] = true;
                        waiting.Enqueue(next);
                    }
                }
            }
        }

        ulong toTell = 0;
        for (; told != 0; told &= told - 1)
        {
            toTell |= Mask.Of(BitOperations.TrailingZeroCount(told) / Courses);
        }

        return toTell;
    }

    /// <summary>What one move does to the clocks.</summary>
    private struct Effects
    {
        /// <summary>All courses of the clocks that it starts.</summary>
        private ulong starts;

        /// <summary>The course of running of those that it stops, and of those that it cancels.</summary>
        private ulong stops;
        private ulong cancels;

        /// <summary>The courses before it in which its event does not do what it should.</summary>
        public ulong Misfits { get; private set; }

        public void Add(int clock, ClockMoves moves, Move move, KnownClock? known)
        {
            for (ClockCourse course = ClockCourse.NotStarted; course <= ClockCourse.Cancelled; course++)
            {
                ulong bit = Mask.Of((Courses * clock) + (int)course);
                ClockCourse after = moves.After(move, course);
                if (course == ClockCourse.NotStarted && after == ClockCourse.Running)
                {
                    starts |= 0xFUL << (Courses * clock);
                }

                if (course == ClockCourse.Running)
                {
                    stops |= after == ClockCourse.Stopped ? bit : 0;
                    cancels |= after == ClockCourse.Cancelled ? bit : 0;
                }

                Misfits |= known is not null && moves.Misfit(move, known, course, after) is not null ? bit : 0;
            }
        }

        public readonly ulong After(ulong before)
        {
            ulong started = before & starts;
            started |= started >> 2;
            started = (started | (started >> 1)) & NotStarted & starts;
            ulong kept = before & ~(starts | stops | cancels);
            return kept | (started << (int)ClockCourse.Running) | ((before & stops) << (ClockCourse.Stopped - ClockCourse.Running)) | ((before & cancels) << (ClockCourse.Cancelled - ClockCourse.Running));
        }
    }
}
