using System.Xml.Linq;
using CallCenter.Standards.Logs.Tests;

namespace CallCenter.Standards.Reports.Tests;

/// <summary>Why one contact went where it went.</summary>
public sealed class RoutingExplanations : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_contact_that_waited_tells_triage_transfer_and_both_moments()
    {
        string[] lines = Explain("waits");

        Assert.Contains("The routing of waits", lines);
        Assert.Contains(lines, line => line.StartsWith("Queue: General service, by rule “general”.", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("Pass on to Retail banking.", StringComparison.Ordinal));
        Assert.Contains("In the log: transferred", lines);
        Assert.Contains("2026-03-10 09:02:00, on asking: given to nobody: All agents on duty who could serve it were busy; less is asked after 40", Joined("waits"), StringComparison.Ordinal);
        Assert.Contains("refused 2 (anna, ben): The agent is not available; required: available, actual: engaged. The agent has no room left on the channel; required: Telephone, actual: 1 of 1 taken.", OneLine(Joined("waits")), StringComparison.Ordinal);
        Assert.Contains("2026-03-10 09:05:00, after waiting 3 min: given to anna (rings open: 3), by the strategy \"Owner, then skill\"", lines);
        Assert.Contains("  required: Telephone, General service at level 1, Chinese", lines);
        Assert.Contains("  eligible, best first, 1: anna", lines);
        Assert.Contains("In the log: answered by anna", lines);
    }

    [Fact]
    public void Every_reason_against_an_agent_is_told()
    {
        string told = OneLine(Joined("busy"));

        Assert.Contains("refused 1 (ben): The agent is not available; required: available, actual: engaged. The agent has no room left on the channel; required: Telephone, actual: 1 of 1 taken.", told, StringComparison.Ordinal);
        Assert.Contains(
            "refused 1 (anna): The agent is not available; required: available, actual: engaged. The agent has no room left on the channel; required: Telephone, actual: 1 of 1 taken. "
                + "The agent has too low a level of a skill; required: General service, level 3, actual: General service, level 2. The agent lacks a skill; required: Wealth products, level 2.",
            told,
            StringComparison.Ordinal);
        Assert.Contains("In the log: no agent who answered", told, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_told_in_Chinese_too()
    {
        string[] lines = Explain("waits", "--culture", "zh-CN");

        Assert.Contains("waits的分流与派单", lines);
        Assert.Contains("日志：已转接", lines);
        Assert.Contains("2026-03-10 09:05:00，已等待3分：派给anna（已放宽3级），策略“首问负责优先”", lines);
        Assert.Contains("  不可派2人（anna, ben）：状态不可派：要求可接待，实际为接待中。该渠道已满负荷：要求电话，实际为已接1个，上限1个。", lines);
    }

    [Theory]
    [InlineData("self", "It asked for no person, so that no agent was sought")]
    [InlineData("fax", "The standard does not know the channel")]
    public void What_was_never_assigned_says_why(string id, string line) => Assert.Contains(line, Explain(id));

    [Fact]
    public void Nothing_is_told_of_other_contacts() => Assert.DoesNotContain("french", Joined("waits"), StringComparison.Ordinal);

    [Fact]
    public void The_page_tells_it_as_well()
    {
        Joined("waits", "--html", folder.PathOf("report.html"));
        XElement section = XDocument.Parse(folder.Read("report.html")).Descendants("section").Single(s => s.Element("h2")?.Value == "The routing of waits");

        Assert.Equal(3, section.Elements("ul").Count());
        Assert.Contains(section.Descendants("li"), item => item.Value == "refused 2 (anna, ben): The agent is not available; required: available, actual: engaged. The agent has no room left on the channel; required: Telephone, actual: 1 of 1 taken.");
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private string[] Explain(string id, params string[] more) => [.. Joined(id, more).TrimEnd().Split('\n').Select(line => line.TrimEnd())];

    /// <summary>The output with lines that were broken at the console's width put together again.</summary>
    private string Joined(string id, params string[] more)
    {
        SampleRun run = folder.Run(["--log", folder.Write("log.csv", RoutingLog.Text()), "--map", folder.Write("map.json", RoutingLog.Map), "--explain", id, .. more]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return run.Output.Replace(" \n", " ", StringComparison.Ordinal);
    }
}
