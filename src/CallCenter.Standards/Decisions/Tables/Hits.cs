using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CallCenter.Standards.Decisions;

/// <summary>
/// The rules that match in every column, in bit order: rows are met block by block and word by word, and only where all have bits. Rows and words come from
/// <see cref="PackedRows"/>, which makes them fit each other, so that reads go unchecked.
/// </summary>
internal ref struct Hits
{
    private readonly ref PackedRow rows;
    private readonly ref ulong words;
    private readonly ReadOnlySpan<int> chosen;
    private readonly int blocks;
    private int block;
    private ulong summary;
    private ulong word;
    private int wordStart;

    /// <param name="rows">The rows of all columns.</param>
    /// <param name="words">Their words.</param>
    /// <param name="chosen">The row of each column; at least one.</param>
    /// <param name="blocks">The number of blocks of a row.</param>
    /// <param name="summary">What the first blocks of the chosen rows have in common.</param>
    public Hits(PackedRow[] rows, ulong[] words, ReadOnlySpan<int> chosen, int blocks, ulong summary)
    {
        this.rows = ref MemoryMarshal.GetArrayDataReference(rows);
        this.words = ref MemoryMarshal.GetArrayDataReference(words);
        this.chosen = chosen;
        this.blocks = blocks;
        this.summary = summary;
    }

    /// <summary>The next bit, or −1 after the last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Next()
    {
        while (word == 0)
        {
            while (summary == 0)
            {
                if (++block >= blocks)
                {
                    return -1;
                }

                summary = SummaryOf(block);
            }

            int index = BitOperations.TrailingZeroCount(summary);
            summary &= summary - 1;
            word = WordOf(block, index);
            wordStart = ((block << 6) + index) << 6;
        }

        int bit = wordStart + BitOperations.TrailingZeroCount(word);
        word &= word - 1;
        return bit;
    }

    /// <summary>Whether a column's value is not allowed.</summary>
    public readonly bool AnyNotAllowed()
    {
        foreach (int row in chosen)
        {
            if (Unsafe.Add(ref rows, row).Start < 0)
            {
                return true;
            }
        }

        return false;
    }

    private readonly ulong SummaryOf(int block)
    {
        ulong common = ulong.MaxValue;
        foreach (int row in chosen)
        {
            common &= Unsafe.Add(ref rows, row + block).Summary;
        }

        return common;
    }

    /// <summary>What a word of the chosen rows has in common; ends at the first column that leaves nothing, and the most selective columns come first.</summary>
    private readonly ulong WordOf(int block, int index)
    {
        ulong before = (1UL << index) - 1;
        ulong common = ulong.MaxValue;
        foreach (int row in chosen)
        {
            ref readonly PackedRow packed = ref Unsafe.Add(ref rows, row + block);
            common &= Unsafe.Add(ref words, packed.Start + BitOperations.PopCount(packed.Summary & before));
            if (common == 0)
            {
                return 0;
            }
        }

        return common;
    }
}
