using System.IO.Compression;

namespace CallCenter.Standards.Logs.ReaderTests;

/// <summary>What tests ask of readings.</summary>
internal static class Entries
{
    public static List<T> ValuesOf<T>(this IEnumerable<LogEntry> entries) => [.. entries.OfType<LogRecord<T>>().Select(record => record.Value)];

    public static List<LogEntry> ReadText(this LogReader reader, params string[] texts) => [.. reader.Read([.. texts.Select((text, i) => LogInput.Text($"input-{i + 1}", text))])];

    /// <summary>An input that gives one byte at a time: no piece of a row may depend on how the bytes come.</summary>
    public static LogInput Drip(string name, byte[] bytes) => new(name, () => new DripStream(bytes));

    public static LogInput Zipped(string name, byte[] bytes)
    {
        var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return LogInput.Bytes(name, zipped.ToArray());
    }

    /// <summary>Every row is judged once.</summary>
    public static void IsWhole(LogTally tally) => Assert.Equal(tally.Rows, tally.Used + tally.Rejected + tally.Excluded + tally.Duplicates + tally.Unknown);

    private sealed class DripStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(1, buffer.Length)]);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => base.ReadAsync(buffer[..Math.Min(1, buffer.Length)], cancellationToken);
    }
}
