using System.Text;

namespace CallCenter.Standards.Logs.ReaderTests;

/// <summary>What holds of every reader whatever the bytes.</summary>
internal static class ReaderLaws
{
    /// <summary>Mutated bytes give records or rejects and never an exception, every row is judged once, and what is told does not depend on where the bytes are cut.</summary>
    public static void Survives(Func<LogReader> reader, byte[] sample, int count, int seed, int keep = 0)
    {
        var random = new Random(seed);
        for (int i = 0; i < count; i++)
        {
            byte[] bytes = Mutated(sample, random, keep);
            try
            {
                LogReading reading = reader().Read([LogInput.Bytes("mutated", bytes)]);
                string[] told = [.. reading.Select(TextOf)];

                Assert.DoesNotContain("", told);
                Entries.IsWhole(reading.Tally);
                Assert.Equal(told, reader().Read([Entries.Drip("mutated", bytes)]).Select(TextOf));
            }
            catch (Exception fault) when (fault is not Xunit.Sdk.XunitException)
            {
                throw new InvalidOperationException($"Mutation {i} of seed {seed}: {Convert.ToBase64String(bytes)}", fault);
            }
        }
    }

    /// <summary>How bytes come changes nothing: one by one, compressed, asynchronously.</summary>
    public static async Task ComesAsItMay(Func<LogReader> reader, byte[] sample)
    {
        string[] expected = [.. reader().Read([LogInput.Bytes("log", sample)]).Select(TextOf)];
        Assert.NotEmpty(expected);
        Assert.Equal(expected, reader().Read([Entries.Drip("log", sample)]).Select(TextOf));
        Assert.Equal(expected, reader().Read([Entries.Zipped("log", sample)]).Select(TextOf));
        Assert.Equal(expected, reader().Read([LogInput.Bytes("log", (byte[])[.. Encoding.UTF8.Preamble, .. sample])]).Select(TextOf));
        var drawn = new List<string>();
        await foreach (LogEntry entry in reader().Read([Entries.Drip("log", sample)]).DrawAsync())
        {
            drawn.Add(TextOf(entry));
        }

        Assert.Equal(expected, drawn);
    }

    public static string TextOf(LogEntry entry) => entry is RejectedEntry row ? row + row.Text : entry.ToString()!;

    private static byte[] Mutated(byte[] sample, Random random, int keep)
    {
        var bytes = new List<byte>(sample);
        for (int n = random.Next(1, 8); n > 0 && bytes.Count > keep; n--)
        {
            int at = random.Next(keep, bytes.Count);
            int length = Math.Min(random.Next(1, 40), bytes.Count - at);
            switch (random.Next(7))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count - length + 1), length));
                    break;
                case 3:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 4:
                    bytes.InsertRange(at, "9223372036854775807"u8.ToArray());
                    break;
                case 5:
                    bytes[at] = "{}[]\",:|-\n0"u8[random.Next(11)];
                    break;
                default:
                    bytes.InsertRange(at, "-1.5e308"u8.ToArray());
                    break;
            }
        }

        return [.. bytes];
    }
}
