namespace CallCenter.Standards.Decisions;

/// <summary>Counts pairs of rules, and keeps the first few.</summary>
/// <param name="most">How many are kept.</param>
internal sealed class PairList(int most)
{
    private readonly List<int> firsts = [];
    private readonly List<int> seconds = [];

    /// <summary>How many were added.</summary>
    public long Count { get; private set; }

    /// <summary>How many are kept.</summary>
    public int Kept => firsts.Count;

    /// <summary>A pair that is kept, as bits.</summary>
    public (int First, int Second) this[int index] => (firsts[index], seconds[index]);

    /// <summary>Adds the pairs of a rule and each rule after it in a set.</summary>
    public void Add(int bit, ReadOnlySpan<ulong> rules)
    {
        Count += Bits.CountAfter(rules, bit);
        for (int other = Bits.NextFrom(rules, bit + 1); other >= 0 && firsts.Count < most; other = Bits.NextFrom(rules, other + 1))
        {
            firsts.Add(bit);
            seconds.Add(other);
        }
    }
}
