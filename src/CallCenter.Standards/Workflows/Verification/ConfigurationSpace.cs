using System.Collections.Immutable;

namespace CallCenter.Standards.Workflows;

/// <summary>What a case can be in: a place, and the fields that can have been collected by then.</summary>
/// <param name="Place">The place.</param>
/// <param name="Fields">The fields, as bits.</param>
/// <param name="Before">The configuration it was first come to from; −1 for the start.</param>
/// <param name="By">The move it was first come to by; null for the start.</param>
internal readonly record struct Configuration(Location Place, ulong Fields, int Before, Move? By);

/// <summary>A move from one configuration to another.</summary>
internal readonly record struct Passage(int From, int To, Move Move);

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
    private readonly List<Configuration> configurations = [];
    private readonly Dictionary<(int Place, ulong Fields), int> known = [];
    private readonly List<Passage> passages = [];

    private ConfigurationSpace(WorkflowGraph graph, Func<Move, ulong?> requires)
    {
        this.graph = graph;
        this.requires = requires;
    }

    public IReadOnlyList<Configuration> Configurations => configurations;

    public IReadOnlyList<Passage> Passages => passages;

    /// <summary>Whether nothing is left out.</summary>
    public bool IsComplete { get; private set; }

    /// <param name="graph">The workflow.</param>
    /// <param name="requires">The fields that a move needs, as bits; null for a move that cannot be taken.</param>
    public static ConfigurationSpace Explore(WorkflowGraph graph, Func<Move, ulong?> requires)
    {
        var space = new ConfigurationSpace(graph, requires);
        space.Explore();
        return space;
    }

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
        ILookup<int, int> into = passages.ToLookup(passage => passage.To, passage => passage.From);
        bool[] can = new bool[configurations.Count];
        var waiting = new Stack<int>(Enumerable.Range(0, can.Length).Where(isGoal));
        while (waiting.TryPop(out int at))
        {
            if (can[at])
            {
                continue;
            }

            can[at] = true;
            foreach (int before in into[at])
            {
                waiting.Push(before);
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
            foreach (Move move in at.Place.Moves)
            {
                ulong after = at.Fields | move.Collects;
                if (requires(move) is not { } required || (required & ~after) != 0)
                {
                    continue;
                }

                int to = Add(move.To, after, i, move);
                if (to < 0)
                {
                    return;
                }

                passages.Add(new Passage(i, to, move));
            }
        }

        IsComplete = true;
    }

    private int Add(Location place, ulong fields, int before, Move? by)
    {
        if (known.TryGetValue((place.Index, fields), out int index))
        {
            return index;
        }

        if (configurations.Count == Limit)
        {
            return -1;
        }

        configurations.Add(new Configuration(place, fields, before, by));
        known.Add((place.Index, fields), configurations.Count - 1);
        return configurations.Count - 1;
    }

    internal static ulong GivenFields(WorkflowGraph graph)
    {
        ulong bits = 0;
        foreach (string field in graph.Workflow.Definition.Fields.Where(field => field.IsGiven).Select(field => field.Field))
        {
            bits |= 1UL << graph.Fields.IndexOf(field);
        }

        return bits;
    }
}
