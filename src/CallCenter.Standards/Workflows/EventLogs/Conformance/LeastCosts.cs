namespace CallCenter.Standards.Workflows;

/// <summary>
/// By event and node: the least cost of aligning this event and all after it from the node on, worked out from the last event back. Only every so many rows are kept, as many as a block has;
/// a block is worked out again when the walk comes to it. So the memory grows with the root of the events, and each row is worked out twice at most (checkpoints, Grice, Hughey and Speck 1997).
/// </summary>
internal sealed class LeastCosts
{
    private readonly ActivityNet net;
    private readonly int[] trace;
    private readonly CancellationToken cancellation;
    private readonly int size;
    private readonly int[][] kept;
    private readonly int[][] block;
    private readonly int[] direct, sorted, order, queue;
    private int first = -1;

    /// <param name="net">The net.</param>
    /// <param name="trace">The numbers of the activities; −1 for one that is not of the net.</param>
    /// <param name="cancellation">Looked at once for each event.</param>
    public LeastCosts(ActivityNet net, int[] trace, CancellationToken cancellation)
    {
        (this.net, this.trace, this.cancellation) = (net, trace, cancellation);
        int nodes = net.Nodes.Length;
        (direct, sorted, order, queue) = (new int[nodes], new int[nodes], new int[nodes], new int[nodes]);
        size = (int)Math.Ceiling(Math.Sqrt(trace.Length + 1));
        kept = new int[(trace.Length / size) + 1][];
        block = Rows(size + 1, nodes);
        int[] next = new int[nodes], row = new int[nodes];
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
    public int this[int i, int node]
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

    private static int[][] Rows(int count, int nodes)
    {
        int[][] rows = new int[count][];
        for (int i = 0; i < count; i++)
        {
            rows[i] = new int[nodes];
        }

        return rows;
    }

    private void FillBlock(int of)
    {
        first = of;
        int last = Math.Min(((of + 1) * size) - 1, trace.Length);
        int[] next = last < trace.Length ? kept[of + 1] : [];
        for (int i = last; i > of * size; i--)
        {
            int[] row = block[i - (of * size)];
            Fill(row, i, next);
            next = row;
        }
    }

    /// <summary>The costs where this event comes next, and then of the nodes that lead there by steps without an event: a search from all nodes at once, the cheapest first.</summary>
    private void Fill(int[] row, int i, int[] next)
    {
        cancellation.ThrowIfCancellationRequested();
        for (int node = 0; node < row.Length; node++)
        {
            direct[node] = row[node] = i < trace.Length ? WithThisEvent(trace[i], next, node) : net.MayEnd[node] ? 0 : ActivityNet.Unreachable;
            (sorted[node], order[node]) = (direct[node], node);
        }

        Array.Sort(sorted, order);
        int given = 0, head = 0, tail = 0;
        while (given < row.Length || head < tail)
        {
            bool isGiven = head == tail || (given < row.Length && sorted[given] <= row[queue[head]]);
            int node = isGiven ? order[given++] : queue[head++];
            if (row[node] >= ActivityNet.Unreachable || (isGiven && row[node] < direct[node]))
            {
                continue;
            }

            foreach (int before in net.NodesBefore(node))
            {
                if (row[node] + 1 < row[before])
                {
                    row[before] = row[node] + 1;
                    queue[tail++] = before;
                }
            }
        }
    }

    /// <summary>The least cost where this event comes next: in step, or without a step.</summary>
    private int WithThisEvent(int label, int[] next, int node)
    {
        int cost = Math.Min(next[node] + 1, ActivityNet.Unreachable);
        foreach (NetArc arc in net.ArcsFrom(node))
        {
            if (arc.Label == label)
            {
                cost = Math.Min(cost, next[arc.To]);
            }
        }

        return cost;
    }
}
