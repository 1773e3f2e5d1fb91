using System.Xml.Linq;
using CallCenter.Standards.Logs.Tests;

namespace CallCenter.Standards.Reports.Tests;

public sealed class PromiseReports : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("en", "late · Answer of the phone: Answer · Within 20 s", "09:10:30–09:11:15 counted, 45 s. Due 09:10:50, 25 s over: met late.", "Warning at 75 %: 2026-03-10 09:10:45")]
    [InlineData("zh-CN", "late · 电话接听：接听 · 时限 20秒", "09:10:30–09:11:15 计时，45秒。09:10:50到期，超出25秒：超时完成。", "预警75%：2026-03-10 09:10:45")]
    public void Explain_prints_the_pieces_of_one_clock_first_and_nothing_of_others(string culture, string heading, string explanation, string warning)
    {
        SampleRun run = Run("--explain", "late", "--culture", culture);

        Assert.StartsWith(heading, run.Output, StringComparison.Ordinal);
        Assert.Contains("│ 2026-03-10 09:10:30 │ 2026-03-10 09:11:15 │", run.Output, StringComparison.Ordinal);
        Assert.Contains(warning, run.Output, StringComparison.Ordinal);
        Assert.Contains(explanation, run.Output.Split('\n').Select(line => line.TrimEnd()));
        Assert.DoesNotContain("later", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_contact_that_nothing_was_promised_says_so() =>
        Assert.StartsWith("self: nothing was promised.", Run("--explain", "self").Output, StringComparison.Ordinal);

    [Fact]
    public void D1_a_contact_at_the_branch_has_the_standard_of_every_channel() =>
        Assert.StartsWith("branch · Answer on other channels: Answer", Run("--explain", "branch").Output, StringComparison.Ordinal);

    [Fact]
    public void Contacts_that_share_an_id_are_all_explained()
    {
        SampleRun run = RunOn(PromiseLog.Text("x,phone,2026-03-10 09:00:00,0,1,60,A\nx,chat,2026-03-10 09:10:00,0,2,60,A"), "--explain", "x");

        Assert.Contains("x · Answer of the phone", run.Output, StringComparison.Ordinal);
        Assert.Contains("x · Reply in chat", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_map_without_an_id_column_explains_nothing()
    {
        SampleRun run = folder.Run("--log", folder.Write("log.csv", SmallLog.Text(SmallLog.Rows)), "--map", folder.Write("map.json", SmallLog.Map), "--explain", "x");

        Assert.Equal((2, "error: --explain 'x' is the id of no contact or work order; the map names no id column"), (run.ExitCode, run.Error.TrimEnd()));
    }

    [Fact]
    public void The_console_shows_attainment_and_the_worst_breaches()
    {
        string output = Run("--culture", "en").Output;

        Assert.Contains("Promises kept, by policy", output, StringComparison.Ordinal);
        Assert.Contains("40.0 %", output, StringComparison.Ordinal);
        Assert.Contains("09:15:00–09:18:20 counted, 3 min 20 s. Due 09:15:20, 3 min over", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_draws_the_explained_clock_with_its_warning_due_and_end()
    {
        XElement clock = Page("--explain", "late").Descendants("figure").Single(f => f.Attribute("class")?.Value == "clock");

        Assert.Equal("The clock of late", clock.Element("svg")!.Element("title")!.Value);
        Assert.Equal("09:10:30–09:11:15 counted, 45 s. Due 09:10:50, 25 s over: met late.", clock.Element("svg")!.Element("desc")!.Value.Replace('\u00A0', ' '));
        Assert.Equal(["running", "late"], clock.Descendants("rect").Select(r => r.Attribute("class")!.Value));
        Assert.Equal(
            ["moment warning", "moment due", "moment end"],
            clock.Descendants("line").Select(l => l.Attribute("class")!.Value).Where(c => c.StartsWith("moment", StringComparison.Ordinal)));
    }

    [Fact]
    public void Ids_of_the_log_stay_texts_in_the_page()
    {
        const string Hostile = "<script>alert(1)</script>&\u0001";
        RunOn(PromiseLog.Text($"{Hostile},phone,2026-03-10 09:00:00,0,90,60,A"), "--html", folder.PathOf("report.html"));

        Assert.DoesNotContain("<script", folder.Read("report.html"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains(XDocument.Parse(folder.Read("report.html")).Descendants("th"), th => th.Value == "<script>alert(1)</script>&\uFFFD");
    }

    private XElement Page(params string[] more)
    {
        Run([.. more, "--html", folder.PathOf("report.html")]);
        return XDocument.Parse(folder.Read("report.html")).Root!;
    }

    private SampleRun Run(params string[] more) => RunOn(PromiseLog.Text(), more);

    private SampleRun RunOn(string log, params string[] more)
    {
        SampleRun run = folder.Run(["--log", folder.Write("log.csv", log), "--map", folder.Write("map.json", PromiseLog.Map), .. more]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return run;
    }
}
