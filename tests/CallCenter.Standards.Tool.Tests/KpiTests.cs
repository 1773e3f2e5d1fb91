using System.IO.Compression;
using System.Text;
using System.Text.Json;
using CallCenter.Standards.Logs.CallLogs.Mapping;
using CallCenter.Standards.Reports.Runs;
using Parquet;
using Parquet.Schema;

namespace CallCenter.Standards.Tool.Tests;

/// <summary>Figures of small logs, worked out by hand beside the rows.</summary>
public sealed class KpiTests
{
    private const string QueueLog = "samples/logs/asterisk/queue_log";

    /// <summary>
    /// cards 09: one answered after 10 s (talk 100 s), one given up after 30 s; cards 10: one answered after 40 s (talk 200 s); loans 09: one answered at once (talk 60 s). The row with outcome X has no meaning.
    /// </summary>
    private const string Calls = """
        id,queue,team,arrived,wait,talk,outcome
        1,cards,red,2026-03-03T09:05:00,10,100,A
        2,cards,red,2026-03-03T09:20:00,30,0,L
        3,cards,blue,2026-03-03T10:00:00,40,200,A
        4,loans,blue,2026-03-03T09:59:59,0,60,A
        5,loans,blue,2026-03-03T09:59:59,0,60,X
        """;

    private const string CallMap = """
        { "delimiter": "comma", "zone": "Asia/Shanghai", "id": "id", "fields": {
            "channel": { "constant": "phone" }, "queue": { "column": "queue" }, "team": { "column": "team" },
            "arrival": { "column": "arrived", "format": "local-date-time" },
            "wait": { "column": "wait", "format": "seconds" }, "talk": { "column": "talk", "format": "seconds" },
            "outcome": { "column": "outcome", "format": "code", "values": { "A": "answered", "L": "abandoned" } } } }
        """;

    /// <summary>Two answers, 5 and 2 of 5: one of two satisfied.</summary>
    private const string Surveys = "answered,team,score\n2026-03-03T09:30:00,red,5\n2026-03-03T10:30:00,blue,2\n";

    private const string SurveyMap = """
        { "record": "survey", "delimiter": "comma", "zone": "Asia/Shanghai", "fields": {
            "time": { "column": "answered", "format": "local-date-time" }, "audience": { "constant": "customer" }, "team": { "column": "team" }, "csat": { "column": "score", "format": "number" } } }
        """;

    [Fact]
    public void In_Chinese_channels_kinds_of_logs_and_severities_are_told_in_Chinese()
    {
        using Folder folder = new Folder().With("calls.csv", Calls).With("calls.map.json", CallMap);

        string told = Run.Of(folder, "kpi", "calls.csv", "--by", "channel", "--culture", "zh-CN").Ends(1).Output;

        Assert.Matches(@"(?m)^\| 电话 +\|", told);
        Assert.Contains("calls.csv（表格）", told, StringComparison.Ordinal);
        Assert.DoesNotContain("phone", told, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sample_queue_log_has_the_figures_that_were_worked_out_by_hand()
    {
        using Folder folder = new Folder().WithSample(QueueLog);
        JsonElement answer = Json(Run.Of(folder, "kpi", "queue_log", "--json").Ends(1));

        // Six contacts: four answered after 12, 41, 20.5 and 25 s, one given up, one that left its queue by a key.
        Assert.Equal(6, Value(answer, "offered-contacts"));
        Assert.Equal(4d / 6, Value(answer, "connect-rate")!.Value, 12);
        Assert.Equal(1d / 6, Value(answer, "abandonment-rate")!.Value, 12);
        Assert.Equal((12 + 41 + 20.5 + 25) / 4, Value(answer, "average-speed-of-answer")!.Value, 9);
        JsonElement log = answer.GetProperty("logs")[0];
        Assert.Equal(("queue-log", 39, 2, 2, 1, 1), (log.GetProperty("kind").GetString(), log.GetProperty("rows").GetInt32(), log.GetProperty("rejected").GetInt32(), log.GetProperty("open").GetInt32(), log.GetProperty("leftQueue").GetInt32(), log.GetProperty("duplicates").GetInt32()));
        Assert.Equal([33, 34], log.GetProperty("rejectedRows").EnumerateArray().Select(static row => row.GetProperty("line").GetInt32()));
        Assert.Equal("SURVEYSTART", Assert.Single(log.GetProperty("unknownEvents").EnumerateObject()).Name);
    }

    [Fact]
    public void What_no_log_tells_is_no_data_with_its_reason_and_never_zero()
    {
        using Folder folder = new Folder().WithSample(QueueLog);
        JsonElement answer = Json(Run.Of(folder, "kpi", "queue_log", "--json"));

        Assert.All(["average-handling-time", "customer-satisfaction", "first-contact-resolution", "diversion-rate"], code =>
        {
            JsonElement row = Row(answer, code, null);
            Assert.Equal((JsonValueKind.Null, "no-data", "not-recorded"), (row.GetProperty("value").ValueKind, row.GetProperty("status").GetString(), row.GetProperty("gap").GetString()));
        });
        string page = Run.Of(folder, "kpi", "queue_log", "--all").Output;
        Assert.Matches(@"\n  Average handling time: no source records what it takes\n", page);
    }

    [Fact]
    public void A_map_that_knows_no_self_service_has_no_figure_of_it()
    {
        using Folder folder = WithCalls();
        JsonElement answer = Json(Run.Of(folder, "kpi", "calls.csv", "--json"));

        Assert.Null(Value(answer, "diversion-rate"));
        Assert.Null(Value(answer, "self-served-contacts"));
        Assert.Equal(1, Value(answer, "abandoned-contacts"));
    }

    [Fact]
    public void Figures_of_a_call_log_are_those_of_its_daily_report()
    {
        using Folder folder = new Folder().WithSample("samples/ServiceDay/data/service-day.csv");
        JsonElement answer = Json(Run.Of(folder, "kpi", "service-day.csv", "--map", "service-day", "--json"));
        DayResult day = DayRun.Execute(Path.Combine(folder.Path, "service-day.csv"), MapFile.Load("service-day"), [], static _ => { });

        Assert.Equal(day.Total.Results.Select(static result => (result.Kpi.Code, result.Value)), day.Total.Results.Select(result => (result.Kpi.Code, Value(answer, result.Kpi.Code))));
    }

    [Theory]
    [InlineData("samples/logs/asterisk/queue_log", "queue-log")]
    [InlineData("samples/logs/amazon-connect/contact-records.jsonl", "amazon-connect")]
    [InlineData("samples/logs/genesys/conversations.json", "genesys")]
    [InlineData("samples/logs/zendesk/ticket-events.json", "zendesk")]
    public void A_log_is_known_by_what_is_in_it(string sample, string kind)
    {
        using Folder folder = new Folder().With("log.data", File.ReadAllText(Path.Combine(Folder.Repository, sample)));
        JsonElement answer = Json(Run.Of(folder, "kpi", "log.data", "--json"));

        Assert.Equal(kind, answer.GetProperty("logs")[0].GetProperty("kind").GetString());
        Assert.NotEqual(0, answer.GetProperty("logs")[0].GetProperty("records").EnumerateObject().Sum(static record => record.Value.GetInt32()));
    }

    [Fact]
    public void Figures_are_taken_by_the_dimensions_that_were_asked_for()
    {
        using Folder folder = WithCalls();
        JsonElement answer = Json(Run.Of(folder, "kpi", "calls.csv", "--by", "queue,hour", "--json").Ends(1));

        Assert.Equal(["queue", "hour"], answer.GetProperty("by").EnumerateArray().Select(static name => name.GetString()));
        Assert.Equal((0.5, 10d), (Value(answer, "connect-rate", "cards / 09"), Value(answer, "average-speed-of-answer", "cards / 09")));
        Assert.Equal((1d, 40d), (Value(answer, "connect-rate", "cards / 10"), Value(answer, "average-speed-of-answer", "cards / 10")));
        Assert.Equal((1d, 0d), (Value(answer, "connect-rate", "loans / 09"), Value(answer, "average-speed-of-answer", "loans / 09")));
        Assert.Equal((0.75, 50d / 3), (Value(answer, "connect-rate"), Value(answer, "average-speed-of-answer")));
    }

    [Fact]
    public void Logs_of_several_kinds_go_together()
    {
        using Folder folder = WithCalls().With("surveys.csv", Surveys).With("surveys.map.json", SurveyMap);
        JsonElement answer = Json(Run.Of(folder, "kpi", "*.csv", "--by", "team", "--json"));

        Assert.Equal((0.5, 0.75), (Value(answer, "customer-satisfaction"), Value(answer, "connect-rate")));
        Assert.Equal((1d, 0.5), (Value(answer, "customer-satisfaction", "red"), Value(answer, "connect-rate", "red")));
        Assert.Equal((0d, 1d), (Value(answer, "customer-satisfaction", "blue"), Value(answer, "connect-rate", "blue")));
    }

    [Fact]
    public void Records_without_a_dimension_are_told_and_counted_in_all()
    {
        using Folder folder = WithCalls().With("surveys.csv", Surveys).With("surveys.map.json", SurveyMap);
        Run run = Run.Of(folder, "kpi", "calls.csv", "surveys.csv", "--by", "queue", "--kpi", "customer-satisfaction,connect-rate");

        Assert.Contains("have no queue: they are in the figures of everything", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"Customer satisfaction\s*\|\s*50\.0 %", run.Output);
        Assert.Matches(@"\| cards +\| +– +\| +66\.7 % \|", run.Output);
    }

    [Fact]
    public void Stays_in_queues_are_counted_where_that_is_asked()
    {
        using Folder folder = new Folder().WithSample(QueueLog);
        JsonElement answer = Json(Run.Of(folder, "kpi", "queue_log", "--legs", "--by", "queue", "--json"));

        // cards: answered after 12, 20.5 and 25 s, one given up, one left by a key, one by its time; loans: answered after 10 and 5 s.
        Assert.Equal((6d, 3d / 6, 1d / 6), (Value(answer, "offered-contacts", "cards"), Value(answer, "connect-rate", "cards"), Value(answer, "abandonment-rate", "cards")));
        Assert.Equal((2d, 7.5), (Value(answer, "offered-contacts", "loans"), Value(answer, "average-speed-of-answer", "loans")));
    }

    [Fact]
    public void A_log_that_was_rotated_and_compressed_is_one_log()
    {
        string[] lines = File.ReadAllText(Path.Combine(Folder.Repository, QueueLog)).Split('\n');
        using Folder folder = new Folder().With("queue_log", string.Join('\n', lines[20..])).WithSample();
        using (FileStream file = File.Create(Path.Combine(folder.Path, "queue_log.1.gz")))
        using (var gzip = new GZipStream(file, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(string.Join('\n', lines[..20]) + "\n"));
        }

        JsonElement answer = Json(Run.Of(folder, "kpi", "queue_log.1.gz", "queue_log", "--json"));
        using Folder whole = new Folder().WithSample(QueueLog);
        Assert.Equal(Json(Run.Of(whole, "kpi", "queue_log", "--json")).GetProperty("results").GetRawText(), answer.GetProperty("results").GetRawText());
    }

    [Fact]
    public async Task Csv_and_Parquet_have_the_rows_of_the_answer_in_JSON()
    {
        using Folder folder = WithCalls();
        JsonElement answer = Json(Run.Of(folder, "kpi", "calls.csv", "--by", "team,hour", "--json", "--parquet", "kpis.parquet"));
        string[] csv = Run.Of(folder, "kpi", "calls.csv", "--by", "team,hour", "--csv").Output.TrimEnd('\n').Split('\n');
        JsonElement[] rows = [.. answer.GetProperty("results").EnumerateArray()];

        Assert.Equal(rows.Length + 1, csv.Length);
        await using ParquetReader reader = await ParquetReader.CreateAsync(File.OpenRead(Path.Combine(folder.Path, "kpis.parquet")));
        DataField[] fields = reader.Schema.GetDataFields();
        Assert.Equal(["team", "hour", "dimension", "kpi"], fields.Take(4).Select(static field => field.Name));
        using ParquetRowGroupReader group = reader.OpenRowGroupReader(0);
        string?[] teams = new string?[rows.Length];
        string?[] hours = new string?[rows.Length];
        string?[] codes = new string?[rows.Length];
        var values = new double?[rows.Length];
        await group.ReadAsync(fields[0], teams!.AsMemory()!, null, default);
        await group.ReadAsync(fields[1], hours!.AsMemory()!, null, default);
        await group.ReadAsync(fields[3], codes!.AsMemory()!, null, default);
        await group.ReadAsync<double>(fields.Single(static field => field.Name == "value"), values.AsMemory(), null, default);

        Assert.Equal(
            rows.Select(static row => (row.GetProperty("dimension").GetString() is { Length: 0 } ? null : row.GetProperty("group").GetString(), row.GetProperty("kpi").GetString(), row.GetProperty("value").ValueKind == JsonValueKind.Null ? (double?)null : row.GetProperty("value").GetDouble())),
            teams.Select((team, i) => (team is null ? null : $"{team} / {hours[i]}", codes[i], values[i])));
    }

    [Fact]
    public void The_daily_report_is_written_from_a_call_log_by_the_book_that_was_named()
    {
        using Folder folder = new Folder().WithSample("samples/ServiceDay/data/service-day.csv").With("bank.json", Samples.Good);
        Run.Of(folder, "kpi", "service-day.csv", "--map", "service-day", "--book", "bank.json", "--html", "day.html", "-o", "kpis.txt").Ends(1);

        string page = folder.Text("day.html").Replace('\u00A0', ' ');
        Assert.StartsWith("<!DOCTYPE html>", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("≥ 97 %", page, StringComparison.Ordinal);
        Assert.DoesNotContain("rejects.csv", page, StringComparison.Ordinal);
    }

    /// <summary>On 3 March, received on the 1st and so due by the end of the 16th: thirteen days.</summary>
    [Fact]
    public void The_daily_report_tells_the_open_complaints_of_a_register_beside_the_log()
    {
        using Folder folder = WithCalls().With("complaints.csv", "id,received,done\nk-1,2026-03-01T10:00:00+08:00,N\nk-2,2026-03-02T10:00:00+08:00,Y\nk-3,2026-02-01T10:00:00+08:00,N\n").With("complaints.map.json", """
            { "record": "complaint", "delimiter": "comma", "zone": "Asia/Shanghai", "id": "id", "fields": {
                "received": { "column": "received", "format": "offset-date-time" }, "resolved": { "column": "done", "format": "flag", "true": ["Y"], "false": ["N"] } } }
            """);

        Run.Of(folder, "kpi", "calls.csv", "complaints.csv", "--html", "day.html", "-o", "kpis.txt").Ends(1);

        string page = folder.Text("day.html").Replace('\u00A0', ' ');
        Assert.Contains("Complaints open 2: 1 overdue, of the others the nearest has 13 days left.", page, StringComparison.Ordinal);
        Assert.Contains("Of 2 open complaints, 1 is overdue", page, StringComparison.Ordinal);
        Assert.DoesNotContain("complaints open with their days left", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("names.json", """{ "team": { "red": { "zh-CN": "红队", "en": "Red team" }, "green": { "en": "Green team" } }, "queue": { "cards": { "zh-CN": "信用卡" } } }""")]
    [InlineData("names.csv", "kind,code,zh-CN,en\nteam,red,红队,Red team\nteam,green,,Green team\nqueue,cards,信用卡,\n")]
    public void Names_stand_for_codes_where_people_read_and_codes_stay_without_one_and_for_programs(string file, string names)
    {
        using Folder folder = WithCalls().With(file, names);

        string english = Run.Of(folder, "kpi", "calls.csv", "--by", "team,queue", "--names", file, "--html", "day.html").Ends(1).Output;
        string chinese = Run.Of(folder, "kpi", "calls.csv", "--by", "team", "--names", file, "--culture", "zh-CN").Ends(1).Output;
        JsonElement json = Json(Run.Of(folder, "kpi", "calls.csv", "--by", "team", "--names", file, "--json").Ends(1));

        Assert.Contains("| Red team | 信用卡", english, StringComparison.Ordinal);
        Assert.Contains("| blue ", english, StringComparison.Ordinal);
        Assert.DoesNotContain("Green team", english, StringComparison.Ordinal);
        Assert.Contains("红队", chinese, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">Red team</th>", folder.Text("day.html"), StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">blue</th>", folder.Text("day.html"), StringComparison.Ordinal);
        Assert.Contains(json.GetProperty("results").EnumerateArray(), static row => row.GetProperty("group").GetString() == "red");
    }

    [Theory]
    [InlineData("kind,code,zh-CN,en\nshop,red,红,Red\n", "names:2:1: error CCS1007: 'shop' cannot be named; there are: team, queue, agent")]
    [InlineData("kind,code,zh-CN,en\nteam,red,,\n", "names:2:1: error CCS1003: The team 'red' has no name; give one in zh-CN or en.")]
    [InlineData("kind,code,zh-CN,en\nteam,red,红,Red\nteam,red,红,Red\n", "names:3:1: error CCS1010: The team 'red' is named twice.")]
    [InlineData("code,name\nred,Red\n", "names:1:1: error CCS1008: The first row names the columns: kind, code, zh-CN, en.")]
    [InlineData("""{ "team": { "red": { "de": "Rot" } } }""", "names:1:22: error CCS1004: Names are in zh-CN and en; 'de' is neither.")]
    [InlineData("""{ "team": { "red": { "en": "Red" }, "red": { "en": "Rot" } } }""", "The team 'red' is named twice.")]
    [InlineData("""{ "team": 7 }""", "names:1:3: error CCS1002: The value is a number; an object is needed.")]
    [InlineData("{ \"team\": ", "names:1:11: error CCS1001")]
    public void Names_that_cannot_be_used_are_told_with_their_place(string names, string told)
    {
        using Folder folder = WithCalls().With("names", names);

        Assert.Contains(told, Run.Of(folder, "kpi", "calls.csv", "--names", "names").Ends(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_left_half_written_and_no_log_is_written_over()
    {
        using Folder folder = WithCalls().With("surveys.csv", Surveys).With("surveys.map.json", SurveyMap);
        Directory.CreateDirectory(Path.Combine(folder.Path, "taken"));
        string[] before = [.. folder.Files];

        Assert.Contains("'taken' is a folder", Run.Of(folder, "kpi", "calls.csv", "--parquet", "taken").Ends(2).Error, StringComparison.Ordinal);
        Assert.Contains("would replace it", Run.Of(folder, "kpi", "calls.csv", "--csv", "-o", "calls.csv").Ends(2).Error, StringComparison.Ordinal);
        Assert.Contains("one call log in CSV", Run.Of(folder, "kpi", "calls.csv", "surveys.csv", "--html", "day.html", "--parquet", "x.parquet").Ends(2).Error, StringComparison.Ordinal);
        Assert.Equal(before, folder.Files);
        Assert.StartsWith("id,queue", folder.Text("calls.csv"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kpi", "ccstd kpi needs LOG")]
    [InlineData("kpi missing.csv", "There is no file 'missing.csv'")]
    [InlineData("kpi calls.csv --by queu", "cannot be taken by 'queu'")]
    [InlineData("kpi calls.csv --by queue,queue", "names 'queue' twice")]
    [InlineData("kpi calls.csv --kpi conect-rate", "no KPI 'conect-rate'")]
    [InlineData("kpi calls.csv --zone Asia/Shangai", "no time zone 'Asia/Shangai'")]
    [InlineData("kpi calls.csv --json --csv", "two forms")]
    [InlineData("kpi calls.csv call*.csv", "given twice")]
    [InlineData("kpi plain.csv", "has no map")]
    [InlineData("kpi notes.md", "cannot be told what log")]
    [InlineData("kpi calls.csv --kind tabel", "table")]
    [InlineData("kpi plain.csv --map bad.json", "bad.json:1:2: error CCS1001")]
    [InlineData("kpi calls.csv --by team,", "'team,' of --by has a comma without a name")]
    [InlineData("kpi calls.csv --kpi offered-contacts,,connect-rate", "of --kpi has a comma without a name")]
    [InlineData("kpi calls.csv --parquet kpis.csv", "can end with: .parquet")]
    [InlineData("kpi calls.csv --html day.pdf", "can end with: .html, .htm")]
    [InlineData("kpi calls.csv --csv -o kpis.xlsx", "can end with: .csv")]
    [InlineData("kpi calls.csv -o kpis.json", "Ask for JSON with --json")]
    public void What_the_command_line_lacks_is_told(string line, string told)
    {
        using Folder folder = WithCalls().With("plain.csv", "a,b\n1,2\n").With("notes.md", "# notes\n").With("bad.json", "{");
        Assert.Contains(told, Run.Of(folder, line.Split(' ')).Ends(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_that_the_map_names_and_the_table_lacks_is_told()
    {
        using Folder folder = new Folder().With("calls.csv", "id,queue\n1,cards\n").With("calls.map.json", CallMap);
        Run run = Run.Of(folder, "kpi", "calls.csv").Ends(1);

        Assert.Contains("calls.csv: The row has no column 'team'", run.Output, StringComparison.Ordinal);
        Assert.Contains("There are no records in it.", run.Output, StringComparison.Ordinal);
    }

    /// <summary>Ticket 100 took one hour before and one after it waited for the customer; it and 101 are the orders whose beginning is known.</summary>
    [Fact]
    public void Tickets_carry_what_their_promise_says()
    {
        using Folder folder = new Folder().WithSample("samples/logs/zendesk/ticket-events.json");
        JsonElement answer = Json(Run.Of(folder, "kpi", "ticket-events.json", "--by", "team", "--json").Ends(1));

        Assert.Equal(2, answer.GetProperty("logs")[0].GetProperty("records").GetProperty("work-order").GetInt32());
        Assert.Equal(7200, Value(answer, "average-work-order-handling-time", "7"));
        Assert.Equal(1, Value(answer, "sla-attainment", "7"));
    }

    [Fact]
    public void The_page_is_told_in_Chinese()
    {
        using Folder folder = new Folder().WithSample(QueueLog);
        string page = Run.Of(folder, new ConsoleOptions { Culture = "zh-CN" }, "kpi", "queue_log", "--by", "queue").Ends(1).Output;

        Assert.Contains("1次未接听即离开队列", page, StringComparison.Ordinal);
        Assert.Contains("queue_log:34：time：“177250062x”不是自1970年起的秒数", page, StringComparison.Ordinal);
        Assert.Contains("接通率", page, StringComparison.Ordinal);
        Assert.DoesNotContain(" %", page, StringComparison.Ordinal);
    }

    private static Folder WithCalls() => new Folder().With("calls.csv", Calls).With("calls.map.json", CallMap);

    private static JsonElement Json(Run run) => JsonDocument.Parse(run.Output).RootElement;

    private static double? Value(JsonElement answer, string kpi, string? group = null) => Row(answer, kpi, group).GetProperty("value") is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : null;

    private static JsonElement Row(JsonElement answer, string kpi, string? group) =>
        answer.GetProperty("results").EnumerateArray().Single(row => row.GetProperty("kpi").GetString() == kpi && row.GetProperty("group").GetString() == (group ?? "") && (row.GetProperty("dimension").GetString() is { Length: 0 }) == (group is null));
}
