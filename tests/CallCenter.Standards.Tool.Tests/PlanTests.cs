using System.Text;
using System.Text.Json;
using CallCenter.Standards.Staffing;
using NodaTime;

namespace CallCenter.Standards.Tool.Tests;

public sealed class PlanTests
{
    private const string Day = "start,contacts,aht\n09:00,100,\n09:30,140,200s\n10:00,0,\n";

    [Fact]
    public void Every_interval_has_the_agents_that_the_library_asks_for()
    {
        using Folder folder = new Folder().With("day.csv", Day);

        using JsonDocument json = JsonDocument.Parse(Run.Of(folder, "plan", "day.csv", "--aht", "3:00", "--shrinkage", "30%", "--json").Ends(0).Output);
        JsonElement[] intervals = [.. json.RootElement.GetProperty("intervals").EnumerateArray()];

        var rules = new StaffingRules { ServiceLevel = new ServiceLevelGoal(Percentage.FromPercent(80), Duration.FromSeconds(20)), Shrinkage = Percentage.FromPercent(30) };
        StaffingRequirement[] expected =
        [
            rules.Require(new Traffic(100, Duration.FromMinutes(30), Duration.FromMinutes(3))),
            rules.Require(new Traffic(140, Duration.FromMinutes(30), Duration.FromSeconds(200))),
            rules.Require(new Traffic(0, Duration.FromMinutes(30), Duration.FromMinutes(3))),
        ];
        Assert.Equal(expected.Select(one => ((long)one.Agents, one.ScheduledAgents)), intervals.Select(one => (one.GetProperty("agents").GetInt64(), one.GetProperty("scheduled").GetInt64())));
        Assert.Equal(["09:00", "09:30", "10:00"], intervals.Select(one => one.GetProperty("start").GetString()));
    }

    [Fact]
    public void The_page_has_a_row_for_each_interval_and_the_peak()
    {
        using Folder folder = new Folder().With("day.csv", Day);

        string output = Run.Of(folder, "plan", "day.csv", "--aht", "180", "--culture", "zh-CN").Ends(0).Output;

        Assert.Matches(@"(?m)^\| 09:30 +\| +140 \|", output);
        Assert.Contains("高峰 09:30：", output, StringComparison.Ordinal);
        Assert.DoesNotContain(" %", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "10", "33.33 %", "Occupancy: 33.33 %.")]
    [InlineData("zh-CN", "10", "33.33%", "33.33%")]
    [InlineData("en", "100", "71.43 %", "Occupancy: 71.43 %.")]
    public void A_figure_is_rounded_in_the_table_as_in_the_text_beneath(string culture, string contacts, string inTable, string beneath)
    {
        string output = Run.Of(new Folder(), "plan", "--contacts", contacts, "--aht", "3:00", "--culture", culture).Ends(0).Output;

        Assert.Contains($" {inTable} |", output, StringComparison.Ordinal);
        Assert.Contains(beneath, output.Split('\n').Last(static line => line.Contains('%', StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    /// <summary>14 agents are 71.4286 % busy with 10 erlangs.</summary>
    [Fact]
    public void A_figure_never_looks_like_a_goal_that_it_does_not_equal()
    {
        string output = Run.Of(new Folder(), "plan", "--contacts", "100", "--aht", "3:00", "--occupancy", "71.43%").Ends(0).Output;

        Assert.Contains(" 71.429 % |", output, StringComparison.Ordinal);
        Assert.Contains("Occupancy: 71.429 %; it is to be at most 71.43 %", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Patience_makes_it_Erlang_A_which_needs_no_more_agents()
    {
        int patient = AgentsOf("plan", "--contacts", "200", "--aht", "200", "--json");
        int impatient = AgentsOf("plan", "--contacts", "200", "--aht", "200", "--patience", "2m", "--json");

        Assert.True(impatient < patient, $"{impatient} {patient}");

        static int AgentsOf(params string[] args)
        {
            using JsonDocument json = JsonDocument.Parse(Run.Of(new Folder(), args).Ends(0).Output);
            return json.RootElement.GetProperty("intervals")[0].GetProperty("agents").GetInt32();
        }
    }

    [Theory]
    [InlineData("start,contacts\n09:00,many\n", "day.csv, line 2", "many")]
    [InlineData("start,contacts\n09:00,1\n08:30,1\n", "day.csv, line 3", "08:30")]
    [InlineData("start,contacts\n25:00,1\n", "day.csv, line 2", "25:00")]
    [InlineData("start,contacs\n09:00,1\n", "contacs", "start, contacts")]
    [InlineData("start\n09:00\n", "'contacts'", "start, contacts")]
    [InlineData("", "no intervals", "start, contacts")]
    public void A_row_that_cannot_be_read_is_told_by_its_line(string csv, string where, string what)
    {
        using Folder folder = new Folder().With("day.csv", csv);

        string error = Run.Of(folder, "plan", "day.csv", "--aht", "180").Ends(2).Error;

        Assert.Contains(where, error, StringComparison.Ordinal);
        Assert.Contains(what, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--aht", "soon")]
    [InlineData("--level", "most")]
    [InlineData("--level", "180%")]
    [InlineData("--shrinkage", "100%")]
    [InlineData("--concurrency", "0")]
    [InlineData("--contacts", "NaN")]
    public void A_figure_that_is_none_is_told(string flag, string value) =>
        Run.Of(new Folder(), ["plan", .. flag == "--contacts" ? Array.Empty<string>() : ["--contacts", "100"], .. flag == "--aht" ? Array.Empty<string>() : ["--aht", "180"], flag, value]).Ends(2);

    [Theory]
    [InlineData("--level", "0.8", "--level 80%")]
    [InlineData("--shrinkage", "0.3", "--shrinkage 30%")]
    public void A_share_below_one_without_its_sign_is_doubted(string flag, string value, string meant)
    {
        string[] plan = ["plan", "--contacts", "100", "--aht", "180", flag];

        Assert.Contains(meant, Run.Of(new Folder(), [.. plan, value]).Ends(0).Error, StringComparison.Ordinal);
        Assert.Empty(Run.Of(new Folder(), [.. plan, value + "%"]).Ends(0).Error);
        Assert.Empty(Run.Of(new Folder(), [.. plan, "1"]).Ends(0).Error);
    }

    [Fact]
    public void Arrivals_in_another_encoding_are_refused_as_such()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using Folder folder = new();
        File.WriteAllBytes(Path.Combine(folder.Path, "day.csv"), Encoding.GetEncoding("gb18030").GetBytes("开始,contacts\n09:00,10\n"));

        string error = Run.Of(folder, "plan", "day.csv", "--aht", "180").Ends(2).Error;

        Assert.Contains("not in UTF-8", error, StringComparison.Ordinal);
        Assert.DoesNotContain("column", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_to_plan_for_and_no_handling_time_are_told()
    {
        Assert.Contains("--contacts", Run.Of(new Folder(), "plan", "--aht", "180").Ends(2).Error, StringComparison.Ordinal);
        Assert.Contains("--aht", Run.Of(new Folder(), "plan", "--contacts", "10").Ends(2).Error, StringComparison.Ordinal);
    }
}
