using System.Xml.Linq;
using CallCenter.Standards.Logs.Tests;
using CallCenter.Standards.Tests.Shared;

namespace CallCenter.Standards.Reports.Tests;

public sealed class CaseReports : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("en", "The case of risk (times in UTC)", "2. 2026-03-10 09:00:30 (UTC) Answer by ann, “service-agent”: Access and triage", "Refused “Solve”: The condition is not met: ", "Inferred steps: Judge and accept, Register the work order.")]
    [InlineData("zh-CN", "risk的经过（UTC 时间）", "2. 2026-03-10 09:00:30（协调世界时）接听应答，「ann」，「service-agent」：接入分流", "被拒绝“处理完成”：不符合办理条件：", "推定的步骤：判定并受理、登记工单。")]
    public void Explain_tells_the_walk_of_the_case_what_was_inferred_and_what_refused(string culture, params string[] lines)
    {
        string output = Unbroken(Run("--explain", "risk", "--culture", culture).Output);

        Assert.All(lines, line => Assert.Contains(line, output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "Not in the log, taken as entered: Customer's name, How to reach the customer, What happened, Priority, Time limit, Self-checked, Re-confirmation before a change.")]
    [InlineData("zh-CN", "日志未载、视为已填：客户姓名、联系方式、情况记录、优先级、处理时限、是否已自查、变更前再次确认。")]
    public void Explain_names_what_was_taken_as_entered(string culture, string line) =>
        Assert.Contains(line, Unbroken(Run("--explain", "solved", "--culture", culture).Output), StringComparison.Ordinal);

    [Theory]
    [InlineData("en", "11 cases, 11 in the order that the workflow allows, fitness ", "1 with a step refused, 6 not ended.", "Contacts that met a busy line, and have no case: 1.")]
    [InlineData("zh-CN", "共11单，11单顺序与流程相符，拟合度", "1单有步骤被拒绝，6单未办结。", "1次因占线未建单。")]
    public void The_console_shows_counts_paths_and_limits(string culture, params string[] texts)
    {
        string output = Run("--culture", culture).Output;

        Assert.All(texts, text => Assert.Contains(text, output, StringComparison.Ordinal));
    }

    [Fact]
    public void The_log_that_tells_no_results_is_said_to_be_silent()
    {
        SampleRun run = RunOn(CaseLog.Text(CaseLog.Solved), CaseLog.MapWithout("resolved-at-first-contact").Replace("\"transferred\": { \"column\": \"moved\"", "\"repeat\": { \"column\": \"moved\"", StringComparison.Ordinal));

        Assert.Contains("The log does not tell whether a contact was transferred.", run.Output, StringComparison.Ordinal);
        Assert.Contains("The log does not tell whether a contact was resolved: cases that were taken in stay in handling.", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Waiting for an answer", "The service workflow")]
    [InlineData("zh-CN", "排队等候", "服务流程图")]
    public void The_page_draws_the_workflow_and_leaves_the_organisation_to_the_handbook(string culture, string state, string workflow)
    {
        XElement[] pictures = [.. Page("--culture", culture).Descendants("figure").Where(figure => figure.Attribute("class")?.Value == "boxes")];

        Assert.Equal([workflow], pictures.Select(figure => figure.Element("figcaption")!.Element("strong")!.Value));
        Assert.Contains(pictures[0].Descendants("text"), text => text.Value == state);
        Assert.Empty(pictures[0].Descendants("pre"));
    }

    [Fact]
    public void Every_state_has_a_box_of_its_own_place()
    {
        XElement[] pictures = [.. Page().Descendants("figure").Where(figure => figure.Attribute("class")?.Value == "boxes")];

        Assert.Equal([19], pictures.Select(figure => figure.Descendants("rect").Count()));
        Assert.All(pictures, figure =>
        {
            (double X, double Y)[] corners = [.. figure.Descendants("rect").Select(box => (Number(box, "x"), Number(box, "y")))];
            double[] size = [.. figure.Descendants("svg").Single().Attribute("viewBox")!.Value.Split(' ').Select(text => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture))];
            Assert.All(corners, corner => Assert.True(corner.X >= 0 && corner.Y >= 0 && corner.X + 138 <= size[2] && corner.Y + 42 <= size[3]));
            Assert.DoesNotContain(corners, one => corners.Count(other => Math.Abs(other.X - one.X) < 138 && Math.Abs(other.Y - one.Y) < 42) > 1);
        });
    }

    [Fact]
    public void The_ways_that_cases_took_carry_their_number()
    {
        XElement workflow = Page().Descendants("figure").First(figure => figure.Attribute("class")?.Value == "boxes");

        string[] taken = [.. workflow.Descendants("path").Where(path => path.Attribute("class")!.Value == "way").Select(path => path.Element("title")!.Value)];
        Assert.Contains("Waiting for an answer → Access and triage: Answer, Give up waiting · 9", taken);
        Assert.Contains("Transferred → Feedback and confirmation: Transferred / Handled · 1", taken);
        Assert.Equal(taken.Length, workflow.Descendants("text").Count(text => text.Attribute("class")!.Value == "label"));
        Assert.Contains(workflow.Descendants("path"), path => path.Attribute("class")!.Value == "way unused" && path.Value == "Second handling → Feedback and confirmation: Solve");
    }

    [Fact]
    public void A_log_without_cases_shows_none()
    {
        string log = CaseLog.Text(CaseLog.Busy);

        Assert.DoesNotContain("Contacts as cases", RunOn(log, CaseLog.Map, "--html", folder.PathOf("report.html")).Output, StringComparison.Ordinal);
        Assert.DoesNotContain(XDocument.Parse(folder.Read("report.html")).Descendants("figure"), figure => figure.Attribute("class")?.Value == "boxes");
    }

    [SkippableFact]
    public void The_real_log_is_run_as_far_as_it_tells()
    {
        string log = SharedFolder.Require("data/anonymous-bank/february-1999.tsv");

        SampleRun run = folder.Run("--log", log, "--map", "anonymous-bank");

        Assert.Contains("33,043 cases, 33,043 in the order that the workflow allows, fitness 100.0 %; 0 with a step refused, 27,141 not ended.", run.Output, StringComparison.Ordinal);
    }

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, System.Globalization.CultureInfo.InvariantCulture);

    private XElement Page(params string[] more)
    {
        Run([.. more, "--html", folder.PathOf("report.html")]);
        return XDocument.Parse(folder.Read("report.html")).Root!;
    }

    /// <summary>What the console shows, lines that it broke joined again.</summary>
    private static string Unbroken(string output) => string.Join(' ', output.Split('\n', StringSplitOptions.TrimEntries));

    private SampleRun Run(params string[] more) => RunOn(CaseLog.Text(), CaseLog.Map, more);

    private SampleRun RunOn(string log, string map, params string[] more)
    {
        SampleRun run = folder.Run(["--log", folder.Write("log.csv", log), "--map", folder.Write("map.json", map), .. more]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return run;
    }
}
