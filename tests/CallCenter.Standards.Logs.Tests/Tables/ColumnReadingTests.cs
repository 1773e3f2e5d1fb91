using System.Globalization;
using System.Text;
using CallCenter.Standards.Book;
using CallCenter.Standards.Kpis;
using Microsoft.Data.Sqlite;
using NodaTime;
using Parquet;
using Parquet.Schema;

namespace CallCenter.Standards.Logs.ReaderTests;

/// <summary>The same 5,000 calls as CSV, as Parquet in groups of rows that are read column by column, and by a query of SQLite, against the records made one by one and added one by one.</summary>
public class ColumnReadingTests
{
    private const string Map = """
        { "delimiter": "comma", "zone": "Asia/Shanghai", "fields": {
            "channel": { "column": "channel" }, "queue": { "column": "queue" }, "agent": { "column": "agent" },
            "arrival": { "column": "arrived", "format": "epoch-seconds" }, "ivr-time": { "column": "ivr", "format": "seconds" },
            "wait": { "column": "wait", "format": "seconds" }, "talk": { "column": "talk", "format": "seconds" },
            "outcome": { "column": "outcome", "format": "code", "values": { "A": "answered", "L": "abandoned", "Q": "left-queue", "S": "self-served", "B": "blocked" } },
            "transferred": { "column": "moved", "format": "flag", "true": ["1"], "false": ["0"] } } }
        """;

    private static readonly Call[] Calls = [.. Made(5_000, 20_26)];

    private static readonly KpiEvaluator Kpis = StandardBook.Shipped.Compile().Kpis;

    [Fact]
    public async Task Whatever_the_source_the_totals_are_those_of_the_records_added_one_by_one()
    {
        var reader = new TableReader(TableMap.Parse(Map));
        AccumulationOptions options = new() { Recorded = reader.Recorded["contact"], Groupings = [Grouping.By("queue"), Grouping.By("arrival", TimeUnit.Hour, DateTimeZoneProviders.Tzdb["Asia/Shanghai"])] };
        MeasureAccumulator<ContactRecord> oneByOne = Kpis.Accumulate(ContactRecord.Schema, options.Recorded!, [.. options.Groupings]);
        foreach (Call call in Calls)
        {
            oneByOne.Add(Of(call));
        }

        MeasureTotals expected = oneByOne.ToTotals();
        Assert.Equal(expected, Totals(reader.Read(LogInput.Text("calls.csv", Csv()))));
        Assert.Equal(expected, Totals(reader.Read(LogInput.Bytes("calls.parquet", await ParquetBytes()))));
        using var sqlite = new SqliteConnection("Data Source=:memory:");
        sqlite.Open();
        Fill(sqlite);
        using SqliteCommand query = sqlite.CreateCommand();
        query.CommandText = "select * from calls";
        using SqliteDataReader rows = query.ExecuteReader();
        Assert.Equal(expected, Totals(reader.Read("calls", rows)));
        Assert.Equal(
            Kpis.Report(expected).Results.Select(static result => (result.Kpi.Code, result.Value)),
            Kpis.Report(Totals(reader.Read(LogInput.Bytes("calls.parquet", await ParquetBytes())))).Results.Select(static result => (result.Kpi.Code, result.Value)));

        MeasureTotals Totals(LogReading reading) => Kpis.Accumulate(ContactRecord.Schema, reading.Of<ContactRecord>(), options).Totals;
    }

    private static ContactRecord Of(Call call) => new()
    {
        Channel = call.Channel,
        Queue = call.Queue,
        Agent = call.Agent,
        Arrival = Instant.FromUnixTimeSeconds(call.Arrived),
        IvrTime = call.Ivr is { } ivr ? Duration.FromMilliseconds((long)(ivr * 1000)) : null,
        Wait = Duration.FromMilliseconds((long)(call.Wait * 1000)),
        Talk = Duration.FromSeconds(call.Talk),
        Outcome = call.Outcome switch { "A" => ContactOutcome.Answered, "L" => ContactOutcome.Abandoned, "Q" => ContactOutcome.LeftQueue, "S" => ContactOutcome.SelfServed, _ => ContactOutcome.Blocked },
        Transferred = call.Moved,
    };

    private static IEnumerable<Call> Made(int count, int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < count; i++)
        {
            string outcome = random.GetItems(["A", "A", "A", "L", "Q", "S", "B"], 1)[0];
            yield return new Call(
                random.GetItems<string?>(["phone", "chat", null], 1)[0], random.GetItems<string?>(["cards", "loans", "信用卡", null], 1)[0], outcome == "A" ? "A" + random.Next(40) : null, 1_772_499_600 + random.Next(86_400),
                random.Next(4) == 0 ? null : random.Next(200) / 4d, random.Next(400) / 8d, outcome == "A" ? random.Next(600) : 0, outcome, random.Next(3) switch { 0 => true, 1 => false, _ => null });
        }
    }

    private static string Csv()
    {
        var text = new StringBuilder("channel,queue,agent,arrived,ivr,wait,talk,outcome,moved\n");
        foreach (Call call in Calls)
        {
            text.Append(CultureInfo.InvariantCulture, $"{call.Channel},{call.Queue},{call.Agent},{call.Arrived},{call.Ivr},{call.Wait},{call.Talk},{call.Outcome},{call.Moved switch { true => "1", false => "0", null => "" }}\n");
        }

        return text.ToString();
    }

    private static async Task<byte[]> ParquetBytes()
    {
        DataField[] fields =
        [
            new DataField<string>("channel"), new DataField<string>("queue"), new DataField<string>("agent"), new DataField<long>("arrived"), new DataField<double?>("ivr"), new DataField<double>("wait"), new DataField<int>("talk"),
            new DataField<string>("outcome"), new DataField<bool?>("moved"),
        ];
        var stream = new MemoryStream();
        await using (ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), stream))
        {
            foreach (Call[] part in Calls.Chunk(777))
            {
                using ParquetRowGroupWriter group = writer.CreateRowGroup();
                await group.WriteAsync(fields[0], part.Select(static call => call.Channel).ToArray()!);
                await group.WriteAsync(fields[1], part.Select(static call => call.Queue).ToArray()!);
                await group.WriteAsync(fields[2], part.Select(static call => call.Agent).ToArray()!);
                await group.WriteAsync<long>(fields[3], part.Select(static call => call.Arrived).ToArray());
                await group.WriteAsync<double>(fields[4], part.Select(static call => call.Ivr).ToArray());
                await group.WriteAsync<double>(fields[5], part.Select(static call => call.Wait).ToArray());
                await group.WriteAsync<int>(fields[6], part.Select(static call => call.Talk).ToArray());
                await group.WriteAsync(fields[7], part.Select(static call => call.Outcome).ToArray());
                await group.WriteAsync<bool>(fields[8], part.Select(static call => call.Moved).ToArray());
            }
        }

        return stream.ToArray();
    }

    private static void Fill(SqliteConnection sqlite)
    {
        using SqliteTransaction transaction = sqlite.BeginTransaction();
        using SqliteCommand insert = sqlite.CreateCommand();
        insert.CommandText = "create table calls (channel text, queue text, agent text, arrived integer, ivr real, wait real, talk integer, outcome text, moved integer)";
        insert.ExecuteNonQuery();
        insert.CommandText = "insert into calls values (@channel, @queue, @agent, @arrived, @ivr, @wait, @talk, @outcome, @moved)";
        foreach (Call call in Calls)
        {
            insert.Parameters.Clear();
            insert.Parameters.AddWithValue("@channel", (object?)call.Channel ?? DBNull.Value);
            insert.Parameters.AddWithValue("@queue", (object?)call.Queue ?? DBNull.Value);
            insert.Parameters.AddWithValue("@agent", (object?)call.Agent ?? DBNull.Value);
            insert.Parameters.AddWithValue("@arrived", call.Arrived);
            insert.Parameters.AddWithValue("@ivr", (object?)call.Ivr ?? DBNull.Value);
            insert.Parameters.AddWithValue("@wait", call.Wait);
            insert.Parameters.AddWithValue("@talk", call.Talk);
            insert.Parameters.AddWithValue("@outcome", call.Outcome);
            insert.Parameters.AddWithValue("@moved", (object?)call.Moved ?? DBNull.Value);
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private sealed record Call(string? Channel, string? Queue, string? Agent, long Arrived, double? Ivr, double Wait, int Talk, string Outcome, bool? Moved);
}
