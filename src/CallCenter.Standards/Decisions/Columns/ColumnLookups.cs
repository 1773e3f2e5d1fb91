namespace CallCenter.Standards.Decisions;

/// <summary>Chooses how a column is looked up.</summary>
internal static class ColumnLookups
{
    private const int LongestTable = 1_024;

    /// <param name="reader">Reads the field.</param>
    /// <param name="column">The sets of rules by value.</param>
    /// <param name="rows">The row of each set.</param>
    public static FieldLookup<T> Create<T>(FieldReader<T> reader, ColumnSets column, int[] rows) => column.Ordinals is { } ordinals
        ? OfOrdinals(reader, column, ordinals, rows)
        : OfTexts(reader, column, column.Texts!, rows);

    private static FieldLookup<T> OfOrdinals<T>(FieldReader<T> reader, ColumnSets column, Partition<long, OrdinalOrder> pieces, int[] rows)
    {
        // The first piece reaches down to the bottom: one row below the first cut stands for all of it.
        long first = pieces.Starts.Length > 1 ? pieces.Starts[1] - 1 : 0;
        long last = pieces.Starts.Length > 1 ? pieces.Starts[^1] : 0;
        if ((Int128)last - first < LongestTable)
        {
            int[] table = new int[last - first + 1];
            for (int i = 0; i < table.Length; i++)
            {
                table[i] = rows[pieces.Sets[pieces.PieceOf(first + i)]];
            }

            return reader.Compose(new DirectLookup(first, table, rows[column.Missing]));
        }

        return reader.Compose(new SortedLookup(new SortedPoints(pieces.Starts[1..]), Array.ConvertAll(pieces.Sets, set => rows[set]), rows[column.Missing]));
    }

    private static FieldLookup<T> OfTexts<T>(FieldReader<T> reader, ColumnSets column, Partition<string?, TextOrder> pieces, int[] rows)
    {
        var named = new List<string>();
        var namedRows = new List<int>();
        int other = -1;
        bool isOne = true;
        for (int i = 0; i < pieces.Starts.Length; i++)
        {
            int row = rows[pieces.Sets[i]];
            if (i + 1 < pieces.Starts.Length && TextOrder.IsSingle(pieces.Starts[i]!, pieces.Starts[i + 1]))
            {
                named.Add(pieces.Starts[i]!);
                namedRows.Add(row);
            }
            else
            {
                isOne &= other < 0 || other == row;
                other = row;
            }
        }

        return isOne
            ? new TextTableLookup<T>(reader.TextGetter, new TextTable([.. named], [.. namedRows], other), rows[column.Missing])
            : new TextRangeLookup<T>(reader.TextGetter, pieces, Array.ConvertAll(pieces.Sets, set => rows[set]), rows[column.Missing]);
    }
}
