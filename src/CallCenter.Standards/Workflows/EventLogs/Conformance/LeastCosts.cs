namespace CallCenter.Standards.Workflows;

/// <summary>
/// By event and node: the least cost of aligning this event and all after it from the node on, worked out from the last event back; the fewest deviations, and of these the fewest interruptions
/// that no event shows; where deviations cost different amounts, the least sum of these. Only every so many rows are kept, as many as a block has;
/// a block is worked out again when the walk comes to it. So the memory grows with the root of the events, and each row is worked out twice at most (checkpoints, Grice, Hughey and Speck 1997).
/// </summary>
internal sealed class LeastCosts
{
    /// <summary>The cost of a deviation: more than all interruptions together, so that they only decide between ways of as many deviations.</summary>
    public const long Deviation = 1L << 32;

    /// <summary>The cost of an interruption that no event shows.</summary>
    public const long Interruption = 1;

    private const long Unreachable = ActivityNet.Unreachable * Deviation;

    private readonly ActivityNet net;
    private readonly int[] trace;
    private readonly CancellationToken cancellation;
    private readonly int size;
    private readonly long[][] kept;
    private readonly long[][] block;
    private readonly long[] direct, sorted;
    private readonly int[] order, ordinary, interrupting;
    private readonly PriorityQueue<int, long> byCost = new();
    private int first = -1;

    /// <param name="net">The net.</param>
    /// <param name="trace">The numbers of the activities; −1 for one that is not of the net.</param>
    /// <param name="cancellation">Looked at once for each event.</param>
    public LeastCosts(ActivityNet net, int[] trace, CancellationToken cancellation)
    {
        (this.net, this.trace, this.cancellation) = (net, trace, cancellation);
        int nodes = net.Nodes.Length;
        (direct, sorted) = (new long[nodes], new long[nodes]);
        (order, ordinary, interrupting) = (new int[nodes], new int[nodes], new int[nodes]);
        size = (int)Math.Ceiling(Math.Sqrt(trace.Length + 1));
        kept = new long[(trace.Length / size) + 1][];
        block = Rows(size + 1, nodes);
        long[] next = new long[nodes], row = new long[nodes];
        for (int i = trace.Length; i >= 0; i--)
        {
            Fill(row, i, next);
            if (i % size == 0)
            {
                kept[i / size] = [.. row];
            }

            (row, next) = (next, row);
        }
    }

    /// <summary>The least cost of an event and all after it from a node on; asked for from the first event to the last.</summary>
    /// <param name="i">The index of the event; the number of events for the end.</param>
    /// <param name="node">The node.</param>
    public long this[int i, int node]
    {
        get
        {
            int of = i / size;
            if (i == of * size)
            {
                return kept[of][node];
            }

            if (of != first)
            {
                FillBlock(of);
            }

            return block[i - (of * size)][node];
        }
    }

    /// <summary>How many deviations a cost is of.</summary>
    public static int DeviationsOf(long cost) => (int)(cost / Deviation);

    private static long[][] Rows(int count, int nodes)
    {
        long[][] rows = new long[count][];
        for (int i = 0; i < count; i++)
        {
            rows[i] = new long[nodes];
        }

        return rows;
    }

    private void FillBlock(int of)
    {
        first = of;
        int last = Math.Min(((of + 1) * size) - 1, trace.Length);
        long[] next = last < trace.Length ? kept[of + 1] : [];
        for (int i = last; i > of * size; i--)
        {
            long[] row = block[i - (of * size)];
            Fill(row, i, next);
            next = row;
        }
    }

    /// <summary>The costs where this event comes next, and then of the nodes that lead there by steps without an event: a search from all nodes at once, the cheapest first.</summary>
    private void Fill(long[] row, int i, long[] next)
    {
        cancellation.ThrowIfCancellationRequested();
        for (int node = 0; node < row.Length; node++)
        {
            direct[node] = row[node] = i < trace.Length ? WithThisEvent(trace[i], next, node) : net.MayEnd[node] ? 0 : Unreachable;
            (sorted[node], order[node]) = (direct[node], node);
        }

        if (net.IsWeighed)
        {
            Weigh(row);
            return;
        }

        Array.Sort(sorted, order);
        // Three orders, each from the cheapest on: costs as given, and those by one step more of either kind.
        int given = 0;
        Queue byOrdinary = new(ordinary), byInterruption = new(interrupting);
        while (true)
        {
            long cheapest = Math.Min(given < row.Length ? sorted[given] : long.MaxValue, Math.Min(byOrdinary.Cheapest(row), byInterruption.Cheapest(row)));
            if (cheapest >= Unreachable)
            {
                return;
            }

            bool isGiven = given < row.Length && sorted[given] == cheapest;
            int node = isGiven ? order[given++] : byOrdinary.Cheapest(row) == cheapest ? byOrdinary.Take() : byInterruption.Take();
            if (isGiven && row[node] < direct[node])
            {
                continue;
            }

            Reach(net.NodesBefore(node, isInterruption: false), row[node] + Deviation, row, ref byOrdinary);
            Reach(net.NodesBefore(node, isInterruption: true), row[node] + Deviation + Interruption, row, ref byInterruption);
        }
    }

    /// <summary>The same where steps cost different amounts (Dijkstra 1959).</summary>
    private void Weigh(long[] row)
    {
        byCost.EnqueueRange(order.Select(node => (node, direct[node])));
        while (byCost.TryDequeue(out int node, out long cost) && cost < Unreachable)
        {
            if (cost > row[node])
            {
                continue;
            }

            foreach ((int before, long step) in net.WeighedBefore(node))
            {
                if (cost + step < row[before])
                {
                    row[before] = cost + step;
                    byCost.Enqueue(before, cost + step);
                }
            }
        }

        byCost.Clear();
    }

    private static void Reach(int[] nodes, long cost, long[] row, ref Queue queue)
    {
        foreach (int before in nodes)
        {
            if (cost < row[before])
            {
                row[before] = cost;
                queue.Add(before);
            }
        }
    }

    /// <summary>The least cost where this event comes next: in step, or without a step.</summary>
    private long WithThisEvent(int label, long[] next, int node)
    {
        long cost = Math.Min(next[node] + (net.CostOfEvent(label) * Deviation), Unreachable);
        foreach (NetArc arc in net.ArcsFrom(node))
        {
            if (arc.Label == label)
            {
                cost = Math.Min(cost, next[arc.To] + OfStep(arc));
            }
        }

        return cost;
    }

    /// <summary>The cost of an arc that an event is in step with.</summary>
    public long OfStep(NetArc arc) => net.IsDoubtful(arc) ? Interruption : 0;

    /// <summary>The cost of an arc that left no event.</summary>
    public long OfMissing(NetArc arc) => OfMissing(net, arc);

    /// <summary>The cost of an arc that left no event.</summary>
    public static long OfMissing(ActivityNet net, NetArc arc) => (net.CostOfStep(arc.Label) * Deviation) + (arc.IsInterruption ? Interruption : 0);

    /// <summary>Nodes in the order in which they come; a node comes once at most, since what comes later costs no less.</summary>
    private struct Queue(int[] nodes)
    {
        private int head, tail;

        public readonly long Cheapest(long[] row) => head < tail ? row[nodes[head]] : long.MaxValue;

        public int Take() => nodes[head++];

        public void Add(int node) => nodes[tail++] = node;
    }
}
