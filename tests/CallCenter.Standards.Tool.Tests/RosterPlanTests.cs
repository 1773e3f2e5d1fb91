using System.Text.Json;
using System.Xml.Linq;
using CallCenter.Standards.Book;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Staffing;
using NodaTime;

namespace CallCenter.Standards.Tool.Tests;

/// <summary>A plan with people: the agents at work by a roster, held against those required.</summary>
public sealed class RosterPlanTests
{
    private const string Day = "start,contacts\n2026-07-01 11:30,100\n2026-07-01 12:00,100\n2026-07-01 12:30,20\n2026-07-01 17:00,20\n";

    private static readonly LocalDate First = new(2026, 7, 1);

    [Fact]
    public void Agents_at_work_missing_and_over_are_those_of_the_library()
    {
        ShiftPlan people = PlannedPeople.Early(12, First, First);
        using Folder folder = new Folder().With("day.csv", Day).With("shifts.json", StandardJson.Write(people));

        using JsonDocument json = JsonDocument.Parse(Run.Of(folder, "plan", "day.csv", "--aht", "3:00", "--roster", "shifts.json", "--shrinkage", "25%", "--json").Ends(0).Output);

        var rules = new StaffingRules { ServiceLevel = new ServiceLevelGoal(Percentage.FromPercent(80), Duration.FromSeconds(20)), Shrinkage = Percentage.FromPercent(25) };
        DateTimeZone zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
        IntervalTraffic Of(int hour, int minute, double contacts) => new((First + new LocalTime(hour, minute)).InZoneStrictly(zone).ToInstant(), new Traffic(contacts, Duration.FromMinutes(30), Duration.FromMinutes(3)));
        RosterCoverage expected = RosterCoverage.Of(rules.Require(Of(11, 30, 100), Of(12, 0, 100), Of(12, 30, 20), Of(17, 0, 20)), people.ToRoster().Compile(), shrinkage: Percentage.FromPercent(25));
        Assert.Equal(expected, StandardJson.Read<RosterCoverage>(json.RootElement.GetProperty("coverage").GetRawText()));
        JsonElement[] intervals = [.. json.RootElement.GetProperty("intervals").EnumerateArray()];
        Assert.Equal([9, 0, 9, 0], intervals.Select(static one => one.GetProperty("atWork").GetDouble()));
        Assert.Equal(intervals.Select(static one => Math.Max(0, one.GetProperty("agents").GetDouble() - one.GetProperty("atWork").GetDouble())), intervals.Select(static one => one.GetProperty("missing").GetDouble()));
        Assert.Equal("2026-07-01 12:00", json.RootElement.GetProperty("worst").GetString());
        Assert.Equal(intervals.Sum(static one => one.GetProperty("missing").GetDouble()) / 2, json.RootElement.GetProperty("missingHours").GetDouble(), 9);
    }

    [Fact]
    public void The_page_has_them_beside_those_required_and_tells_the_worst_interval_in_both_languages()
    {
        using Folder folder = new Folder().With("day.csv", Day).With("shifts.json", StandardJson.Write(PlannedPeople.Early(12, First, First)));

        string english = Run.Of(folder, "plan", "day.csv", "--aht", "3:00", "--roster", "shifts.json").Ends(0).Output;
        string chinese = Run.Of(folder, "plan", "day.csv", "--aht", "3:00", "--roster", "shifts.json", "--culture", "zh-CN").Ends(0).Output;

        Assert.Matches(@"(?m)^\| 2026-07-01 11:30 +\| +100 \| +14 \| +12 \| +2 \| +– \| +\d\d\.\d\d % \|", english);
        Assert.Matches(@"(?m)^\| 2026-07-01 12:00 +\| +100 \| +14 \| +0 \| +14 \| +– \| +– \|", english);
        Assert.Matches(@"(?m)^  The roster falls short of the requirement in 3 of 4 intervals: .* is missing, .* is beyond it\.$", english);
        Assert.Contains("Worst from 2026-07-01 12:00", english, StringComparison.Ordinal);
        Assert.Contains("缺口最大的时段自2026-07-01 12:00（北京时间）起", chinese, StringComparison.Ordinal);
        Assert.Contains("合计：需求18小时，排班在岗12小时，缺口10小时，超出4小时。", chinese, StringComparison.Ordinal);
        Assert.DoesNotContain(" %", chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void What_customers_have_to_expect_is_told_for_the_agents_at_work()
    {
        using Folder folder = new Folder().With("day.csv", "start,contacts\n2026-07-01 09:00,100\n").With("few.json", StandardJson.Write(PlannedPeople.Early(11, First, First))).With("many.json", StandardJson.Write(PlannedPeople.Early(30, First, First)));

        Assert.Contains($" {LevelOf(11)} % |", Run.Of(folder, "plan", "day.csv", "--aht", "180", "--roster", "few.json").Ends(0).Output, StringComparison.Ordinal);
        Assert.Contains($" {LevelOf(30)} % |", Run.Of(folder, "plan", "day.csv", "--aht", "180", "--roster", "many.json").Ends(0).Output, StringComparison.Ordinal);

        static string LevelOf(int agents) => (new ServiceQueue(new Traffic(100, Duration.FromMinutes(30), Duration.FromMinutes(3)), agents).ServiceLevel(Duration.FromSeconds(20)) * 100).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void A_roster_says_the_same_as_the_plan_that_it_was_laid_out_from()
    {
        ShiftPlan people = PlannedPeople.Early(12, First, First);
        using Folder folder = new Folder().With("day.csv", Day).With("shifts.json", StandardJson.Write(people)).With("roster.json", StandardJson.Write(people.ToRoster()));

        Assert.Equal(
            Run.Of(folder, "plan", "day.csv", "--aht", "3:00", "--roster", "shifts.json").Ends(0).Output,
            Run.Of(folder, "plan", "day.csv", "--aht", "3:00", "--roster", "roster.json").Ends(0).Output);
    }

    [Fact]
    public void On_the_day_the_clocks_go_back_an_hour_told_twice_is_both_of_them()
    {
        LocalDate change = new(2026, 10, 25);
        using Folder folder = new Folder()
            .With("twice.csv", "start,contacts\n2026-10-25 01:00,20\n2026-10-25 02:00,20\n2026-10-25 02:00,20\n2026-10-25 03:00,20\n")
            .With("once.csv", "start,contacts\n2026-10-25 01:00,20\n2026-10-25 02:00,20\n2026-10-25 03:00,20\n")
            .With("thrice.csv", "start,contacts\n2026-10-25 02:00,20\n2026-10-25 02:00,20\n2026-10-25 02:00,20\n")
            .With("roster.json", StandardJson.Write(PlannedPeople.Of(2, change, 1, 4, "Europe/Berlin")));

        using JsonDocument twice = JsonDocument.Parse(Run.Of(folder, "plan", "twice.csv", "--aht", "60", "--interval", "60m", "--roster", "roster.json", "--json").Ends(0).Output);
        string once = Run.Of(folder, "plan", "once.csv", "--aht", "60", "--interval", "60m", "--roster", "roster.json").Ends(0).Output;

        RosterCoverage coverage = StandardJson.Read<RosterCoverage>(twice.RootElement.GetProperty("coverage").GetRawText())!;
        Assert.Equal([.. Enumerable.Range(0, 4).Select(hour => Instant.FromUtc(2026, 10, 24, 23, 0) + Duration.FromHours(hour))], coverage.Intervals.Select(static interval => interval.Start));
        Assert.All(coverage.Intervals, static interval => Assert.Equal(2, interval.Mean));
        Assert.Equal(["2026-10-25 02:00 +02", "2026-10-25 02:00 +01"], twice.RootElement.GetProperty("intervals").EnumerateArray().Skip(1).Take(2).Select(static one => one.GetProperty("start").GetString()));
        Assert.Contains("The clocks show 2026-10-25 02:00 +02 twice", once, StringComparison.Ordinal);
        Assert.Contains("thrice.csv, line 4", Run.Of(folder, "plan", "thrice.csv", "--aht", "60", "--interval", "60m", "--roster", "roster.json").Ends(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void On_the_day_they_go_forward_the_hour_that_they_pass_over_is_told_and_the_next_one_comes_at_once()
    {
        LocalDate change = new(2026, 3, 29);
        using Folder folder = new Folder()
            .With("day.csv", "start,contacts\n2026-03-29 01:00,20\n2026-03-29 03:00,20\n")
            .With("skipped.csv", "start,contacts\n2026-03-29 01:00,20\n2026-03-29 02:00,20\n")
            .With("roster.json", StandardJson.Write(PlannedPeople.Of(2, change, 1, 4, "Europe/Berlin")));

        using JsonDocument day = JsonDocument.Parse(Run.Of(folder, "plan", "day.csv", "--aht", "60", "--interval", "60m", "--roster", "roster.json", "--json").Ends(0).Output);
        string error = Run.Of(folder, "plan", "skipped.csv", "--aht", "60", "--interval", "60m", "--roster", "roster.json").Ends(2).Error;

        Assert.Equal([Instant.FromUtc(2026, 3, 29, 0, 0), Instant.FromUtc(2026, 3, 29, 1, 0)], StandardJson.Read<RosterCoverage>(day.RootElement.GetProperty("coverage").GetRawText())!.Intervals.Select(static interval => interval.Start));
        Assert.Contains("skipped.csv, line 3: '2026-03-29 02:00' is no time of Europe/Berlin", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Times_without_a_date_and_contacts_without_a_file_are_no_plan_of_a_roster()
    {
        using Folder folder = new Folder().With("day.csv", "start,contacts\n09:00,10\n").With("shifts.json", StandardJson.Write(PlannedPeople.Early(2, First, First)));

        Assert.Contains("day.csv, line 2: '09:00' has no date", Run.Of(folder, "plan", "day.csv", "--aht", "60", "--roster", "shifts.json").Ends(2).Error, StringComparison.Ordinal);
        Assert.Contains("--contacts has none", Run.Of(folder, "plan", "--contacts", "10", "--aht", "60", "--roster", "shifts.json").Ends(2).Error, StringComparison.Ordinal);
        Assert.Contains("--roster", Run.Of(folder, "plan", "--contacts", "10", "--aht", "60", "--limits", "shifts.json").Ends(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_of_a_roster_a_plan_and_limits_are_told_by_their_lines()
    {
        string plan = StandardJson.Write(PlannedPeople.Early(2, First, First));
        using Folder folder = new Folder()
            .With("day.csv", Day)
            .With("shifts.json", plan)
            .With("late.json", "{\n\"zone\": \"Asia/Shanghai\",\n\"templates\": [],\n\"shifts\": [\n{ \"agent\": \"a1\", \"on\": \"2026-07-01\", \"shift\": \"late\" }\n]\n}")
            .With("roster.json", "{\n\"zone\": \"Asia/Shanghia\",\n\"entries\": [\n{ \"agent\": \"a1\", \"kind\": \"shift\", \"on\": \"2026-07-01\" }\n]\n}")
            .With("law.json", "{\n\"leastRest\": \"PT11H\",\n\"mostWeekTime\": \"P40D\"\n}")
            .With("other.json", "[ 1 ]");

        Assert.Contains("late.json:5:", ErrorOf("--roster", "late.json"), StringComparison.Ordinal);
        string roster = ErrorOf("--roster", "roster.json");
        Assert.Contains("roster.json:2:", roster, StringComparison.Ordinal);
        Assert.Contains("roster.json:4:", roster, StringComparison.Ordinal);
        Assert.Contains("law.json:3:", ErrorOf("--roster", "shifts.json", "--limits", "law.json"), StringComparison.Ordinal);
        Assert.Contains("other.json", ErrorOf("--roster", "other.json"), StringComparison.Ordinal);

        string ErrorOf(params string[] args) => Run.Of(folder, ["plan", "day.csv", "--aht", "180", .. args]).Ends(1).Error;
    }

    [Fact]
    public void Limits_that_the_roster_breaks_are_told_and_end_with_1_whether_they_are_given_or_the_plans_own()
    {
        var law = new WorkingTimeRules { MostDaysInARow = 6, MostDayTime = Duration.FromHours(8) };
        ShiftPlan kept = PlannedPeople.Early(2, First, First.PlusDays(5));
        ShiftPlan broken = PlannedPeople.Early(2, First, First.PlusDays(6));
        using Folder folder = new Folder().With("day.csv", Day).With("law.json", StandardJson.Write(law)).With("kept.json", StandardJson.Write(kept)).With("broken.json", StandardJson.Write(broken)).With("own.json", StandardJson.Write(broken with { Rules = law }));

        string good = Run.Of(folder, "plan", "day.csv", "--aht", "180", "--roster", "kept.json", "--limits", "law.json").Ends(0).Output;
        string bad = Run.Of(folder, "plan", "day.csv", "--aht", "180", "--roster", "broken.json", "--limits", "law.json").Ends(1).Output;
        string chinese = Run.Of(folder, "plan", "day.csv", "--aht", "180", "--roster", "own.json", "--culture", "zh-CN").Ends(1).Output;
        using JsonDocument json = JsonDocument.Parse(Run.Of(folder, "plan", "day.csv", "--aht", "180", "--roster", "own.json", "--json").Ends(1).Output);

        Assert.Contains("keeps all limits", good, StringComparison.Ordinal);
        Assert.Contains("breaks a limit of working time 2 times", bad, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^    .*a2.* works 7 days in a row", bad);
        Assert.Contains("排班违反工时规则2处", chinese, StringComparison.Ordinal);
        Assert.Equal(law.Check(broken.ToRoster().Compile(), First, First.PlusDays(6)), json.RootElement.GetProperty("breaches").EnumerateArray().Select(static one => StandardJson.Read<WorkingTimeBreach>(one.GetProperty("breach").GetRawText())!));
        Run.Of(folder, "plan", "day.csv", "--aht", "180", "--roster", "broken.json").Ends(0);
    }

    [Fact]
    public void The_picture_of_a_day_has_the_curve_the_agents_at_work_and_where_they_are_missing()
    {
        using Folder folder = new Folder().With("day.csv", Day).With("shifts.json", StandardJson.Write(PlannedPeople.Early(12, First, First)));

        string told = Run.Of(folder, "plan", "day.csv", "--aht", "180", "--roster", "shifts.json", "--picture", "day.svg").Ends(0).Output;
        Run.Of(folder, "plan", "day.csv", "--aht", "180", "--picture", "curve.svg").Ends(0);
        Run.Of(folder, "plan", "--contacts", "100", "--aht", "180", "--picture", "one.svg").Ends(0);

        XElement day = XDocument.Parse(folder.Text("day.svg")).Root!;
        Assert.Contains("Written: day.svg", told, StringComparison.Ordinal);
        Assert.Equal((1, 4 + 1, 3 + 1), (CountOf(day, "path", "required"), CountOf(day, "rect", "at-work"), CountOf(day, "rect", "missing")));
        Assert.Contains("falls short", day.Elements().Single(static one => one.Name.LocalName == "desc").Value, StringComparison.Ordinal);
        Assert.Contains("prefers-color-scheme: dark", day.Value, StringComparison.Ordinal);
        XElement curve = XDocument.Parse(folder.Text("curve.svg")).Root!;
        Assert.Equal((1, 0), (CountOf(curve, "path", "required"), CountOf(curve, "rect", "at-work")));
        Assert.DoesNotContain("2000-", string.Concat(XDocument.Parse(folder.Text("one.svg")).Descendants().Where(static one => one.Name.LocalName is "text" or "desc").Select(static one => one.Value)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Wednesday")]
    [InlineData("zh-CN", "星期三")]
    public void Several_days_are_a_heat_map_of_what_is_missing_and_a_page_has_its_table(string culture, string wednesday)
    {
        using Folder folder = new Folder()
            .With("days.csv", "start,contacts\n2026-07-01 09:00,100\n2026-07-01 09:30,10\n2026-07-02 09:00,10\n2026-07-08 09:00,120\n")
            .With("shifts.json", StandardJson.Write(PlannedPeople.Early(12, First, First.PlusDays(7))));

        Run.Of(folder, "plan", "days.csv", "--aht", "180", "--roster", "shifts.json", "--picture", "week.html", "--culture", culture).Ends(0);

        XElement page = XDocument.Parse(folder.Text("week.html").Replace("<!DOCTYPE html>", "", StringComparison.Ordinal)).Root!;
        string[][] table = [.. page.Descendants("tr").Select(static row => row.Elements().Select(static cell => cell.Value).ToArray())];
        Assert.Equal([culture == "en" ? "Start" : "开始", wednesday, culture == "en" ? "Thursday" : "星期四"], table[0]);
        Assert.Equal(["09:00", "−3", "0"], table[1]);   // 14 and 16 required, 12 at work
        Assert.Equal(["09:30", "0", ""], table[2]);
        Assert.Equal(culture, page.Attribute("lang")!.Value);
        XElement[] cells = [.. page.Descendants("rect").Where(static box => box.Elements("title").Any())];
        Assert.Equal(["short", "covered", "covered"], cells.Select(static box => box.Attribute("class")!.Value));
        Assert.Equal(["−3", "0", "0"], page.Descendants("text").Where(static text => text.Attribute("class")!.Value is "short" or "covered").Select(static text => text.Value));
        Assert.Contains(wednesday + " 09:00", cells[0].Value, StringComparison.Ordinal);
    }

    private static int CountOf(XElement picture, string shape, string style) => picture.Descendants().Count(one => one.Name.LocalName == shape && one.Attribute("class")?.Value == style);
}
