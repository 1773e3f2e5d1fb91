using System.Text.Json;

namespace CallCenter.Standards.Tool.Tests;

/// <summary><c>ccstd kpi --roster</c>: what a log tells of agents, held against the roster.</summary>
public sealed class RosterKpiTests
{
    // From 09:00 to 10:00 in Beijing: a call given up; agent 1 comes at 09:05 and has coffee from 09:10 to 09:15; agent 3 works without a shift from 09:50.
    private const string Log = """
        1772499600|c1|cards|NONE|ENTERQUEUE||13800001111|1
        1772499660|c1|cards|NONE|ABANDON|1|1|60
        1772499900|MANAGER|cards|Agent/1|ADDMEMBER|
        1772500200|NONE|NONE|Agent/1|PAUSEALL|coffee
        1772500500|NONE|NONE|Agent/1|UNPAUSEALL|
        1772502600|MANAGER|cards|Agent/3|ADDMEMBER|
        1772503200|MANAGER|cards|Agent/1|REMOVEMEMBER|
        1772503200|MANAGER|cards|Agent/3|REMOVEMEMBER|

        """;

    private const string Roster = """
        {
          "zone": "Asia/Shanghai",
          "entries": [
            { "agent": "Agent/1", "kind": "shift", "on": "2026-03-03", "hours": ["08:00-12:00"] },
            { "agent": "Agent/1", "kind": "break", "on": "2026-03-03", "hours": ["09:30-09:35"] },
            { "agent": "Agent/2", "kind": "shift", "on": "2026-03-03", "hours": ["09:40-12:00"] }
          ]
        }
        """;

    [Theory]
    [InlineData("schedule-adherence", 45.0 / 80)] // of 60 and 20 minutes; late 5, coffee 5, through the break 5, absent 20
    [InlineData("schedule-conformance", 50.0 / 75)] // agent 3, whom the roster does not name, makes up for nothing
    [InlineData("attendance-rate", 55.0 / 80)]
    [InlineData("occupancy", 0)]
    public void Agents_are_held_against_the_roster_as_far_as_the_log_reaches(string kpi, double share)
    {
        using Folder folder = new Folder().With("queue_log", Log).With("roster.json", Roster);
        using var answer = JsonDocument.Parse(Run.Of(folder, "kpi", "queue_log", "--roster", "roster.json", "--kpi", kpi, "--json").Ends(0).Output);

        Assert.Equal(share, answer.RootElement.GetProperty("results")[0].GetProperty("value").GetDouble(), 12);
    }

    [Fact]
    public void Agents_of_one_name_alone_are_told()
    {
        using Folder folder = new Folder().With("queue_log", Log).With("roster.json", Roster);

        string english = Run.Of(folder, "kpi", "queue_log", "--roster", "roster.json").Ends(0).Output;
        string chinese = Run.Of(folder, "kpi", "queue_log", "--roster", "roster.json", "--culture", "zh-CN").Ends(0).Output;

        Assert.Contains("1 agent whom the roster does not name: Agent/3", english, StringComparison.Ordinal);
        Assert.Contains("of 1 agent of the roster the log tells nothing: Agent/2", english, StringComparison.Ordinal);
        Assert.Contains("1名坐席不在排班表中：Agent/3", chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_another_encoding_are_rejected_and_named_and_so_are_names()
    {
        byte[] chinese = [0xD0, 0xC5, 0xD3, 0xC3]; // 信用 as Excel writes it in China
        using Folder folder = new Folder().With("queue_log", Log).With("names.csv", "kind,code,zh-CN,en\n");
        File.WriteAllBytes(Path.Combine(folder.Path, "queue_log"), [.. File.ReadAllBytes(Path.Combine(folder.Path, "queue_log")), .. "1772503300|c9|"u8, .. chinese, .. "|NONE|ENTERQUEUE||1|1\n"u8]);
        File.WriteAllBytes(Path.Combine(folder.Path, "names.csv"), [.. File.ReadAllBytes(Path.Combine(folder.Path, "names.csv")), .. "queue,cards,"u8, .. chinese, .. ",Cards\n"u8]);

        Assert.Contains("is not in UTF-8; save the file as CSV UTF-8", Run.Of(folder, "kpi", "queue_log").Ends(1).Output, StringComparison.Ordinal);
        Assert.Contains("names.csv:2:1: error CCS1008: The row is not in UTF-8; save the file as CSV UTF-8", Run.Of(folder, "kpi", "queue_log", "--names", "names.csv").Ends(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_of_a_table_in_another_encoding_is_rejected_with_its_line()
    {
        using Folder folder = new Folder().WithSample("samples/logs/tables/surveys.csv").WithSample("samples/logs/tables/surveys.map.json");
        string path = Path.Combine(folder.Path, "surveys.csv");
        int lines = File.ReadAllLines(path).Length;
        File.AppendAllText(path, "\n");
        File.WriteAllBytes(path, [.. File.ReadAllBytes(path).AsSpan().TrimEnd((byte)'\n'), (byte)'\n', 0xD0, 0xC5, .. ",1\n"u8]);

        string page = Run.Of(folder, "kpi", "surveys.csv").Ends(1).Output;

        Assert.Contains($"surveys.csv:{lines + 1}", page, StringComparison.Ordinal);
        Assert.Contains("is not in UTF-8", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Stays_in_queues_are_not_counted_of_a_log_that_does_not_tell_them()
    {
        using Folder folder = new Folder().WithSample("samples/logs/zendesk/ticket-events.json");

        Assert.Contains("--legs", Run.Of(folder, "kpi", "ticket-events.json", "--legs").Ends(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_without_states_and_a_roster_with_faults_are_refused()
    {
        using Folder folder = new Folder().WithSample("samples/logs/zendesk/ticket-events.json").With("roster.json", Roster).With("bad.json", Roster.Replace("09:40-12:00", "09:40", StringComparison.Ordinal)).With("queue_log", Log);

        Assert.Contains("--roster", Run.Of(folder, "kpi", "ticket-events.json", "--roster", "roster.json").Ends(2).Error, StringComparison.Ordinal);
        Assert.Contains("bad.json:6", Run.Of(folder, "kpi", "queue_log", "--roster", "bad.json").Ends(1).Error, StringComparison.Ordinal);
    }
}
