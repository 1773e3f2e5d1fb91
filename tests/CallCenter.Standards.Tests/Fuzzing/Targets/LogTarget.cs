using System.Text;
using CallCenter.Standards.Logs;
using CallCenter.Standards.Tests.Shared;

namespace CallCenter.Standards.Tests.Fuzzing.Targets;

/// <summary>Logs of telephone and ticket systems: every row is judged once, and however the bytes come the entries are the same.</summary>
internal sealed class LogTarget(string name, string sample, LogReader reader, string[] pieces) : FuzzTarget(name, 3)
{
    private static readonly string[] Numbers = ["0", "-1", "-0", "1e308", "-1.5e308", "9223372036854775807", "9223372036854775808", "1772499600", "253402300799", "253402300800", "0.0000000001", "9999-12-31T23:59:59Z", "-9998-01-01T00:00:00Z", "2026-03-03T01:00:00Z"];

    private readonly string[] pieces = [.. pieces, .. Numbers, .. Scraps.Texts];
    private readonly string right = RepositoryFolder.Find() is { } root ? File.ReadAllText(Path.Combine(root, "samples", "logs", sample)) : "";
    private long? rejectedBefore;

    public override byte[] Draw(Random random) => random.Next(2) == 0
        ? ByteMutation.Of(Encoding.UTF8.GetBytes(right), random, random.Next(1, 4))
        : WildText.Bytes(TextMutation.Of(right, random, pieces, random.Next(1, 4)));

    public override bool Run(byte[] input)
    {
        LogReading reading = reader.Read(LogInput.Bytes("log", input));
        var entries = new List<string>();
        foreach (LogEntry entry in reading)
        {
            FuzzFault.Unless(entry.Place.Row >= 0, "An entry stands nowhere.");
            entries.Add(TextOf(entry));
        }

        LogTally tally = reading.Tally;
        FuzzFault.Unless(tally.Rows == tally.Used + tally.Rejected + tally.Excluded + tally.Duplicates + tally.Unknown, "Rows are lost.");
        FuzzFault.Unless(entries.Count == tally.Records + tally.Rejected + tally.Open, "Entries are lost.");

        // What is told must not depend on where the bytes are cut.
        IEnumerable<string> cut = reader.Read(new LogInput("log", () => new CutStream(input))).Select(TextOf);
        FuzzFault.Unless(entries.SequenceEqual(cut, StringComparer.Ordinal), "The entries depend on where the bytes are cut.");
        return tally.Rejected <= RejectedBefore;
    }

    // A sample shows rows that are rejected, too.
    private long RejectedBefore
    {
        get
        {
            if (rejectedBefore is null)
            {
                LogReading reading = reader.Read(LogInput.Text("log", right));
                long entries = reading.LongCount();
                rejectedBefore = entries == 0 ? -1 : reading.Tally.Rejected;
            }

            return rejectedBefore.Value;
        }
    }

    private static string TextOf(LogEntry entry) => entry is RejectedEntry row ? row + row.Text : entry.ToString()!;

    /// <summary>Bytes that come some at a time: 1, 2, 3 and so on to 97, and again.</summary>
    private sealed class CutStream(byte[] bytes) : MemoryStream(bytes, writable: false)
    {
        private int length;

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Next(count));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Next(buffer.Length)]);

        private int Next(int most) => Math.Min(most, length = (length % 97) + 1);
    }
}
