using System.Text;

namespace CallCenter.Standards.Logs.ReaderTests;

/// <summary>How JSON is cut into items, whole or torn.</summary>
public class JsonItemsTests
{
    [Theory]
    [InlineData("""{"a":1}{"a":2}""", "1 2")]
    [InlineData("{\"a\":1}\n\n{\"a\":2}\r\n", "1 2")]
    [InlineData("""[{"a":1},{"a":2}]""", "1 2")]
    [InlineData("""{"before":{"items":[{"a":9}]},"items":[{"a":1},{"a":2}],"after":[{"a":9},"]}"]}{"a":3}""", "1 2 3")]
    [InlineData("""{"a":1,"items":[]}""", "")]
    [InlineData("""{"a":1,"other":[{"a":2}]}""", "1")]
    [InlineData("""{"a":"items","b":["x"]}""", "items")]
    [InlineData("", "")]
    [InlineData("[]", "")]
    public void Items_are_found_however_they_are_strung_together(string json, string expected) => Assert.Equal(expected, string.Join(' ', Read(json)));

    [Theory]
    [InlineData("{\"a\":1}\n{\"a\":\"to\n{\"a\":3}\n", "1 not-json@2 3")]
    [InlineData("{\"a\":1}\n{\"a\":{\"b\":2,\n{\"a\":3}\n{\"a\":4}", "1 not-json@2 3 4")]
    [InlineData("{\"a\":1}\n{\"a\":2\n", "1 not-json@2")]
    [InlineData("{\"a\":1}\n{\"a\":2]\n{\"a\":3}", "1 not-json@2 3")]
    [InlineData("[\n  {\"a\":1},\n  {\"a\":\"to\n  {\"a\":3}\n]", "1 not-json@3 3")]
    [InlineData("[1, {\"a\":2}, null, [{\"a\":3}]]", "not-an-object@1 2 not-an-object@1 3 not-an-object@1")]
    [InlineData("hello\n{\"a\":2}", "not-an-object@1 2")]
    [InlineData("{\"a\":\"\\uD800\"}\n{\"a\":\"\\uD83D\\uDE00\"}\n{\"a\":\"\\\\uD800\"}", "not-unicode@1 😀 \\uD800")]
    public void What_is_torn_takes_nothing_with_it(string json, string expected) => Assert.Equal(expected, string.Join(' ', Read(json)));

    [Fact]
    public void Levels_are_read_up_to_their_limit()
    {
        string last = "{\"a\":1,\"b\":" + new string('[', JsonItems.MostLevels - 1) + new string(']', JsonItems.MostLevels - 1) + "}";
        string first = "{\"a\":1,\"b\":" + new string('[', JsonItems.MostLevels) + new string(']', JsonItems.MostLevels) + "}";

        Assert.Equal(["1", "too-deep@2", "3"], Read(last + "\n" + first + "\n{\"a\":3}"));
        Assert.Equal(["too-deep@1", "3"], Read(first + "{\"a\":3}"));
    }

    [Fact]
    public void Items_are_read_up_to_their_longest()
    {
        string Item(int length) => "{\"a\":1,\"b\":\"" + new string('x', length - 14) + "\"}";

        Assert.Equal(["1", "too-long@2", "3"], Read(Item(RowSplitter.MostBytes) + "\n" + Item(RowSplitter.MostBytes + 1) + "\n{\"a\":3}"));
        Assert.Equal(["too-long@1", "3"], Read(Item(RowSplitter.MostBytes + 1) + "{\"a\":3}"));
    }

    [Fact]
    public void Bytes_that_are_no_Unicode_are_told() => Assert.Equal(["not-unicode@1", "2"], Read([.. "{\"a\":\""u8, 0xFF, .. "\"}\n{\"a\":2}"u8]));

    [Fact]
    public void Lines_are_read_up_to_their_longest()
    {
        string[] rows = [.. Rows(new TextLines(), Encoding.UTF8.GetBytes(new string('x', RowSplitter.MostBytes) + "\r\n" + new string('y', RowSplitter.MostBytes + 1) + "\r\nz")).Select(row => row[..Math.Min(row.Length, 10)])];

        Assert.Equal(["xxxxxxxxxx", "too-long@2", "z"], rows);
    }

    [Fact]
    public void A_damaged_archive_is_told()
    {
        using var stream = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(stream, System.IO.Compression.CompressionLevel.NoCompression, leaveOpen: true))
        {
            gzip.Write("1772499600|NONE|NONE|NONE|QUEUESTART|\n"u8);
        }

        byte[] bytes = stream.ToArray();
        bytes[12] ^= 0xFF;
        LogReading reading = new QueueLogReader().Read(LogInput.Bytes("queue_log.1.gz", bytes));

        Assert.Equal("damaged", Assert.IsType<RejectedEntry>(reading.ToList()[^1]).Reason.Code);
    }

    private static string[] Read(string json) => Read(Encoding.UTF8.GetBytes(json));

    private static string[] Read(byte[] json) => [.. Rows(new JsonItems("items"), json)];

    private static List<string> Rows(RowSplitter splitter, byte[] bytes)
    {
        var rows = new List<string>();
        splitter.Begin("x");
        for (int at = 0, count = -1; count != 0; at += count)
        {
            count = Math.Min(60_000, bytes.Length - at);
            bytes.AsSpan(at, count).CopyTo(splitter.Room().Span);
            splitter.Fed(count);
            while (splitter.TryNext(out LogRow row))
            {
                rows.Add(row.Fault is { } fault ? $"{fault.Code}@{row.Place.Row}" : row.Item?.RootElement.GetProperty("a").ToString() ?? row.Text);
                row.Item?.Dispose();
            }
        }

        return rows;
    }
}
