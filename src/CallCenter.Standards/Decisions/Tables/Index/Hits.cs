using System.Numerics;
using System.Runtime.CompilerServices;

namespace CallCenter.Standards.Decisions.Tables.Index;

/// <summary>The rules that match in every column, in bit order: rows are met block by block and word by word, and only where all have bits.</summary>
internal ref struct Hits
{
    private readonly ReadOnlySpan<PackedRow> rows;
    private readonly ReadOnlySpan<ulong> words;
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
    public Hits(ReadOnlySpan<PackedRow> rows, ReadOnlySpan<ulong> words, ReadOnlySpan<int> chosen, int blocks)
    {
        this.rows = rows;
        this.words = words;
        this.chosen = chosen;
        this.blocks = blocks;
        summary = SummaryOf(0);
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
            if (rows[row].Start < 0)
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
            common &= rows[row + block].Summary;
        }

        return common;
    }

    private readonly ulong WordOf(int block, int index)
    {
        ulong before = (1UL << index) - 1;
        ulong common = ulong.MaxValue;
        foreach (int row in chosen)
        {
            PackedRow packed = rows[row + block];
            common &= words[packed.Start + BitOperations.PopCount(packed.Summary & before)];
        }

        return common;
    }
}
