using System.Collections.Immutable;
using System.Data;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Logs;

/// <summary>
/// Reads tables by a map: CSV (plain or compressed by gzip), Parquet, and any reader of ADO.NET. Each row is a record of the kind that the map names. The rows of CSV and ADO.NET are read one by one; of Parquet one row
/// group at a time is held, and of it the columns of the map. Both come synchronously, also where they are drawn asynchronously.
/// </summary>
public sealed class TableReader : LogReader
{
    private readonly TableMap map;

    /// <summary>A reader.</summary>
    /// <param name="map">How rows read.</param>
    public TableReader(TableMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        this.map = map;
        Recorded = ImmutableDictionary<string, RecordedFacts>.Empty.WithComparers(StringComparer.Ordinal).Add(map.Record, map.Recorded);
    }

    /// <inheritdoc/>
    public override ImmutableDictionary<string, RecordedFacts> Recorded { get; }

    /// <summary>Reads the rows of a reader of ADO.NET, from the one after that on which it stands. It stays the host's: who opened it closes it, and what it throws passes through.</summary>
    /// <param name="name">Its name in places, such as that of the table.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public LogReading Read(string name, IDataReader rows, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(rows);
        return new LogReading(_ => new TableFeed(map, [(name, () => new ReaderTable(rows))]), cancellation);
    }

    private protected override LogFeed Open(IReadOnlyList<LogInput> inputs, LogSink sink) => new TableFeed(map, inputs.Select(input => (input.Name, (Func<TableSource?>)(() => TableFeed.Open(input, map)))));
}
