using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Kpis;

/// <summary>
/// The measures of a standard as SQL over a table of a warehouse: one query that adds all of them up by group, and one for each distribution that a quantile needs. What comes back are the same totals, to the bit, that an accumulator gives of
/// the same records; they merge with all others. Immutable.
/// </summary>
/// <remarks>
/// Calendar units are told apart by the zones of the library: the warehouse groups by quarters of an hour since 1970. A text that the standard does not know is a missing one, as everywhere; <see cref="Accumulation.Findings"/> tells such, a
/// warehouse does not. Values finer than the field has decimals, or than 100 ns, are rounded, durations and instants down.
/// </remarks>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Made of a KpiEvaluator and a WarehouseTable, which is written; what leaves are SQL and totals.")]
public sealed class WarehouseQuery
{
    private readonly TotalsOrigin origin;
    private readonly SourceTotals source;
    private readonly ImmutableArray<WarehouseKey> keys;

    internal WarehouseQuery(TotalsOrigin origin, MeasurePlan plan, RecordDefinition record, WarehouseTable table, ImmutableArray<Grouping> groupings)
    {
        if (string.IsNullOrWhiteSpace(table.Name))
        {
            throw new ArgumentException("Name the table, or give a query in parentheses.", nameof(table));
        }

        this.origin = origin;
        RecordedFacts facts = table.Recorded ?? RecordedFacts.Everything;
        source = new SourceTotals(plan, record, table.Columns is { } columns ? facts with { Fields = [.. columns.Select(static column => column.Field).Where(field => facts.Fields?.Contains(field) != false)] } : facts, groupings);
        var sql = new SqlExpressions(table, record);
        keys = [.. groupings.Select(grouping => new WarehouseKey(grouping, record, sql))];
        Totals = Select(table, [.. source.Totals.Select(total => Total(total, sql))], "");
        Distributions = [.. source.Shape.Distributed.Select(column => Distribution(source.Totals[column], sql, table))];
    }

    /// <summary>The query of the totals.</summary>
    public string Totals { get; }

    /// <summary>The queries of the distributions; none where no quantile is asked for.</summary>
    public ImmutableArray<string> Distributions { get; }

    /// <summary>Runs the queries, and reads what they give.</summary>
    /// <param name="run">Runs one query in the warehouse; each reader is read to its end and disposed before the next is asked for. Run them in one snapshot, so that they are of the same records.</param>
    /// <exception cref="InvalidOperationException">The answers do not belong together, or a zone changes within a quarter of an hour.</exception>
    public MeasureTotals Read(Func<string, DbDataReader> run)
    {
        ArgumentNullException.ThrowIfNull(run);
        List<TotalsRow> rows = [];
        using (DbDataReader reader = run(Totals))
        {
            while (reader.Read())
            {
                long[] totals = [.. Enumerable.Range(keys.Length, source.Totals.Length).Select(column => Number(reader, column))];
                if (totals[source.Shape.All] > 0)
                {
                    rows.Add(new TotalsRow(KeyOf(reader), totals, [.. source.Shape.Distributed.Select(static _ => ValueBuckets.None)]));
                }
            }
        }

        var part = new TotalsPart(source.Shape, [.. rows]).Regroup(static key => key, origin);
        for (int i = 0; i < Distributions.Length; i++)
        {
            using DbDataReader reader = run(Distributions[i]);
            Fill(part, i, reader);
        }

        return new MeasureTotals(origin, source.Dimensions, [part]);
    }

    private void Fill(TotalsPart part, int distribution, DbDataReader reader)
    {
        var found = new Dictionary<GroupKey, (SortedDictionary<int, long> Buckets, long Least, long Greatest)>();
        while (reader.Read())
        {
            GroupKey key = KeyOf(reader);
            (long value, long count) = (Number(reader, keys.Length), Number(reader, keys.Length + 1));
            (SortedDictionary<int, long> buckets, long least, long greatest) = found.TryGetValue(key, out var known) ? known : ([], value, value);
            int bucket = LogBuckets.BucketOf(value);
            buckets[bucket] = buckets.GetValueOrDefault(bucket) + count;
            found[key] = (buckets, Math.Min(least, value), Math.Max(greatest, value));
        }

        foreach ((GroupKey key, (SortedDictionary<int, long> buckets, long least, long greatest)) in found)
        {
            TotalsRow row = part.Find(key) ?? throw new InvalidOperationException($"Group '{key}' has values of which the totals know no record; run the queries in one snapshot.");
            row.Distributions[distribution] = new ValueBuckets([.. buckets.Select(static bucket => (bucket.Key, bucket.Value))], (least, greatest));
        }
    }

    private GroupKey KeyOf(DbDataReader row) => new([.. keys.Select((key, i) => key.ValueOf(row, i))]);

    private static long Number(DbDataReader row, int column) => Convert.ToInt64(row.GetValue(column), CultureInfo.InvariantCulture);

    private static string Total(MeasureSlot total, SqlExpressions sql)
    {
        string what = total.Field is { } field ? $"sum({sql.Ordinal(field)})" : "count(*)";
        string filtered = Where(total, sql) is { Length: > 0 } where ? $"{what} filter (where {where})" : what;
        return total.Field is null ? filtered : $"cast(coalesce({filtered}, 0) as bigint)";
    }

    private string Distribution(MeasureSlot total, SqlExpressions sql, WarehouseTable table)
    {
        string value = sql.Ordinal(total.Field!);
        string where = Where(total, sql);
        return Select(table, [value, "count(*)"], $"{(where.Length == 0 ? "" : $"{where} and ")}{value} is not null", grouped: 1);
    }

    private static string Where(MeasureSlot total, SqlExpressions sql) => string.Join(" and ", total.Tests.Where(static test => !test.IsAny).Select(sql.Passes).Distinct(StringComparer.Ordinal));

    /// <summary>A query of the keys and of further columns.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">The further columns.</param>
    /// <param name="where">What rows have to pass; empty for all.</param>
    /// <param name="grouped">By how many of the further columns, from the first, rows are grouped too.</param>
    private string Select(WarehouseTable table, ImmutableArray<string> columns, string where, int grouped = 0)
    {
        var text = new StringBuilder("select\n  ").AppendJoin(",\n  ", keys.Select(static key => key.Sql).Concat(columns)).Append("\nfrom ").Append(table.Name);
        if (where.Length > 0)
        {
            text.Append("\nwhere ").Append(where);
        }

        if (keys.Length + grouped > 0)
        {
            text.Append("\ngroup by ").AppendJoin(", ", Enumerable.Range(1, keys.Length + grouped));
        }

        return text.ToString();
    }
}
