using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CallCenter.Standards.Decisions;

/// <summary>The columns of a table that matter, each looked up in its own index; immutable.</summary>
internal sealed class RuleIndex<T>
{
    private readonly FieldLookup<T>[] columns;
    private readonly PackedRow[] rows;
    private readonly ulong[] words;
    private readonly int blocks;

    private RuleIndex(FieldLookup<T>[] columns, PackedRows packed, int blocks)
    {
        this.columns = columns;
        rows = packed.Rows;
        words = packed.Words;
        this.blocks = blocks;
    }

    /// <summary>Indexes a table whose fields are read by the readers given, one for each input.</summary>
    public static RuleIndex<T> Create(CompiledTable table, ImmutableArray<FieldReader<T>> readers)
    {
        int blocks = PackedRows.BlocksOf(table.Order.Length);
        var packed = new PackedRows(blocks);
        ColumnSets[] columns = table.Columns;
        var found = new List<FieldLookup<T>>();
        var densities = new List<double>();
        for (int i = 0; i < table.Inputs.Length; i++)
        {
            // At least one column has to tell which rules there are at all.
            if (!table.Inputs[i].IsIdle || (i == table.Inputs.Length - 1 && found.Count == 0))
            {
                found.Add(ColumnLookups.Create(readers[i], columns[i], packed.Add(columns[i].Sets)));
                densities.Add(columns[i].Sets.Density());
            }
        }

        // The most selective columns first, ties in the table's order.
        int[] order = StableOrder.Of(found.Count, (x, y) => densities[x].CompareTo(densities[y]));
        return new RuleIndex<T>(Array.ConvertAll(order, at => found[at]), packed, blocks);
    }

    /// <summary>The matching rules of a record; the scratch holds a number for each column.</summary>
    public Hits Find(in T record, Span<int> scratch)
    {
        Span<int> chosen = scratch[..columns.Length];
        PackedRow[] all = rows;
        ulong summary = ulong.MaxValue;
        for (int i = 0; i < chosen.Length; i++)
        {
            int row = columns[i].Find(in record);
            chosen[i] = row;
            summary &= all[row].Summary;
        }

        return new Hits(all, words, chosen, blocks, summary);
    }

    /// <summary>The first matching bit, or −1; the short way for tables whose first match answers.</summary>
    [SkipLocalsInit]
    public int First(in T record)
    {
        FieldLookup<T>[] all = columns;
        Span<int> chosen = stackalloc int[TableCompiler.MaximumColumns];
        chosen = chosen[..all.Length];
        ref PackedRow row = ref MemoryMarshal.GetArrayDataReference(rows);
        ulong summary = ulong.MaxValue;
        for (int i = 0; i < all.Length; i++)
        {
            chosen[i] = all[i].Find(in record);
            summary &= Unsafe.Add(ref row, chosen[i]).Summary;
        }

        if (blocks > 1)
        {
            return new Hits(rows, words, chosen, blocks, summary).Next();
        }

        ref ulong word = ref MemoryMarshal.GetArrayDataReference(words);
        for (; summary != 0; summary &= summary - 1)
        {
            ulong before = (summary & (0 - summary)) - 1;
            ulong common = ulong.MaxValue;
            foreach (int at in chosen)
            {
                ref readonly PackedRow packed = ref Unsafe.Add(ref row, at);
                common &= Unsafe.Add(ref word, packed.Start + BitOperations.PopCount(packed.Summary & before));
            }

            if (common != 0)
            {
                return (BitOperations.TrailingZeroCount(summary) << 6) + BitOperations.TrailingZeroCount(common);
            }
        }

        return -1;
    }
}
