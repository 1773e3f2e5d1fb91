using System.Data;
using System.Globalization;
using System.Text;
using CallCenter.Standards.Kpis;
using NodaTime;
using Parquet;
using Parquet.Schema;

namespace CallCenter.Standards.Logs.ReaderTests;

/// <summary>The same rows as CSV, Parquet and a reader of ADO.NET.</summary>
public class TableReaderTests
{
    private const string ContactMap = """
        { "delimiter": "comma", "zone": "Europe/Berlin", "id": "id", "fields": {
            "channel": { "constant": "phone" }, "queue": { "column": "queue" },
            "arrival": { "column": "arrived", "format": "local-date-time" },
            "wait": { "column": "wait", "format": "seconds" }, "talk": { "column": "talk", "format": "seconds" }, "wrap-up": { "within": "talk" },
            "hold": { "column": "hold", "format": "seconds", "missing": ["-"] },
            "outcome": { "column": "outcome", "format": "code", "values": { "A": "answered", "L": "abandoned", "T": "excluded" } },
            "transferred": { "column": "moved", "format": "flag", "true": ["true"], "false": ["false"] } } }
        """;

    private static readonly (string Id, string Queue, DateTime Arrived, double Wait, double Talk, double? Hold, string Outcome, bool Moved)[] Rows =
    [
        ("1", "cards", new DateTime(2026, 3, 3, 9, 0, 0), 12, 100.5, 7, "A", false),
        ("2", "cards", new DateTime(2026, 3, 3, 9, 5, 0), 60, 0, null, "L", false),
        ("3", "loans", new DateTime(2026, 10, 25, 2, 30, 0), 5, 50, 0, "A", true),
        ("4", "loans", new DateTime(2026, 3, 29, 2, 30, 0), 5, 50, 0, "A", true),
        ("5", "loans", new DateTime(2026, 3, 3, 9, 9, 0), 5, 50, 0, "T", true),
        ("6", "loans", new DateTime(2026, 3, 3, 9, 9, 0), -5, 50, 0, "A", true),
        ("7", "loans", new DateTime(1900, 1, 1), 5, 50, 0, "A", true),
        ("8", "loans", new DateTime(2026, 3, 3, 9, 9, 0), 5, 50, 0, "?", true),
    ];

    private static string Csv { get; } = "id,queue,arrived,wait,talk,hold,outcome,moved\n" + string.Concat(Rows.Select(row =>
        FormattableString.Invariant($"{row.Id},{row.Queue},{row.Arrived:s},{row.Wait},{row.Talk},{row.Hold?.ToString(CultureInfo.InvariantCulture) ?? "-"},{row.Outcome},{(row.Moved ? "true" : "false")}\n")));

    [Fact]
    public void Rows_are_contacts()
    {
        LogReading reading = Reader().Read(LogInput.Text("calls.csv", Csv));
        List<ContactRecord> contacts = reading.ToList().ValuesOf<ContactRecord>();

        Assert.Equal(4, contacts.Count);
        Assert.Equal(
            new ContactRecord { Channel = "phone", Queue = "cards", Arrival = Instant.FromUtc(2026, 3, 3, 8, 0), Wait = Duration.FromSeconds(12), Talk = Duration.FromMilliseconds(100_500), Hold = Duration.FromSeconds(7), Transferred = false },
            contacts[0]);
        Assert.Null(contacts[1].Hold);
        Assert.Equal("wrap-up", Assert.Single(Reader().Recorded["contact"].Absorbed));
        Assert.DoesNotContain("topic", Reader().Recorded["contact"].Fields!);
    }

    [Fact]
    public void A_local_time_that_comes_twice_is_the_earlier_and_one_that_never_came_is_moved_on_and_both_are_counted()
    {
        LogReading reading = Reader().Read(LogInput.Text("calls.csv", Csv));
        List<ContactRecord> contacts = reading.ToList().ValuesOf<ContactRecord>();

        Assert.Equal(Instant.FromUtc(2026, 10, 25, 0, 30), contacts[2].Arrival);
        Assert.Equal(Instant.FromUtc(2026, 3, 29, 1, 30), contacts[3].Arrival);
        Assert.Equal(2, reading.Tally.UncertainTimes);
    }

    [Fact]
    public void A_row_that_stands_there_twice_is_two_records()
    {
        // Two calls may look alike; which of them is one again, a table does not tell.
        string[] lines = Csv.Split('\n');
        LogReading reading = Reader().Read(LogInput.Text("calls.csv", $"{lines[0]}\n{lines[1]}\n{lines[1]}\n"));

        Assert.Equal(2, reading.ToList().ValuesOf<ContactRecord>().Count);
        Assert.Equal((2, 2, 0), (reading.Tally.Rows, reading.Tally.Used, reading.Tally.Duplicates));
    }

    [Fact]
    public void A_row_without_an_outcome_is_told()
    {
        LogReading reading = Reader().Read(LogInput.Text("calls.csv", $"{Csv.Split('\n')[0]}\n9,cards,2026-03-03T09:00:00,12,0,-,,false\n"));

        Assert.Empty(reading.ToList().ValuesOf<ContactRecord>());
        Assert.Equal("calls.csv:2: outcome is missing or empty", Assert.Single(reading.Rejected).ToString());
    }

    [Fact]
    public void What_cannot_be_read_is_told_with_line_column_and_value()
    {
        LogReading reading = Reader().Read(LogInput.Text("calls.csv", Csv));
        _ = reading.ToList();

        Assert.Equal(
            ["calls.csv:7: wait: '-5' is negative", "calls.csv:8: arrived: '1900-01-01T00:00:00' is not a time of the form uuuu'-'MM'-'dd'T'HH':'mm':'ss;FFFFFFF", "calls.csv:9: outcome: '?' has no meaning in the map"],
            reading.Rejected.Select(row => row.ToString()));
        Assert.Equal((8, 4, 3, 1), (reading.Tally.Rows, reading.Tally.Used, reading.Tally.Rejected, reading.Tally.Excluded));
    }

    [Fact]
    public void A_table_of_ADO_NET_tells_the_same_as_CSV() => Same(Reader().Read("calls", Table().CreateDataReader()));

    [Fact]
    public async Task Parquet_tells_the_same_as_CSV() => Same(Reader().Read(LogInput.Bytes("calls.parquet", await ParquetBytes())));

    [Fact]
    public async Task A_damaged_Parquet_file_is_told_and_never_an_exception()
    {
        byte[] bytes = await ParquetBytes();
        ReaderLaws.Survives(Reader, bytes, 300, 18, keep: 4);
    }

    [Fact]
    public void A_table_without_a_column_of_the_map_is_told()
    {
        LogReading reading = Reader().Read(LogInput.Text("calls.csv", "id,queue\n1,cards\n"), LogInput.Text("empty.csv", ""));
        _ = reading.ToList();

        Assert.Equal(["calls.csv: The row has no column 'arrived', or more than one; nothing of it is read", "empty.csv: The row has no header"], reading.Rejected.Select(row => row.ToString()));
    }

    [Fact]
    public void Surveys_are_read_by_a_map()
    {
        List<SurveyResponse> answers = All<SurveyResponse>("tables/surveys");

        Assert.Equal([(5, 10), (2, 4), (4, null)], answers.Select(answer => (answer.Csat, answer.Nps)));
        Assert.Equal("waited long, was sent on", answers[1].Comment);
        Assert.Equal(Instant.FromUtc(2026, 3, 3, 3, 5), answers[2].Time);
    }

    [Fact]
    public void Work_orders_are_read_by_a_map() => Assert.Equal(
        [(false, 300d, 7_800d, true), (false, 1_800, 19_200, false), (true, 150, null, null)],
        All<WorkOrderRecord>("tables/work-orders").Select(order => (order.Open, order.AssignmentTime?.TotalSeconds, order.HandlingTime?.TotalSeconds, order.Met)));

    [Fact]
    public void Incidents_of_ServiceNow_are_read_by_a_map() => Assert.Equal(
        [("high", "phone", false, false, true), ("normal", "web", false, true, false), ("normal", "email", true, false, null)],
        All<WorkOrderRecord>("servicenow/incidents").Select(order => (order.Priority, order.Channel, order.Open, order.Reopened!.Value, order.Met)));

    [Fact]
    public void Complaints_are_read_by_a_map() => Assert.Equal(
        [(Instant.FromUtc(2026, 3, 2, 1, 15), true, true), (Instant.FromUtc(2026, 3, 2, 8, 40), true, false), (Instant.FromUtc(2026, 3, 3, 3, 0), false, null)],
        All<ComplaintRecord>("tables/complaints").Select(complaint => (complaint.Received, complaint.Resolved!.Value, complaint.Satisfied)));

    [Fact]
    public void Facts_of_staff_are_read_by_a_map()
    {
        List<StaffRecord> staff = All<StaffRecord>("tables/staff");

        Assert.Equal(864.75m, staff.Sum(agent => agent.QualityPoints));
        Assert.Equal(971_000, staff.Sum(agent => agent.HandlingTime!.Value.TotalSeconds));
        Assert.All(staff, agent => Assert.Null(agent.Leavers));
    }

    [Fact]
    public void A_value_outside_its_scale_is_told()
    {
        var reader = new TableReader(TableMap.Parse(Samples.Text("tables/surveys.map.json")));
        LogReading reading = reader.Read(LogInput.Text("surveys.csv", Samples.Text("tables/surveys.csv").Split('\n')[0] + "\n2026-03-03 10:00,A1,phone,9,10,\n"));
        _ = reading.ToList();

        Assert.Equal("surveys.csv:2: csat is outside the range that it can have", Assert.Single(reading.Rejected).ToString());
    }

    [Theory]
    [InlineData("{}", "read")]
    [InlineData("""{ "record": "call", "delimiter": "comma", "zone": "UTC", "fields": {} }""", "record 'call' is none of")]
    [InlineData("""{ "record": "staff", "delimiter": "comma", "zone": "Mars", "fields": {} }""", "zone 'Mars'")]
    [InlineData("""{ "record": "staff", "delimiter": "comma", "zone": "UTC", "fields": {} }""", "field 'period-start' has no source")]
    [InlineData("""{ "record": "survey", "delimiter": "comma", "zone": "UTC", "fields": { "time": { "column": "t", "format": "epoch-seconds" }, "audience": { "constant": "pet" } } }""", "cannot be that constant")]
    public void A_map_that_is_none_says_what_to_put_right(string json, string problem) => Assert.Contains(problem, Assert.Throws<FormatException>(() => TableMap.Parse(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void Any_bytes_give_records_or_rejects() => ReaderLaws.Survives(Reader, Encoding.UTF8.GetBytes(Csv), 2_000, 18);

    [Fact]
    public Task How_the_bytes_come_changes_nothing() => ReaderLaws.ComesAsItMay(Reader, Encoding.UTF8.GetBytes(Csv));

    private static List<T> All<T>(string name)
    {
        LogReading reading = new TableReader(TableMap.Parse(Samples.Text(name + ".map.json"))).Read(Samples.Input(name + ".csv"));
        List<T> records = reading.ToList().ValuesOf<T>();
        Assert.Empty(reading.Rejected);
        Assert.Equal(3, records.Count);
        return records;
    }

    private static TableReader Reader() => new(TableMap.Parse(ContactMap));

    private static void Same(LogReading reading)
    {
        LogReading expected = Reader().Read(LogInput.Text("calls.csv", Csv));
        Assert.Equal(expected.OfType<LogRecord<ContactRecord>>().Select(record => (record.Id, record.Value)), reading.OfType<LogRecord<ContactRecord>>().Select(record => (record.Id, record.Value)));
        Assert.Equal(expected.Rejected.Select(row => (row.Field, row.Reason.Code)), reading.Rejected.Select(row => (row.Field, row.Reason.Code)));
        Assert.Equal(expected.Tally, reading.Tally);
    }

    private static DataTable Table()
    {
        var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        (string, Type)[] columns = [("id", typeof(int)), ("queue", typeof(string)), ("arrived", typeof(DateTime)), ("wait", typeof(long)), ("talk", typeof(double)), ("hold", typeof(decimal)), ("outcome", typeof(string)), ("moved", typeof(bool))];
        foreach ((string name, Type type) in columns)
        {
            table.Columns.Add(name, type);
        }

        foreach (var row in Rows)
        {
            table.Rows.Add(int.Parse(row.Id, CultureInfo.InvariantCulture), row.Queue, row.Arrived, (long)row.Wait, row.Talk, row.Hold is { } hold ? (decimal)hold : DBNull.Value, row.Outcome, row.Moved);
        }

        return table;
    }

    private static async Task<byte[]> ParquetBytes()
    {
        DataField[] fields =
        [
            new DataField<int>("id"), new DataField<string>("queue"), new DataField<string>("arrived"), new DataField<double>("wait"), new DataField<double>("talk"),
            new DataField<double?>("hold"), new DataField<string>("outcome"), new DataField<bool>("moved"),
        ];
        var stream = new MemoryStream();
        await using (ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), stream))
        {
            foreach (var part in Rows.Chunk(3))
            {
                using ParquetRowGroupWriter group = writer.CreateRowGroup();
                await group.WriteAsync<int>(fields[0], part.Select(row => int.Parse(row.Id, CultureInfo.InvariantCulture)).ToArray());
                await group.WriteAsync(fields[1], part.Select(row => row.Queue).ToArray());
                await group.WriteAsync(fields[2], part.Select(row => row.Arrived.ToString("s", CultureInfo.InvariantCulture)).ToArray());
                await group.WriteAsync<double>(fields[3], part.Select(row => row.Wait).ToArray());
                await group.WriteAsync<double>(fields[4], part.Select(row => row.Talk).ToArray());
                await group.WriteAsync<double>(fields[5], part.Select(row => row.Hold).ToArray());
                await group.WriteAsync(fields[6], part.Select(row => row.Outcome).ToArray());
                await group.WriteAsync<bool>(fields[7], part.Select(row => row.Moved).ToArray());
            }
        }

        return stream.ToArray();
    }
}
