namespace CallCenter.Standards.Reports.Charts;

/// <summary>
/// Puts the nodes of a directed graph into layers by their distance from the first node, and orders each layer so that ways cross little: the barycentre rule of Sugiyama, Tagawa and Toda (1981).
/// Deterministic: ties keep the order given.
/// </summary>
internal sealed class LayeredLayout
{
    private const int Sweeps = 4;

    private readonly int[] layerOf;
    private readonly double[] place;

    /// <param name="count">The number of nodes, at least one; node 0 comes first.</param>
    /// <param name="ways">The ways, by the numbers of the nodes.</param>
    public LayeredLayout(int count, IReadOnlyList<(int From, int To)> ways)
    {
        layerOf = Distances(count, ways);
        place = new double[count];
        Layers = [.. Enumerable.Range(0, layerOf.Max() + 1).Select(layer => Enumerable.Range(0, count).Where(node => layerOf[node] == layer).ToArray())];
        PlaceAll();
        for (int sweep = 0; sweep < Sweeps; sweep++)
        {
            bool down = sweep % 2 == 0;
            for (int i = 0; i < Layers.Length; i++)
            {
                Order(down ? i : Layers.Length - 1 - i, ways, down);
            }
        }
    }

    /// <summary>The nodes of each layer, in order.</summary>
    public int[][] Layers { get; }

    public int LayerOf(int node) => layerOf[node];

    /// <summary>Where a node lies within its layer, as the distance from the layer's middle in places.</summary>
    public double PlaceOf(int node) => place[node];

    // Nodes that no way reaches go where the ways end.
    private static int[] Distances(int count, IReadOnlyList<(int From, int To)> ways)
    {
        int[] distance = [0, .. Enumerable.Repeat(-1, count - 1)];
        var open = new Queue<int>([0]);
        while (open.TryDequeue(out int node))
        {
            foreach ((int _, int to) in ways.Where(way => way.From == node && distance[way.To] < 0))
            {
                distance[to] = distance[node] + 1;
                open.Enqueue(to);
            }
        }

        int last = distance.Max();
        return [.. distance.Select(known => known < 0 ? last : known)];
    }

    private void Order(int layer, IReadOnlyList<(int From, int To)> ways, bool byEarlier)
    {
        double Barycentre(int node)
        {
            int[] near =
            [
                .. ways.Where(way => way.To == node && (layerOf[way.From] < layer) == byEarlier && layerOf[way.From] != layer).Select(way => way.From),
                .. ways.Where(way => way.From == node && (layerOf[way.To] < layer) == byEarlier && layerOf[way.To] != layer).Select(way => way.To),
            ];
            return near.Length == 0 ? place[node] : near.Average(other => place[other]);
        }

        Layers[layer] = [.. Layers[layer].OrderBy(Barycentre)];
        PlaceAll(layer);
    }

    private void PlaceAll()
    {
        for (int layer = 0; layer < Layers.Length; layer++)
        {
            PlaceAll(layer);
        }
    }

    private void PlaceAll(int layer)
    {
        int[] nodes = Layers[layer];
        for (int i = 0; i < nodes.Length; i++)
        {
            place[nodes[i]] = i - ((nodes.Length - 1) / 2.0);
        }
    }
}
