using System.Text.Json;
using System.Xml.Linq;
using CallCenter.Standards.Logs.Tests;

namespace CallCenter.Standards.Reports.Tests;

public sealed class RoutingReports : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("en", "8 contacts triaged: 0 carry a risk, 0 can be diverted", "Routing by queue", "Routing by skill", "Routing by department, and transfers", "Contacts given to nobody, by reason")]
    [InlineData("zh-CN", "分流8次联络：0个涉及风险", "按队列分流", "按所需技能", "按责任部门与转接", "未能派单的联络")]
    public void The_console_shows_routing_in_the_language_asked_for(string culture, params string[] texts)
    {
        string output = Run("--culture", culture).Output;

        Assert.All(texts, text => Assert.Contains(text, output, StringComparison.Ordinal));
    }

    [Fact]
    public void Where_no_end_of_a_transfer_is_known_the_success_rate_has_no_data()
    {
        string row = Run().Output.Split('\n').Single(line => line.Contains("Wealth-management centre", StringComparison.Ordinal));

        Assert.Equal(["Wealth-management centre", "2", "1", "0", "0", "1", "No data"], Cells(row));
    }

    [Fact]
    public void The_page_has_a_table_for_each_part_with_headings_for_columns_and_rows()
    {
        XElement page = Page();

        XElement section = page.Descendants("section").Single(s => s.Element("h2")?.Value == "Contacts given to nobody, by reason");
        Assert.Equal(
            [
                "All agents on duty who could serve it were busy", "No agent who could serve it was on duty",
                "No agent meets all requirements. The nearest one: The agent does not speak the language; required: French", "The standard does not know the channel",
            ],
            section.Descendants("tbody").Single().Descendants("th").Select(th => th.Value));
        Assert.All(page.Descendants("th"), th => Assert.Contains(th.Attribute("scope")!.Value, new[] { "row", "col", "rowgroup" }));
    }

    [Fact]
    public void The_json_carries_codes_and_null_where_the_log_does_not_tell()
    {
        Run("--json", folder.PathOf("day.json"));
        JsonElement routing = JsonDocument.Parse(folder.Read("day.json")).RootElement.GetProperty("routing");

        Assert.Equal(8, routing.GetProperty("contacts").GetInt32());
        Assert.Equal(["experts", "written", "general"], routing.GetProperty("queues").EnumerateArray().Select(queue => queue.GetProperty("queue").GetString()));
        JsonElement wealth = routing.GetProperty("departments").EnumerateArray().Single(row => row.GetProperty("department").GetString() == "wealth-management-centre");
        Assert.Equal((1, 1, JsonValueKind.Null), (wealth.GetProperty("transferred").GetInt32(), wealth.GetProperty("unknown").GetInt32(), wealth.GetProperty("resolvedShare").ValueKind));
        Assert.Equal(1 / 3.0, routing.GetProperty("transfers").GetProperty("resolvedShare").GetDouble());
        Assert.Equal(60, routing.GetProperty("assignment").GetProperty("log").GetProperty("meanWait").GetDouble());
        Assert.Equal(
            ["busy", "off-duty", "nobody-can", "unknown-channel"],
            routing.GetProperty("assignment").GetProperty("unplaced").EnumerateArray().Select(row => row.GetProperty("reason").GetString()));
    }

    [Fact]
    public void The_json_of_a_log_without_agents_and_transfers_has_no_figures_for_them()
    {
        string log = folder.Write("log.csv", PromiseLog.Text());
        folder.Run("--log", log, "--map", folder.Write("map.json", PromiseLog.Map), "--json", folder.PathOf("day.json"));
        JsonElement routing = JsonDocument.Parse(folder.Read("day.json")).RootElement.GetProperty("routing");

        Assert.Equal(JsonValueKind.Null, routing.GetProperty("assignment").ValueKind);
        Assert.All(routing.GetProperty("transfers").EnumerateObject(), member => Assert.Equal(JsonValueKind.Null, member.Value.ValueKind));
        Assert.Equal(JsonValueKind.Null, routing.GetProperty("queues")[0].GetProperty("atOnce").ValueKind);
    }

    [Fact]
    public void A_log_without_agents_says_that_nothing_can_be_assigned()
    {
        string log = folder.Write("log.csv", PromiseLog.Text());
        string output = folder.Run("--log", log, "--map", folder.Write("map.json", PromiseLog.Map)).Output;

        Assert.Contains("The log names no agents", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Assignment: the log played again", output, StringComparison.Ordinal);
    }

    private static string[] Cells(string row) => [.. row.Split('│', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private XElement Page(params string[] more)
    {
        Run([.. more, "--html", folder.PathOf("report.html")]);
        return XDocument.Parse(folder.Read("report.html")).Root!;
    }

    private SampleRun Run(params string[] more)
    {
        SampleRun run = folder.Run(["--log", folder.Write("log.csv", RoutingLog.Text()), "--map", folder.Write("map.json", RoutingLog.Map), .. more]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return run;
    }
}
