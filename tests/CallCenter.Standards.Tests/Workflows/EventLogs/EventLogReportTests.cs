using System.IO.Compression;
using System.Text;

namespace CallCenter.Standards.Tests.Workflows.EventLogs;

/// <summary>The report of the conformance runner on a log of its own.</summary>
public sealed class EventLogReportTests : IDisposable
{
    private const string Log = "id;what;when;who\n1;opened;2026-01-05 09:00;a\n1;done;2026-01-05 10:00;b\n2;opened;2026-01-05 09:30;a\n3;done;2026-01-05 09:30;c\n-;done;2026-01-05 09:30;c\n";

    private const string Map = """
        {
          "delimiter": ";", "case": "id", "activity": "what", "time": "when", "role": "who", "missing": ["-"], "time-pattern": "uuuu-MM-dd HH:mm", "zone": "UTC", "workflow": "job",
          "workflows": {
            "zone": "UTC", "parties": [{ "code": "clerk", "name": { "en": "Clerk" } }, { "code": "boss", "name": { "en": "Boss" } }],
            "workflows": [{
              "code": "job", "version": "1", "name": { "en": "Job" }, "record": "work-item", "opening": { "to": "open", "event": "opened", "roles": ["clerk"] },
              "states": [{ "code": "open", "name": { "en": "Open" } }, { "code": "done", "name": { "en": "Done" }, "final": true }],
              "commands": [{ "code": "finish", "name": { "en": "Finish" }, "steps": [{ "from": ["open"], "to": "done", "event": "done", "roles": ["boss"] }] }],
              "provenance": { "kind": "bank", "citation": "1" }
            }]
          },
          "roles": { "a": "clerk", "b": "clerk" }, "list": 2
        }
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();

    [Fact]
    public void It_tells_what_is_in_the_log_and_how_it_compares()
    {
        (int code, string output) = Run(Write("log.csv", Log), Write("map.json", Map));

        Assert.Equal(0, code);
        foreach (string line in new[]
        {
            "cases: 3", "events: 4", "rows left out: 1 of 5", "         1  opened -> done", "workflow: job 1", "fitting cases: 1 of 3", "fitness: 80.0000 %", "mean fitness of cases: 77.7778 %",
            "         1        1  at the start: 'opened' left no event before 'done'", "         1        1  in 'open': 'done' left no event before the end", "         1  'done' by clerk; allowed to boss",
            "  error CCS8303 at '/rows/4/id' '-': Column 'id' has no value. Give the case; the event is left out.",
        })
        {
            Assert.Contains(line, output.ReplaceLineEndings("\n").Split('\n'));
        }
    }

    [Fact]
    public void A_compressed_log_reads_the_same_whatever_its_name()
    {
        string packed = Path.Combine(folder.FullName, "packed");
        using (var gzip = new GZipStream(File.Create(packed), CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Log));
        }

        string map = Write("map.json", Map);
        Assert.Equal(Run(Write("log.csv", Log), map), Run(packed, map));
    }

    [Fact]
    public void A_log_without_a_workflow_is_counted_only()
    {
        (int code, string output) = Run(Write("log.csv", Log.Replace(';', '\t')), Write("map.json", """{"delimiter":"tab","case":"id","activity":"what","time":"when","time-pattern":"uuuu-MM-dd HH:mm","zone":"UTC"}"""));

        Assert.Equal(0, code);
        Assert.Contains("cases: 4", output, StringComparison.Ordinal);
        Assert.DoesNotContain("workflow", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_workflow_may_be_one_of_the_shipped_book_or_of_another()
    {
        string log = Write("log.csv", "id,what,when\n1,planned,2026-01-05T09:00:00Z\n1,callback-due,2026-01-06T09:00:00Z\n1,called,2026-01-06T09:05:00Z\n1,recorded,2026-01-06T09:10:00Z\n1,filed,2026-01-06T09:15:00Z\n");
        string own = Write("book.json", Standards.Book.StandardBook.Shipped.ToJson());
        const string Callback = "\"case\":\"id\",\"activity\":\"what\",\"time\":\"when\",\"workflow\":\"callback\"";

        Assert.Contains("fitting cases: 1 of 1", Run(log, Write("shipped.json", $"{{{Callback}}}")).Output, StringComparison.Ordinal);
        Assert.Contains("fitting cases: 1 of 1", Run(log, Write("own.json", $"{{{Callback},\"book\":\"{Path.GetFileName(own)}\"}}")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"id\"", "\"nummer\"", "CCS8301")]
    [InlineData("\"workflow\": \"job\"", "\"workflow\": \"jobs\"", "There is no workflow 'jobs'; there are job.")]
    [InlineData("\"to\": \"done\"", "\"to\": \"dones\"", "CCS1011")]
    [InlineData("\"list\": 2", "\"list\": 2, \"activities\": { \"opened\": { \"state\": \"opn\" } }", "CCS1011 at '/activities/0'")]
    [InlineData("\"list\": 2", "\"lst\": 2", "lst")]
    [InlineData("\"delimiter\": \";\"", "\"delimiter\": \"semicolon\"", "neither one character nor 'tab'")]
    public void A_map_that_does_not_fit_is_told(string old, string @new, string told)
    {
        (int code, string output) = Run(Write("log.csv", Log), Write("map.json", Map.Replace(old, @new, StringComparison.Ordinal)));

        Assert.Equal(2, code);
        Assert.Contains(told, output, StringComparison.Ordinal);
    }

    [Fact]
    public void It_takes_two_files() => Assert.Equal((2, "error: event-log takes two files: LOG MAP.json."), Run("log.csv") is var (code, output) ? (code, output.Trim()) : default);

    public void Dispose() => folder.Delete(recursive: true);

    private static (int Code, string Output) Run(params string[] paths)
    {
        var output = new StringWriter();
        return (Standards.Conformance.Conformance.Run(["event-log", .. paths], output), output.ToString());
    }

    private string Write(string name, string text)
    {
        string path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
