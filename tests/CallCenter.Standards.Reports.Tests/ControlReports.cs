using System.Text.Json;
using System.Xml.Linq;
using CallCenter.Standards.Logs.Tests;

namespace CallCenter.Standards.Reports.Tests;

/// <summary>The control charts of the bundled day, and obligations that are due.</summary>
public sealed class ControlReports : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("en", "Control chart of the connect rate", "the centre is")]
    [InlineData("zh-CN", "接通率控制图", "中心线为")]
    public void The_page_and_the_console_tell_both_charts_in_the_readers_language(string culture, string chart, string centre)
    {
        SampleRun run = folder.Run("--culture", culture, "--html", folder.PathOf("report.html"));
        string page = folder.Read("report.html");
        XElement section = XDocument.Parse(page.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal)).Descendants().Single(element => element.Attribute("id")?.Value == "control");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(2, section.Descendants("svg").Count());
        Assert.All(section.Descendants("svg"), picture => Assert.Equal(2, picture.Elements("path").Count(path => path.Attribute("class")?.Value == "limit")));
        Assert.Contains(chart, section.Value, StringComparison.Ordinal);
        Assert.Contains(centre, section.Value, StringComparison.Ordinal);
        Assert.Contains(chart, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("improvement", section.Value, StringComparison.Ordinal);
    }

    /// <summary>Letters of 11.5 px are 7 px wide at most on average, Chinese ones 11.5.</summary>
    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public void The_figures_beside_a_chart_have_room_at_its_left(string culture)
    {
        folder.Run("--culture", culture, "--html", folder.PathOf("report.html"));
        XElement[] figures = [.. XDocument.Parse(folder.Read("report.html")).Descendants("svg").Where(svg => svg.Attribute("aria-labelledby")!.Value.StartsWith("control-", StringComparison.Ordinal)).Elements("text").Where(text => text.Attribute("text-anchor")?.Value == "end")];

        Assert.Equal(10, figures.Length);
        Assert.All(figures, text => Assert.InRange(text.Value.Sum(letter => letter > '\u2000' ? 11.5 : 7), 1, double.Parse(text.Attribute("x")!.Value, System.Globalization.CultureInfo.InvariantCulture)));
    }

    /// <summary>The counts of all half hours make up the connect rate of the day, and each point that is marked lies where its signals say.</summary>
    [Fact]
    public void The_points_make_up_the_figure_of_the_day()
    {
        folder.Run("--json", folder.PathOf("report.json"));
        using var report = JsonDocument.Parse(folder.Read("report.json"));
        JsonElement chart = report.RootElement.GetProperty("controlCharts").EnumerateArray().Single(one => one.GetProperty("code").GetString() == "connect-rate");
        JsonElement[] points = [.. chart.GetProperty("points").EnumerateArray().Where(point => point.GetProperty("value").ValueKind == JsonValueKind.Number)];
        double counted = points.Sum(point => point.GetProperty("count").GetDouble());
        double answered = points.Sum(point => point.GetProperty("value").GetDouble() * point.GetProperty("count").GetDouble());
        double rate = report.RootElement.GetProperty("kpis").EnumerateArray().Single(kpi => kpi.GetProperty("code").GetString() == "connect-rate").GetProperty("value").GetDouble();

        Assert.Equal(rate, answered / counted, 12);
        Assert.Equal(rate, chart.GetProperty("centre").GetDouble(), 12);
        Assert.All(points, point =>
        {
            double value = point.GetProperty("value").GetDouble();
            bool isBeyond = value < point.GetProperty("low").GetDouble() || value > point.GetProperty("high").GetDouble();
            Assert.Equal(isBeyond, point.GetProperty("signals").EnumerateArray().Any(signal => signal.GetString() == "beyond-limits"));
        });
    }

    /// <summary>The bundled day is in 2026; what was never done is overdue from its first cycle on.</summary>
    [Theory]
    [InlineData("en", "Yearly review of policies", "overdue")]
    [InlineData("zh-CN", "合规政策年度修订", "已逾期")]
    public void Obligations_are_told_by_what_was_done_about_them(string culture, string name, string overdue)
    {
        folder.Write("reviews.csv", "contact,agent,team,at,action,by,rechecked,form,answers,note\n");
        folder.Write("callbacks.csv", "customer,at,action,by,code,until\n");
        folder.Write("training.csv", "agent,at,action,subject,role,score,by\n");
        folder.Write("obligations.csv", "obligation,at,action,cycle,by,evidence,reason\nmonthly-process-review,2026-01-29T10:00:00,fulfil,2026-01-01,m-1,minutes 7,\n");

        SampleRun run = folder.Run("--culture", culture, "--follow-ups", folder.PathOf("."), "--html", folder.PathOf("report.html"));
        string page = folder.Read("report.html");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(culture == "en" ? "Obligations: overdue and due" : "合规义务：逾期与待办", page, StringComparison.Ordinal);
        Assert.Contains(overdue, page, StringComparison.Ordinal);
        Assert.Equal(1, page.Split("2026-01-30</td>").Length - 1); // of January the meeting of departments alone is open
        Assert.DoesNotContain(name, page, StringComparison.Ordinal); // due at the end of the year
    }

    [Fact]
    public void An_obligation_that_there_is_not_is_told()
    {
        folder.Write("reviews.csv", "contact,agent,team,at,action,by,rechecked,form,answers,note\n");
        folder.Write("callbacks.csv", "customer,at,action,by,code,until\n");
        folder.Write("training.csv", "agent,at,action,subject,role,score,by\n");
        folder.Write("obligations.csv", "obligation,at,action,cycle,by,evidence,reason\nmonthly-proces-review,2026-01-29T10:00:00,fulfil,2026-01-01,m-1,minutes 7,\n");

        Assert.Contains("obligations.csv, line 2", folder.Run("--follow-ups", folder.PathOf(".")).Error, StringComparison.Ordinal);
    }
}
