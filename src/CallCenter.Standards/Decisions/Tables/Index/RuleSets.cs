using System.Numerics;

namespace CallCenter.Standards.Decisions;

/// <summary>Sets of rules as words of bits, one bit a rule. Equal sets are kept once; set 0 is apart: the empty set of values that are not allowed.</summary>
internal sealed class RuleSets
{
    /// <summary>The set of values that are not allowed.</summary>
    public const int NotAllowed = 0;

    private const int BitsAWord = 64;

    private readonly List<ulong[]> sets = [];
    private readonly Dictionary<ulong, List<int>> numbers = [];

    public RuleSets(int rules)
    {
        WordCount = (rules + BitsAWord - 1) / BitsAWord;
        sets.Add(new ulong[WordCount]);
    }

    /// <summary>The number of words of each set.</summary>
    public int WordCount { get; }

    public int Count => sets.Count;

    /// <summary>The number of rules in a set, on average.</summary>
    public double Density => sets.Average(set => set.Sum(word => (double)BitOperations.PopCount(word)));

    public ulong[] this[int set] => sets[set];

    /// <summary>The number of a set; equal sets have the same one.</summary>
    public int NumberOf(ReadOnlySpan<ulong> words)
    {
        ulong hash = Hash(words);
        if (!numbers.TryGetValue(hash, out List<int>? candidates))
        {
            numbers.Add(hash, candidates = []);
        }

        foreach (int candidate in candidates)
        {
            if (words.SequenceEqual(sets[candidate]))
            {
                return candidate;
            }
        }

        candidates.Add(sets.Count);
        sets.Add(words.ToArray());
        return sets.Count - 1;
    }

    private static ulong Hash(ReadOnlySpan<ulong> words)
    {
        ulong hash = 0;
        foreach (ulong word in words)
        {
            hash = (hash ^ word) * 0x9E3779B97F4A7C15UL;
            hash ^= hash >> 29;
        }

        return hash;
    }
}
