using System.Text.Json;
using System.Xml.Linq;
using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Simulation;
using CallCenter.Standards.Staffing;
using NodaTime;

namespace CallCenter.Standards.Tool.Tests;

public sealed class WhatIfTests
{
    private const string Day = "start,contacts,aht\n09:00,80,\n09:30,100,\n10:00,90,200s\n";

    private static readonly string[] Alike = ["day.csv", "--staff", "10", "--aht", "3:00", "--patience", "2m", "--days", "6"];

    [Fact]
    public void The_figures_are_those_of_the_library()
    {
        SimulationModel model = Centre();
        using Folder folder = new Folder().With("centre.json", StandardJson.Write(model));

        using JsonDocument json = JsonDocument.Parse(Run.Of(folder, "what-if", "centre.json", "--agents", "+2", "--no-ownership", "--days", "5", "--seed", "7", "--json").Ends(0).Output);

        Standard standard = StandardBook.Shipped.Compile();
        var expected = new SimulationStudy { Seed = 7, Replications = 5 }.Compare(
            CentreSimulation.Compile(model, standard.Routing),
            [
                new Scenario(new LocalizedText("增加2名坐席", "2 agents more"), CentreSimulation.Compile(model.WithMoreAgents(2), standard.Routing)),
                new Scenario(new LocalizedText("取消首问负责", "No first-contact ownership"), CentreSimulation.Compile(model with { FirstContactOwnership = false }, standard.Routing)),
            ],
            standard.Kpis);
        Assert.Equal(expected.Select(static one => StandardJson.Write(one)), json.RootElement.GetProperty("scenarios").EnumerateArray().Select(static one => StandardJson.Write(StandardJson.Read<ComparedScenario>(one.GetProperty("compared").GetRawText())!)));
        Assert.Empty(json.RootElement.GetProperty("findings").EnumerateArray());
    }

    /// <summary>The bundled day is short of people; nothing of its centre is odd.</summary>
    [Fact]
    public void The_centre_of_the_bundled_day_answers_more_with_more_agents()
    {
        using Folder folder = new Folder().WithSample("samples/ServiceDay/data/centre.json");

        using JsonDocument json = JsonDocument.Parse(Run.Of(folder, "what-if", "centre.json", "--agents", "+10", "--days", "4", "--json").Ends(0).Output);

        Assert.Empty(json.RootElement.GetProperty("findings").EnumerateArray());
        ComparedScenario compared = StandardJson.Read<ComparedScenario>(Assert.Single(json.RootElement.GetProperty("scenarios").EnumerateArray().ToArray()).GetProperty("compared").GetRawText())!;
        ComparedKpi level = compared.Kpis.Single(static kpi => kpi.Kpi.Code == "service-level");
        Assert.InRange(level.AsIs.Mean, 0.6, 0.9);
        Assert.Equal(KpiTrend.Better, level.Trend);
    }

    [Fact]
    public void Arrivals_and_a_number_of_agents_are_a_centre()
    {
        using Folder folder = new Folder().With("day.csv", Day);

        string english = Run.Of(folder, ["what-if", .. Alike, "--agents", "+3", "--agents", "-2"]).Ends(0).Output;
        string chinese = Run.Of(folder, ["what-if", .. Alike, "--agents", "-2", "--culture", "zh-CN"]).Ends(0).Output;

        Assert.Matches(@"(?s)\n3 agents more\n.*\| Service level +\|.*improved.*\n2 agents fewer\n.*\| Service level +\|.*worsened", english);
        Assert.Contains("减少2名坐席", chinese, StringComparison.Ordinal);
        Assert.DoesNotContain(" %", chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void All_changes_together_are_one_scenario()
    {
        using Folder folder = new Folder().With("day.csv", Day);

        using JsonDocument json = JsonDocument.Parse(Run.Of(folder, ["what-if", .. Alike, "--agents", "+3", "--no-ownership", "--together", "--json"]).Ends(0).Output);

        JsonElement only = Assert.Single(json.RootElement.GetProperty("scenarios").EnumerateArray());
        Assert.Equal("3 agents more, No first-contact ownership", only.GetProperty("compared").GetProperty("name").GetProperty("en").GetString());
    }

    [Fact]
    public void Another_standard_is_another_scenario_which_differs_in_nothing_where_it_only_moves_a_target()
    {
        using Folder folder = new Folder().With("day.csv", Day).With("bank.json", Samples.Good);

        string told = Run.Of(folder, ["what-if", .. Alike, "--against", "bank.json"]).Ends(0).Output;

        Assert.Contains("Standard: river-bank 1.0.0", told, StringComparison.Ordinal);
        Assert.DoesNotContain("may be chance", told, StringComparison.Ordinal);
        Assert.Matches(@"\d+ further KPIs are the same on every day", told);
    }

    [Fact]
    public void The_picture_has_a_line_for_each_KPI_that_differs_and_its_verdict_in_words()
    {
        using Folder folder = new Folder().With("day.csv", Day);

        string told = Run.Of(folder, ["what-if", .. Alike, "--agents", "+3", "--picture", "what-if.svg"]).Ends(0).Output;

        XElement picture = XDocument.Parse(folder.Text("what-if.svg")).Root!;
        string[] texts = [.. picture.Elements().Where(static one => one.Name.LocalName == "text").Select(static one => one.Value)];
        using JsonDocument json = JsonDocument.Parse(Run.Of(folder, ["what-if", .. Alike, "--agents", "+3", "--json"]).Ends(0).Output);
        int rows = StandardJson.Read<ComparedScenario>(json.RootElement.GetProperty("scenarios")[0].GetProperty("compared").GetRawText())!.Kpis.Count(static kpi => kpi.Trend != KpiTrend.Same);
        Assert.Equal(1 + (2 * rows), texts.Length);
        Assert.Equal(rows, picture.Elements().Count(static one => one.Name.LocalName == "circle"));
        Assert.Contains(texts, static text => text.EndsWith("improved", StringComparison.Ordinal));
        Assert.Contains("Written: what-if.svg", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Promises_kept_are_told_for_each_scenario_as_the_clocks_of_the_standard_say()
    {
        SimulationModel model = Centre();
        using Folder folder = new Folder().With("centre.json", StandardJson.Write(model));

        using JsonDocument json = JsonDocument.Parse(Run.Of(folder, "what-if", "centre.json", "--agents", "+2", "--agents", "-2", "--days", "4", "--seed", "7", "--json").Ends(0).Output);

        Standard standard = StandardBook.Shipped.Compile();
        double[] asIs = Kept(model), more = Kept(model.WithMoreAgents(2)), fewer = Kept(model.WithFewerAgents(2));
        JsonElement[] scenarios = [.. json.RootElement.GetProperty("scenarios").EnumerateArray()];
        foreach ((JsonElement scenario, double[] other, string trend) in new[] { (scenarios[0], more, "better"), (scenarios[1], fewer, "worse") })
        {
            JsonElement promise = Assert.Single(scenario.GetProperty("promises").EnumerateArray());
            Assert.Equal(trend, promise.GetProperty("trend").GetString());
            Assert.Equal(asIs.Average(), StandardJson.Read<MeanInterval>(promise.GetProperty("asIs").GetRawText())!.Mean, 1e-12);
            Assert.Equal(other.Average(), StandardJson.Read<MeanInterval>(promise.GetProperty("other").GetRawText())!.Mean, 1e-12);
            MeanInterval difference = StandardJson.Read<MeanInterval>(promise.GetProperty("difference").GetRawText())!;
            double[] apart = [.. asIs.Zip(other).Select(static day => day.Second - day.First)];
            const double student = 3.182446305284263;   // 3 degrees of freedom, 95 %
            Assert.Equal(apart.Average(), difference.Mean, 1e-12);
            Assert.Equal(student * Math.Sqrt(apart.Sum(one => (one - apart.Average()) * (one - apart.Average())) / 3 / 4), difference.Margin, 1e-9);
            Assert.Equal(0, scenario.GetProperty("clocksRefused").GetInt32());
        }

        // Of those who asked for a person: answered in time, out of answered or too late by then.
        double[] Kept(SimulationModel played)
        {
            CentreSimulation centre = CentreSimulation.Compile(played, standard.Routing);
            return
            [
                .. Enumerable.Range(0, 4).Select(day =>
                {
                    ContactRecord[] asked = [.. centre.Run(7, day).Select(static contact => contact.Record)];
                    int inTime = asked.Count(static record => record.Outcome == ContactOutcome.Answered && record.Wait <= Duration.FromSeconds(20));
                    int late = asked.Count(static record => record.Wait > Duration.FromSeconds(20));
                    return (double)inTime / (inTime + late);
                }),
            ];
        }
    }

    [Theory]
    [InlineData("en", "Promise kept", "improved")]
    [InlineData("zh-CN", "服务承诺达成率", "改善")]
    public void A_promise_has_its_row_in_the_readers_language(string culture, string heading, string verdict)
    {
        using Folder folder = new Folder().With("day.csv", Day);

        string told = Run.Of(folder, ["what-if", .. Alike, "--agents", "+3", "--culture", culture]).Ends(0).Output;

        string[] table = [.. told[told.IndexOf(heading, StringComparison.Ordinal)..].Split('\n')];
        Assert.Contains(verdict, table[2], StringComparison.Ordinal);
        Assert.Equal(4, table.Take(table.Length).TakeWhile(static line => line.Contains('|', StringComparison.Ordinal) || line.StartsWith('+')).Count());
    }

    [Fact]
    public void What_does_not_fit_of_a_centre_is_told_and_an_unknown_strategy_ends_it()
    {
        SimulationModel model = Centre();
        using Folder folder = new Folder()
            .With("odd.json", StandardJson.Write(model with { Sources = [model.Sources[0], model.Sources[0] with { Code = "chats", Contacts = [new WeightedContact(new Contact { Channel = Channels.Chat, Need = Needs.Inquiry })] }] }))
            .With("wrong.json", StandardJson.Write(model with { Strategy = "balansed" }))
            .With("broken.json", "{ \"agents\": 3 }");

        Assert.Contains("CCS7401", Run.Of(folder, "what-if", "odd.json", "--agents", "+1", "--days", "2").Ends(0).Output, StringComparison.Ordinal);
        Assert.Contains("'balanced' is near", Run.Of(folder, "what-if", "wrong.json", "--agents", "+1", "--days", "2").Ends(1).Error.Replace('“', '\'').Replace('”', '\''), StringComparison.Ordinal);
        Assert.Contains("broken.json", Run.Of(folder, "what-if", "broken.json", "--agents", "+1").Ends(1).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--agents", "two")]
    [InlineData("--agents", "0")]
    [InlineData("--agents", "-11")]
    [InlineData("--agents", "+1.5")]
    [InlineData("--strategy", "balansed")]
    [InlineData("--days", "1")]
    [InlineData("--confidence", "20%")]
    [InlineData("--against", "nobody.json")]
    public void A_change_that_cannot_be_made_is_told(string option, string value)
    {
        using Folder folder = new Folder().With("day.csv", Day);

        Assert.NotEmpty(Run.Of(folder, ["what-if", .. Alike.Where(one => option != "--days" || one is not ("--days" or "6")), option, value, "--no-ownership"]).Ends(2).Error);
    }

    [Fact]
    public void Nothing_to_change_and_no_agents_are_told()
    {
        using Folder folder = new Folder().With("day.csv", Day);

        Assert.Contains("--agents", Run.Of(folder, ["what-if", .. Alike]).Ends(2).Error, StringComparison.Ordinal);
        Assert.Contains("--staff", Run.Of(folder, "what-if", "day.csv", "--aht", "180", "--agents", "+1").Ends(2).Error, StringComparison.Ordinal);
        Assert.Contains("--aht", Run.Of(folder, "what-if", "day.csv", "--staff", "3", "--agents", "+1").Ends(2).Error, StringComparison.Ordinal);
    }

    private static SimulationModel Centre()
    {
        Standard standard = StandardBook.Shipped.Compile();
        return new SimulationModel
        {
            Agents = [.. Enumerable.Range(1, 8).Select(number => new Agent
            {
                Code = $"a{number}",
                Skills = [.. standard.Routing.Catalogue.Skills.Select(static skill => new SkillLevel(skill.Code, skill.Levels))],
                Languages = ["zh"],
                Authorities = [.. standard.Organization.Catalogue.Actions.Select(static action => new AuthorityLimit(action.Code))],
                Channels = [new ChannelLoad(Channels.Phone, 1)],
            })],
            Sources =
            [
                new ContactSource
                {
                    Code = "calls",
                    Contacts = [new WeightedContact(new Contact { Channel = Channels.Phone, Need = Needs.Inquiry, Language = "zh" })],
                    Arrivals = ArrivalProfile.Steady(Instant.FromUtc(2026, 3, 10, 1, 0), Duration.FromHours(3), 130),
                    Talk = new ExponentialTime(Duration.FromSeconds(200)),
                    Patience = new ExponentialPatience(Duration.FromMinutes(3)),
                    Resolved = Percentage.FromPercent(60),
                    Return = new ReturnRule(Percentage.FromPercent(80), new ExponentialTime(Duration.FromMinutes(15))),
                },
            ],
        };
    }
}
