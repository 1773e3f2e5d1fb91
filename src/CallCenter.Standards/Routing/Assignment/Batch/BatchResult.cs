using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Routing;

/// <summary>Who is paired with whom.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record BatchResult
{
    private readonly Listed<int> columnOfRow;

    internal BatchResult(ReadOnlySpan<long> costs, int columns, int[] columnOfRow)
    {
        ColumnOfRow = [.. columnOfRow];
        for (int row = 0; row < columnOfRow.Length; row++)
        {
            if (columnOfRow[row] >= 0)
            {
                Pairs++;
                Cost += costs[(row * columns) + columnOfRow[row]];
            }
        }
    }

    internal BatchResult(ImmutableArray<int> columnOfRow, long cost)
    {
        ColumnOfRow = columnOfRow;
        Pairs = columnOfRow.Count(static column => column >= 0);
        Cost = cost;
    }

    /// <summary>The column of each row; −1 for rows left out.</summary>
    public ImmutableArray<int> ColumnOfRow
    {
        get => columnOfRow;
        private init => columnOfRow = value;
    }

    /// <summary>The number of pairs.</summary>
    public int Pairs { get; }

    /// <summary>The total cost of the pairs.</summary>
    public long Cost { get; }

    /// <summary>The rows left out, in order. Made at each call.</summary>
    public ImmutableArray<int> Unassigned
    {
        get
        {
            ImmutableArray<int> pairs = ColumnOfRow;
            return [.. Enumerable.Range(0, pairs.Length).Where(row => pairs[row] < 0)];
        }
    }
}
