using System.Globalization;
using System.Xml.Linq;
using CallCenter.Standards.Logs.CallLogs.Mapping;
using CallCenter.Standards.Logs.Tests;
using CallCenter.Standards.Reports.Display;
using CallCenter.Standards.Reports.Html;
using CallCenter.Standards.Reports.Runs;

namespace CallCenter.Standards.Reports.Tests;

/// <summary>The agents that each hour would have needed, beside those who answered.</summary>
public sealed class HoursOfTheDay
{
    /// <summary>Erlang C by hand: the probability to wait from the recursion of Erlang B, and the share answered within 20 s of it.</summary>
    [Fact]
    public void Agents_required_are_the_fewest_that_reach_the_target_by_Erlang_C()
    {
        DayResult day = BundledDay.Result;

        Assert.All(day.Hours.Where(hour => Volume.Of(hour).Offered > 0), hour =>
        {
            double load = Volume.Of(hour).Offered * hour.Value(KpiCodes.HandlingTime)!.Value / 3600;
            int agents = day.Required!.Agents[int.Parse(hour.Group.Values[0]!, CultureInfo.InvariantCulture)]!.Value;

            Assert.True(InTime(load, agents, hour.Value(KpiCodes.HandlingTime)!.Value) >= 0.8, hour.Group.Values[0]);
            Assert.True(InTime(load, agents - 1, hour.Value(KpiCodes.HandlingTime)!.Value) < 0.8, hour.Group.Values[0]);
        });
        Assert.Equal((0.8m, 20), (day.Required!.Goal.Level.Ratio, (int)day.Required.Goal.Within.TotalSeconds));
    }

    [Theory]
    [InlineData("en", "Agents required", "Agents who answered", "by Erlang C from the contacts offered in the hour and their handling time, for ≥ 80 % answered within 20 s")]
    [InlineData("zh-CN", "所需坐席", "接听坐席", "达到20秒内接听≥80%")]
    public void They_stand_beside_those_who_answered_and_how_they_are_worked_out_below(string culture, string required, string answered, string note)
    {
        XElement hours = XDocument.Load(new MemoryStream(BundledDay.Page(culture))).Descendants("section").Single(section => section.Attribute("id")?.Value == "hours");

        Assert.Equal([required, answered], hours.Descendants("thead").Single().Descendants("th").Select(head => head.Value).Skip(3).Take(2));
        Assert.Contains(note, hours.Elements("p").Last().Value.Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    /// <summary>Two agents at nine on one of two days are one a day, one at ten half a one.</summary>
    [Fact]
    public void Of_several_days_agents_are_means_of_a_day()
    {
        using var folder = new TemporaryFolder();
        string map = folder.Write("map.json", SmallLog.Map.Replace("\"team\":", "\"agent\": { \"column\": \"group\" }, \"team\":", StringComparison.Ordinal));
        string log = folder.Write("log.csv", SmallLog.Text("loan,one,2026-03-09 09:00:00,10,0:02:00,30000,A,yes", "loan,two,2026-03-09 09:10:00,10,0:02:00,30000,A,yes", "loan,one,2026-03-10 10:00:00,10,0:02:00,30000,A,yes"));
        DayResult day = DayRun.Execute(log, MapFile.Load(map), [], _ => { });
        string page = System.Text.Encoding.UTF8.GetString(HtmlReport.Write(day, new Wording(CultureInfo.GetCultureInfo("en")), null));

        Assert.Equal((1.0, 0.5), (day.AgentsByHour[9], day.AgentsByHour[10]));
        Assert.Equal([9, 10], Enumerable.Range(0, 24).Where(hour => day.Required!.Agents[hour] is not null));
        Assert.Contains("Of several days, agents are means of a day.", page, StringComparison.Ordinal);
    }

    private static double InTime(double load, int agents, double handlingTime)
    {
        if (agents <= load)
        {
            return 0;
        }

        double blocked = 1;
        for (int i = 1; i <= agents; i++)
        {
            blocked = load * blocked / (i + (load * blocked));
        }

        double waits = agents * blocked / (agents - (load * (1 - blocked)));
        return 1 - (waits * Math.Exp(-(agents - load) * 20 / handlingTime));
    }
}
