namespace CallCenter.Standards.Logs;

/// <summary>The items that were told lately, so that one that is delivered again counts once. It holds so many and no more; the oldest go first.</summary>
internal sealed class ToldItems
{
    /// <summary>How many are remembered: days of a large centre, some 20 MB.</summary>
    public const int Most = 200_000;

    private readonly Dictionary<string, ulong> known = new(StringComparer.Ordinal);
    private readonly Queue<string> order = new();

    /// <summary>Whether an item was told, and whether it was the same to the byte.</summary>
    public bool Contains(string id, ulong content, out bool isSame)
    {
        bool isKnown = known.TryGetValue(id, out ulong before);
        isSame = isKnown && before == content;
        return isKnown;
    }

    public void Add(string id, ulong content)
    {
        if (known.TryAdd(id, content))
        {
            order.Enqueue(id);
            if (order.Count > Most)
            {
                known.Remove(order.Dequeue());
            }
        }
    }

    /// <summary>A number that tells contents apart (FNV-1a).</summary>
    public static ulong ContentOf(ReadOnlySpan<byte> bytes)
    {
        ulong hash = 14_695_981_039_346_656_037;
        foreach (byte next in bytes)
        {
            hash = (hash ^ next) * 1_099_511_628_211;
        }

        return hash;
    }
}
