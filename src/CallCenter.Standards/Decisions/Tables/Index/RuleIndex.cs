using System.Collections.Immutable;

namespace CallCenter.Standards.Decisions.Tables.Index;

/// <summary>The columns of a table that matter, each looked up in its own index; immutable.</summary>
internal sealed class RuleIndex<T>
{
    private readonly ColumnIndex<T>[] columns;
    private readonly PackedRow[] rows;
    private readonly ulong[] words;
    private readonly int blocks;

    private RuleIndex(ColumnIndex<T>[] columns, PackedRows packed, int blocks)
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
        var found = new List<(ColumnIndex<T> Column, double Density)>();
        for (int i = 0; i < table.Inputs.Length; i++)
        {
            // At least one column has to tell which rules there are at all.
            if (!table.Inputs[i].IsIdle || (i == table.Inputs.Length - 1 && found.Count == 0))
            {
                var sets = ColumnSets.Of(table.Inputs[i], table.Order);
                found.Add((ColumnIndexFactory.Create(readers[i], sets, packed.Add(sets.Sets)), sets.Sets.Density));
            }
        }

        return new RuleIndex<T>([.. found.OrderBy(column => column.Density).Select(column => column.Column)], packed, blocks);
    }

    /// <summary>The matching rules of a record; the scratch holds a number for each column.</summary>
    public Hits Find(in T record, Span<int> scratch)
    {
        Span<int> chosen = scratch[..columns.Length];
        PackedRow[] all = rows;
        ulong summary = ulong.MaxValue;
        for (int i = 0; i < chosen.Length; i++)
        {
            int row = columns[i].RowOf(in record);
            chosen[i] = row;
            summary &= all[row].Summary;
        }

        return new Hits(all, words, chosen, blocks, summary);
    }
}
