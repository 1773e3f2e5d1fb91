namespace CallCenter.Standards;

/// <summary>
/// The numbers 0, 1, 2, … by hashes, each hash's numbers in a chain, the latest first. For look-ups by keys that lie in arrays of their owner.
/// </summary>
internal sealed class HashChains
{
    private const int None = -1;

    private ulong[] hashes = new ulong[8];
    private int[] next = new int[8];
    private int[] heads = NewHeads(16);

    /// <summary>How many numbers there are.</summary>
    public int Count { get; private set; }

    /// <summary>Adds the next number.</summary>
    public int Add(ulong hash)
    {
        if (Count == hashes.Length)
        {
            Grow();
        }

        hashes[Count] = hash;
        Link(Count);
        return Count++;
    }

    /// <summary>The latest number of a hash; −1 where there is none.</summary>
    public int First(ulong hash) => Matching(heads[SlotOf(hash)], hash);

    /// <summary>The number of the same hash before one; −1 where there is none.</summary>
    public int Next(int number) => Matching(next[number], hashes[number]);

    private static int[] NewHeads(int length)
    {
        int[] heads = new int[length];
        Array.Fill(heads, None);
        return heads;
    }

    private int SlotOf(ulong hash) => (int)((hash ^ (hash >> 32)) & (uint)(heads.Length - 1));

    private int Matching(int number, ulong hash)
    {
        while (number != None && hashes[number] != hash)
        {
            number = next[number];
        }

        return number;
    }

    private void Link(int number)
    {
        int slot = SlotOf(hashes[number]);
        next[number] = heads[slot];
        heads[slot] = number;
    }

    private void Grow()
    {
        Array.Resize(ref hashes, 2 * Count);
        Array.Resize(ref next, 2 * Count);
        heads = NewHeads(4 * Count);
        for (int i = 0; i < Count; i++)
        {
            Link(i);
        }
    }
}
