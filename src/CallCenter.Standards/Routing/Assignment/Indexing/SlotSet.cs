namespace CallCenter.Standards.Routing;

/// <summary>A set of agents, one bit for each slot of an index.</summary>
internal sealed class SlotSet(int words)
{
    private ulong[] bits = new ulong[words];

    public ReadOnlySpan<ulong> Words => bits;

    public void Resize(int words) => Array.Resize(ref bits, words);

    public bool Contains(int slot) => (bits[slot >> 6] & (1UL << slot)) != 0;

    public void Put(int slot, bool isIn)
    {
        ulong bit = 1UL << slot;
        bits[slot >> 6] = isIn ? bits[slot >> 6] | bit : bits[slot >> 6] & ~bit;
    }
}
