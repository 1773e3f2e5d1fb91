using System.Text.Json;
using System.Text.RegularExpressions;

namespace CallCenter.Standards.Tool.Tests;

/// <summary>What <c>ccstd kpi</c> tells of logs beside their figures: what has no data, where something was found, how much more there is.</summary>
public sealed class KpiFoundTests
{
    private const string Day = "samples/ServiceDay/data/service-day.csv";

    /// <summary>The second row is excluded; the words of the third and the last are none that the standard knows.</summary>
    private const string Calls = """
        id,channel,queue,arrived,wait,outcome
        1,phone,cards,2026-03-03T09:05:00,10,A
        2,phone,cards,2026-03-03T09:06:00,10,T
        3,fone,cards,2026-03-03T09:20:00,30,L
        4,phone,loans,2026-03-03T10:00:00,x,A
        5,fone,loans,2026-03-03T10:00:00,40,A
        """;

    private const string CallMap = """
        { "delimiter": "comma", "zone": "Asia/Shanghai", "id": "id", "fields": {
            "channel": { "column": "channel" }, "queue": { "column": "queue" }, "arrival": { "column": "arrived", "format": "local-date-time" }, "wait": { "column": "wait", "format": "seconds" },
            "outcome": { "column": "outcome", "format": "code", "values": { "A": "answered", "L": "abandoned", "T": "excluded" } } } }
        """;

    [Fact]
    public void The_sample_has_no_warning_of_words_that_no_condition_tests()
    {
        using Folder folder = new Folder().WithSample(Day);
        JsonElement answer = Json(Run.Of(folder, "kpi", "service-day.csv", "--map", "service-day", "--json"));

        Assert.Empty(answer.GetProperty("findings").EnumerateArray());
    }

    [Fact]
    public void A_word_that_a_condition_tests_is_told_with_the_file_and_its_line()
    {
        using Folder folder = new Folder().With("a.csv", Calls.Replace("fone", "phone", StringComparison.Ordinal)).With("calls.csv", Calls).With("m.json", CallMap);
        Run run = Run.Of(folder, "kpi", "a.csv", "calls.csv", "--map", "m.json");
        JsonElement found = Assert.Single(Json(Run.Of(folder, "kpi", "a.csv", "calls.csv", "--map", "m.json", "--json")).GetProperty("findings").EnumerateArray());

        Assert.Contains("No channel 'fone' is known; 'phone' is near. 2 records have it, first in calls.csv:4;", run.Output, StringComparison.Ordinal);
        Assert.Contains("calls.csv:5: wait: 'x' is not a time in seconds", run.Output, StringComparison.Ordinal);
        Assert.Equal(("CCS3019", "calls.csv", 4), (found.GetProperty("code").GetString(), found.GetProperty("input").GetString(), found.GetProperty("line").GetInt32()));
    }

    [Fact]
    public void What_a_list_leaves_out_is_told_with_where_it_is_whole()
    {
        string rows = string.Concat(Enumerable.Range(0, 26).Select(static i => $"{i},channel-{i},cards,2026-03-03T09:05:00,10,A\n"));
        using Folder folder = new Folder().With("calls.csv", "id,channel,queue,arrived,wait,outcome\n" + rows).With("m.json", CallMap);

        string page = Run.Of(folder, "kpi", "calls.csv", "--map", "m.json").Output;
        Assert.Equal(20, Regex.Count(page, "One record has it"));
        Assert.Contains("\n  and 6 more: --json lists all", page, StringComparison.Ordinal);
        Assert.Equal(26, Json(Run.Of(folder, "kpi", "calls.csv", "--map", "m.json", "--json")).GetProperty("findings").GetArrayLength());
    }

    [Theory]
    [InlineData("genesys", "not a JSON object")]
    [InlineData("queue-log", "rejected")]
    [InlineData("zendesk", "rejected")]
    [InlineData("amazon-connect", "rejected")]
    public void A_log_read_as_another_kind_has_no_data_and_no_zero(string kind, string told)
    {
        using Folder folder = new Folder().With("calls.csv", Calls);
        string page = Run.Of(folder, "kpi", "calls.csv", "--kind", kind).Ends(1).Output;

        Assert.Contains("There are no records in it.", page, StringComparison.Ordinal);
        Assert.Contains(told, page, StringComparison.Ordinal);
        Assert.DoesNotContain("Offered contacts", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("id,channel,queue,arrived,wait,outcome\n")]
    public void An_empty_log_has_no_data_and_no_zero(string text)
    {
        using Folder folder = new Folder().With("calls.csv", text).With("m.json", CallMap);
        JsonElement answer = Json(Run.Of(folder, "kpi", "calls.csv", "--map", "m.json", "--json"));

        Assert.All(answer.GetProperty("results").EnumerateArray(), static row => Assert.Equal(JsonValueKind.Null, row.GetProperty("value").ValueKind));
    }

    /// <summary>Complaints stand beside the log, so that the page has their KPIs as well; transfers are in neither.</summary>
    [Fact]
    public void The_page_has_no_data_where_the_console_has_none()
    {
        using Folder folder = new Folder().WithSample(Day).With("complaints.csv", "id,received,done\nk-1,2026-03-09T10:00:00+08:00,N\nk-2,2026-03-10T10:00:00+08:00,Y\n").With("complaints.map.json", """
            { "record": "complaint", "zone": "Asia/Shanghai", "id": "id", "fields": {
                "received": { "column": "received", "format": "offset-date-time" }, "resolved": { "column": "done", "format": "flag", "true": ["Y"], "false": ["N"] } } }
            """);
        string console = Run.Of(folder, "kpi", "service-day.csv", "complaints.csv", "--map", "service-day", "--all", "--html", "day.html").Output;
        string page = folder.Text("day.html");

        string[] without = [.. console.Split("Without data\n")[1].Split("\n\n")[0].Split('\n').Select(static line => line.Trim())];
        Match told = Regex.Match(page, @"<summary>KPIs without data in this log \((\d+)\)</summary><ul class=""columns"">(.*?)</ul>", RegexOptions.Singleline);
        Assert.Equal(without, Regex.Matches(told.Groups[2].Value, "<li>(.*?)</li>").Select(static item => System.Net.WebUtility.HtmlDecode(item.Groups[1].Value)));
        Assert.Equal($"{without.Length}", told.Groups[1].Value);
        Assert.Contains("Transfer success rate: no source records what it takes", without);
        Assert.DoesNotContain(without, static line => line.StartsWith("Complaint resolution rate", StringComparison.Ordinal));
        Assert.DoesNotContain(">Success rate<", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_map_needs_no_delimiter_and_tells_all_its_faults_at_once()
    {
        using Folder folder = new Folder().With("calls.csv", Calls).With("m.json", CallMap.Replace("\"delimiter\": \"comma\", ", "", StringComparison.Ordinal)).With("bad.json", """
            { "zone": "Asia/Shangai", "colour": "red", "fields": {
                "channell": { "column": "channel" }, "wait": { "column": "wait", "format": "secs" }, "talk": { "column": "talk" }, "arrival": { "column": "arrived", "format": "local-date-time" } } }
            """);

        Assert.Equal(3, Json(Run.Of(folder, "kpi", "calls.csv", "--map", "m.json", "--json")).GetProperty("logs")[0].GetProperty("records").GetProperty("contact").GetInt32());
        string[] faults = [.. Run.Of(folder, "kpi", "calls.csv", "--map", "bad.json").Ends(2).Error.Split('\n').Where(static line => line.StartsWith("bad.json:", StringComparison.Ordinal))];
        Assert.Equal(6, faults.Length);
        Assert.All(["'Asia/Shangai'", "'colour'", "'channell'", "secs", "'talk'", "'outcome' has no source"], part => Assert.Single(faults, line => line.Contains(part, StringComparison.Ordinal)));
    }

    private static JsonElement Json(Run run) => JsonDocument.Parse(run.Output).RootElement;
}
