using System.Numerics;

namespace CallCenter.Standards.Decisions;

/// <summary>
/// The rules that change from one step to the next, step after step. The union over any range of steps takes a few set operations:
/// unions of 2, 4, 8, … blocks of changes are kept, and any range is two of them and some single changes.
/// </summary>
/// <param name="words">The words of a set of rules.</param>
/// <param name="steps">The number of steps.</param>
internal sealed class ChangedRules(int words, int steps)
{
    // As many changes as a set has words, so that going through a block's changes costs about as much as a union.
    private readonly int blockLength = Math.Max(64, words);
    private readonly int[] firstAt = new int[steps + 1];
    private int[] changed = new int[4];
    private int step;
    private int count;
    private ulong[][][]? unions;

    /// <summary>The rules that change, step after step; a rule may change several times.</summary>
    public ReadOnlySpan<int> Rules => changed.AsSpan(0, count);

    /// <summary>The rules that change in a step, ascending.</summary>
    public ReadOnlySpan<int> At(int step) => changed.AsSpan(firstAt[step]..firstAt[step + 1]);

    /// <summary>Adds a step: the rules of a set that are not in another.</summary>
    public void AddStep(ReadOnlySpan<ulong> rules, ReadOnlySpan<ulong> others)
    {
        for (int i = 0; i < words; i++)
        {
            for (ulong word = rules[i] & ~others[i]; word != 0; word &= word - 1)
            {
                if (count == changed.Length)
                {
                    Array.Resize(ref changed, 2 * count);
                }

                changed[count++] = (i << 6) + BitOperations.TrailingZeroCount(word);
            }
        }

        firstAt[++step] = count;
    }

    /// <summary>Adds the rules that change in a range of steps to a set; tells the work.</summary>
    public long AddWithin(int from, int to, Span<ulong> rules)
    {
        if (from >= to)
        {
            return 0;
        }

        (int first, int end) = (firstAt[from], firstAt[to]);
        (int firstBlock, int endBlock) = ((first + blockLength - 1) / blockLength, end / blockLength);
        if (endBlock - firstBlock < 2)
        {
            return AddEach(first, end, rules);
        }

        ulong[][] unionsOf = Unions()[BitOperations.Log2((uint)(endBlock - firstBlock))];
        Bits.Or(rules, unionsOf[firstBlock]);
        Bits.Or(rules, unionsOf[endBlock - (1 << BitOperations.Log2((uint)(endBlock - firstBlock)))]);
        return (2 * words) + AddEach(first, firstBlock * blockLength, rules) + AddEach(endBlock * blockLength, end, rules);
    }

    private int AddEach(int first, int end, Span<ulong> rules)
    {
        for (int i = first; i < end; i++)
        {
            rules[changed[i] >> 6] |= 1UL << changed[i];
        }

        return end - first;
    }

    /// <summary>By the logarithm of how many blocks, and the first of them.</summary>
    private ulong[][][] Unions()
    {
        if (unions is null)
        {
            int blocks = count / blockLength;
            unions = new ulong[BitOperations.Log2((uint)blocks) + 1][][];
            unions[0] = new ulong[blocks][];
            for (int block = 0; block < blocks; block++)
            {
                unions[0][block] = new ulong[words];
                AddEach(block * blockLength, (block + 1) * blockLength, unions[0][block]);
            }

            for (int level = 1; level < unions.Length; level++)
            {
                ulong[][] halves = unions[level - 1];
                unions[level] = new ulong[blocks - (1 << level) + 1][];
                for (int block = 0; block < unions[level].Length; block++)
                {
                    unions[level][block] = [.. halves[block]];
                    Bits.Or(unions[level][block], halves[block + (1 << (level - 1))]);
                }
            }
        }

        return unions;
    }
}
