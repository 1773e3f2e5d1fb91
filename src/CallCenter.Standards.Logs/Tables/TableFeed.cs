using System.IO.Compression;

namespace CallCenter.Standards.Logs;

/// <summary>Feeds the tables of inputs, one after the other: Parquet where the input says so by its first bytes, CSV otherwise.</summary>
internal sealed class TableFeed(TableMap map, IEnumerable<(string Name, Func<TableSource?> Open)> tables) : LogFeed
{
    private const int RowsOfStep = 1_024;

    private readonly IEnumerator<(string Name, Func<TableSource?> Open)> inputs = tables.GetEnumerator();
    private TableSource? table;
    private TableFold? fold;

    /// <summary>The table of an input; null where it is Parquet and cannot be sought in.</summary>
    public static TableSource? Open(LogInput input, TableMap map)
    {
        Stream stream = input.Open();
        byte[] head = new byte[4];
        int length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (head.AsSpan(0, length).SequenceEqual("PAR1"u8))
        {
            if (!stream.CanSeek)
            {
                stream.Dispose();
                return null;
            }

            stream.Position = 0;
            return new ParquetTable(stream);
        }

        var replayed = new ReplayedStream(head.AsMemory(0, length), stream);
        return new CsvTable(head is [0x1F, 0x8B, ..] ? new GZipStream(replayed, CompressionMode.Decompress) : replayed, map.Map);
    }

    public override bool Step(LogSink sink)
    {
        if (table is null && !Begin(sink))
        {
            return false;
        }

        for (int i = 0; table is not null && i < RowsOfStep; i++)
        {
            if (!table.Read())
            {
                Close(sink, table.Fault);
                return true;
            }

            fold!.Take(inputs.Current.Name, sink);
        }

        return true;
    }

    public override void Dispose()
    {
        table?.Dispose();
        inputs.Dispose();
    }

    private bool Begin(LogSink sink)
    {
        if (!inputs.MoveNext())
        {
            return false;
        }

        table = inputs.Current.Open();
        if (table is null)
        {
            Close(sink, RowFaults.NoSeeking);
            return true;
        }

        fold = TableFold.Of(map, table, out RejectReason? reason);
        if (fold is null)
        {
            Close(sink, reason);
        }

        return true;
    }

    private void Close(LogSink sink, RejectReason? reason)
    {
        if (reason is not null)
        {
            sink.Reject(new RejectedEntry(new LogPlace(inputs.Current.Name, 0), null, null, reason, ""));
        }

        table?.Dispose();
        table = null;
    }
}
