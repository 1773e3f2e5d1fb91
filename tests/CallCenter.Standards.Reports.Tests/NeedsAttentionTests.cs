using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Logs.CallLogs.Mapping;
using CallCenter.Standards.Logs.Tests;
using CallCenter.Standards.Reports.Display;
using CallCenter.Standards.Reports.Html;
using CallCenter.Standards.Reports.NeedsAttention;
using CallCenter.Standards.Reports.Runs;

namespace CallCenter.Standards.Reports.Tests;

/// <summary>What needs attention on the bundled day, and in which order.</summary>
public sealed partial class NeedsAttentionTests
{
    private static readonly string[] Order =
    [
        "emergencies",
        "refused/solve", "refused/transfer",
        "promise/chat-reply/first-reply", "promise/work-order/handle",
        "kpi/abandonment-rate", "kpi/average-handling-time", "kpi/service-level", "kpi/chat-service-level",
        "overdue/Coaching", "overdue/Exam", "overdue/Callback", "overdue/AppealDecision", "overdue/SecondHandling", "overdue/Module", "overdue/Rehearsal",
        "rejected",
    ];

    [Fact]
    public void Emergencies_come_before_risks_promises_targets_overdue_work_and_what_the_figures_lack() =>
        Assert.Equal(Order, Items("en").Select(item => item.Code));

    [Fact]
    public void Of_one_consequence_the_most_comes_first() =>
        Assert.All(Items("en").Zip(Items("en").Skip(1)), pair => Assert.True(
            pair.First.Consequence < pair.Second.Consequence || (pair.First.Consequence == pair.Second.Consequence && pair.First.Weight >= pair.Second.Weight)));

    /// <summary>Both are of the contacts that gave up: one place of ten is enough.</summary>
    [Theory]
    [InlineData("en", "Abandonment rate 12.1 %, target ≤ 5 % (and abandonment rate excluding short abandons 9.4 %, target ≤ 5 %)")]
    [InlineData("zh-CN", "放弃率 12.1%，目标≤5%（另有放弃率（剔除短时放弃） 9.4%，目标≤5%）")]
    public void KPIs_that_tell_the_same_take_one_place(string culture, string text) =>
        Assert.Equal(text, Items(culture).Single(item => item.Code.StartsWith("kpi/abandonment", StringComparison.Ordinal)).Text);

    [Theory]
    [InlineData("abandonment-rate", "abandonment-rate-excluding-short-abandons", true)]
    [InlineData("service-level", "service-level-abandons-met-queued", true)]
    [InlineData("wait-p90", "wait-p95", true)]
    [InlineData("first-contact-resolution", "first-contact-resolution-known", true)]
    [InlineData("average-speed-of-answer", "service-level", false)]
    [InlineData("service-level", "chat-service-level", false)]
    [InlineData("abandonment-rate", "blocked-rate", false)]
    [InlineData("net-promoter-score", "improvement-points", false)]
    public void KPIs_tell_the_same_that_begin_with_the_same_of_one_measure(string one, string other, bool isSame)
    {
        KpiDefinition Kpi(string code) => BundledDay.Result.Total.Results.Single(result => result.Kpi.Code == code).Kpi;

        Assert.Equal(isSame, ToldOf.Measure(Kpi(one)) == ToldOf.Measure(Kpi(other)));
    }

    /// <summary>Counted from the rows of the log alone: what gave up, and what waited longer than the 20 s of the phone or the 60 s of chat.</summary>
    [Fact]
    public void Emergencies_not_served_are_those_of_the_rows_of_the_log()
    {
        string[][] rows = [.. File.ReadLines(Path.Combine(BundledDay.Data, "service-day.csv")).Select(row => row.Split(',')).Where(row => row.Length == 21 && row[3] == "emergency" && row[17] is "answered" or "abandoned" && decimal.Parse(row[13], CultureInfo.InvariantCulture) >= 0)];
        int abandoned = rows.Count(row => row[17] == "abandoned");
        int late = rows.Count(row => row[17] == "answered" && decimal.Parse(row[13], CultureInfo.InvariantCulture) > (row[2] == "chat" ? 60 : 20));

        Assert.Equal((rows.Length, abandoned, abandoned + late), (BundledDay.Result.Emergencies.Contacts, BundledDay.Result.Emergencies.Unanswered, BundledDay.Result.Emergencies.Unserved));
    }

    /// <summary>The 98 emergencies of the bundled day that were not served in time fall into two groups, told in both places.</summary>
    [Theory]
    [InlineData("en", "29 were not answered and 69 were answered later than promised", "answered in time 253, answered later than promised 69, not answered 29.")]
    [InlineData("zh-CN", "其中29次未获接听，69次超时接听", "及时接听253次，超时接听69次，未获接听29次。")]
    public void Emergencies_answered_late_and_not_answered_add_up_to_those_not_served_in_time(string culture, string sentence, string note)
    {
        AttentionItem told = Items(culture)[0];

        Assert.Equal(("emergencies", 29 + 69.0), (told.Code, (double)told.Weight));
        Assert.EndsWith(sentence, told.Text, StringComparison.Ordinal);
        Assert.Contains(note, Page(culture).Descendants("section").First().Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public void Each_has_words_a_place_in_the_page_and_an_owner_that_the_book_names(string culture)
    {
        XElement page = Page(culture);
        string[] roles = [.. BundledDay.Result.Standard.Book.Organization.Roles.Select(role => role.Name.In(CultureInfo.GetCultureInfo(culture)))];

        Assert.All(Items(culture), item =>
        {
            Assert.Contains(page.Descendants().Attributes("id"), id => id.Value == item.Anchor);
            Assert.True(item.Consequence == Consequence.Data || roles.Contains(item.Owner), $"{item.Code}: {item.Owner}");
            Assert.DoesNotMatch(Code(), item.Text);
        });
    }

    [Theory]
    [InlineData("en", "The log holds this day alone", "Telephone")]
    [InlineData("zh-CN", "日志只含这一天", "电话")]
    public void The_first_screen_says_what_there_is_nothing_to_compare_with_and_names_stand_for_codes(string culture, string note, string channel)
    {
        XElement page = Page(culture);
        XElement today = page.Descendants("section").First();

        Assert.Equal("today", today.Attribute("id")!.Value);
        Assert.Contains(note, today.Value, StringComparison.Ordinal);
        Assert.Contains(page.Descendants("section").Single(section => section.Attribute("id")?.Value == "channels").Descendants("th"), head => head.Value == channel);
        Assert.Equal(page.Descendants().Attributes("id").Count(), page.Descendants().Attributes("id").Select(id => id.Value).Distinct().Count());
    }

    /// <summary>A log of two days of a month: the last is shown beside the day before and the month.</summary>
    [Fact]
    public void The_last_day_stands_beside_the_day_before_and_the_month_to_date()
    {
        using var folder = new TemporaryFolder();
        string log = folder.Write("log.csv", SmallLog.Text("loan,one,2026-03-09 09:00:00,10,0:02:00,30000,A,yes", "loan,one,2026-03-10 09:00:00,30,0:02:00,,A,yes", "card,two,2026-03-10 10:20:00,5,0:00:00,,H,no"));
        DayResult day = DayRun.Execute(log, MapFile.Load(folder.Write("map.json", SmallLog.Map)), [], _ => { });
        XElement page = XDocument.Load(new MemoryStream(HtmlReport.Write(day, new Wording(CultureInfo.GetCultureInfo("en")), "rejects.csv"))).Root!;
        XElement table = page.Descendants("section").First().Descendants("table").Single();

        Assert.Equal(["KPI", "2026-03-10", "Day before", "Month to date", "Target", "Status"], table.Element("thead")!.Descendants("th").Select(head => head.Value));
        XElement row = table.Element("tbody")!.Elements("tr").Single(one => one.Element("th")!.Value == "Connect rate");
        Assert.Equal(["50.0 %", "100.0 %", "66.7 %"], row.Elements("td").Take(3).Select(cell => cell.Value.Replace('\u00A0', ' ')));
    }

    private static AttentionItem[] Items(string culture)
    {
        var wording = new Wording(CultureInfo.GetCultureInfo(culture));
        return [.. new DayAttention(BundledDay.Result, wording, new Figures(wording)).Items];
    }

    private static XElement Page(string culture) => XDocument.Load(new MemoryStream(BundledDay.Page(culture))).Root!;

    [GeneratedRegex("[a-z]+-[a-z]+-[a-z]+")]
    private static partial Regex Code();
}
