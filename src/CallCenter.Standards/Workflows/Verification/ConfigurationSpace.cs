using System.Collections.Immutable;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Workflows;

/// <summary>What a case can be in: a place, and the fields that can have been collected by then.</summary>
/// <param name="Place">The place.</param>
/// <param name="Fields">The fields, as bits.</param>
/// <param name="Before">The position of the configuration it was first come to from; −1 for the start.</param>
/// <param name="By">The move it was first come to by; null for the start.</param>
internal sealed record Configuration(Location Place, ulong Fields, int Before, Move? By);

/// <summary>
/// All configurations that cases can come to, nearest first. A step can be taken where the fields it requires can be collected by then; its guard, by the facts that fit:
/// facts can change from step to step. Exact for definitions whose guards can hold.
/// </summary>
internal sealed class ConfigurationSpace
{
    /// <summary>The most configurations that are explored.</summary>
    public const int Limit = 65_536;

    private readonly WorkflowGraph graph;
    private readonly Func<Move, ulong?> requires;
    private readonly WorkBudget budget;
    private readonly List<Configuration> configurations = [];
    private readonly HashChains known = new();
    private readonly List<int> firstPassages = [];
    private readonly List<(int To, int By)> passages = [];

    private ConfigurationSpace(WorkflowGraph graph, Func<Move, ulong?> requires, WorkBudget budget)
    {
        this.graph = graph;
        this.requires = requires;
        this.budget = budget;
    }

    public int Count => configurations.Count;

    public Configuration this[int configuration] => configurations[configuration];

    /// <summary>The number of passages.</summary>
    public int PassageCount => passages.Count;

    /// <summary>Whether nothing is left out.</summary>
    public bool IsComplete { get; private set; }

    /// <param name="graph">The workflow.</param>
    /// <param name="requires">The fields that a move needs, as bits; null for a move that cannot be taken.</param>
    /// <param name="budget">The work left: each move tried counts one.</param>
    public static ConfigurationSpace Explore(WorkflowGraph graph, Func<Move, ulong?> requires, WorkBudget budget)
    {
        var space = new ConfigurationSpace(graph, requires, budget);
        space.Explore();
        return space;
    }

    /// <summary>The position of the first passage that leaves a configuration; those up to the next configuration's follow.</summary>
    public int FirstPassage(int configuration) => configuration < firstPassages.Count ? firstPassages[configuration] : passages.Count;

    /// <summary>The configuration that a passage leads to.</summary>
    public int To(int passage) => passages[passage].To;

    /// <summary>The move of a passage.</summary>
    public Move By(int passage) => graph.Moves[passages[passage].By];

    /// <summary>The way to a configuration: the codes of what is taken, in order.</summary>
    public ImmutableArray<string> WayTo(int configuration)
    {
        var codes = new List<string>();
        for (int at = configuration; configurations[at].By is { } move; at = configurations[at].Before)
        {
            codes.Add(move.Code ?? move.Event);
        }

        codes.Reverse();
        return [.. codes];
    }

    /// <summary>Which configurations can still come to one of a kind.</summary>
    public bool[] CanCome(Func<int, bool> isGoal)
    {
        // The passages into each configuration, one configuration's after another's.
        int[] firstInto = new int[Count + 1];
        for (int passage = 0; passage < passages.Count; passage++)
        {
            firstInto[To(passage) + 1]++;
        }

        for (int i = 0; i < Count; i++)
        {
            firstInto[i + 1] += firstInto[i];
        }

        int[] into = new int[passages.Count];
        int[] next = firstInto[..Count];
        bool[] can = new bool[Count];
        var waiting = new Stack<int>();
        for (int i = 0; i < Count; i++)
        {
            for (int passage = FirstPassage(i); passage < FirstPassage(i + 1); passage++)
            {
                into[next[To(passage)]++] = i;
            }

            if (isGoal(i))
            {
                can[i] = true;
                waiting.Push(i);
            }
        }

        while (waiting.TryPop(out int at))
        {
            for (int i = firstInto[at]; i < firstInto[at + 1]; i++)
            {
                if (!can[into[i]])
                {
                    can[into[i]] = true;
                    waiting.Push(into[i]);
                }
            }
        }

        return can;
    }

    private void Explore()
    {
        Add(graph.Unopened, GivenFields(graph), -1, null);
        for (int i = 0; i < configurations.Count; i++)
        {
            Configuration at = configurations[i];
            firstPassages.Add(passages.Count);
            foreach (Move move in at.Place.Moves)
            {
                if (!budget.Spend(1))
                {
                    return;
                }

                ulong after = at.Fields | move.Collects;
                if (requires(move) is not { } required || (required & ~after) != 0)
                {
                    continue;
                }

                int next = Add(move.To, after, i, move);
                if (next < 0)
                {
                    return;
                }

                passages.Add((next, move.Index));
            }
        }

        IsComplete = true;
    }

    /// <summary>The position of a configuration, come to now or before; −1 beyond the limit.</summary>
    private int Add(Location place, ulong fields, int before, Move? move)
    {
        ulong hash = Bits.Mix(Bits.Mix(0, (ulong)place.Index), fields);
        for (int same = known.First(hash); same >= 0; same = known.Next(same))
        {
            if (configurations[same].Place == place && configurations[same].Fields == fields)
            {
                return same;
            }
        }

        if (configurations.Count == Limit)
        {
            return -1;
        }

        configurations.Add(new Configuration(place, fields, before, move));
        return known.Add(hash);
    }

    private static ulong GivenFields(WorkflowGraph graph)
    {
        ulong bits = 0;
        foreach (WorkflowField field in graph.Workflow.Definition.Fields)
        {
            bits |= field.IsGiven ? Mask.Of(graph.Fields.IndexOf(field.Field)) : 0;
        }

        return bits;
    }
}
