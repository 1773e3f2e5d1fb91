using System.Numerics;

namespace CallCenter.Standards.Decisions;

/// <summary>Sets of rules as words of bits, one bit a rule. Equal sets are kept once; set 0 is apart: the empty set of values that are not allowed.</summary>
internal sealed class RuleSets
{
    /// <summary>The set of values that are not allowed.</summary>
    public const int NotAllowed = 0;

    private readonly List<ulong[]> sets = [];
    private readonly HashChains numbers = new();

    public RuleSets(int rules)
    {
        WordCount = Bits.WordsOf(rules);
        sets.Add(new ulong[WordCount]);
    }

    /// <summary>The number of words of each set.</summary>
    public int WordCount { get; }

    /// <summary>The number of words of all sets.</summary>
    public long Words => (long)WordCount * sets.Count;

    public int Count => sets.Count;

    public ulong[] this[int set] => sets[set];

    /// <summary>The number of rules in a set, on average.</summary>
    public double Density()
    {
        long bits = 0;
        foreach (ulong[] set in sets)
        {
            foreach (ulong word in set)
            {
                bits += BitOperations.PopCount(word);
            }
        }

        return (double)bits / sets.Count;
    }

    /// <summary>The number of a set; equal sets have the same one.</summary>
    public int NumberOf(ReadOnlySpan<ulong> words)
    {
        ulong hash = Hash(words);
        for (int candidate = numbers.First(hash); candidate >= 0; candidate = numbers.Next(candidate))
        {
            if (words.SequenceEqual(sets[candidate + 1]))
            {
                return candidate + 1;
            }
        }

        sets.Add(words.ToArray());
        return numbers.Add(hash) + 1;
    }

    private static ulong Hash(ReadOnlySpan<ulong> words)
    {
        ulong hash = 0;
        foreach (ulong word in words)
        {
            hash = Bits.Mix(hash, word);
        }

        return hash;
    }
}
