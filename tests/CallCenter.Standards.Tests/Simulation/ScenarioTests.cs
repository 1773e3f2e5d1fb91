using System.Collections.Immutable;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Simulation;
using CallCenter.Standards.Staffing;
using NodaTime;

namespace CallCenter.Standards.Tests.Simulation;

public class ScenarioTests
{
    private static readonly SimulationModel Model = Centres.OneQueue(11, 200, Duration.FromHours(6), new ExponentialPatience(Duration.FromMinutes(3)));
    private static readonly SimulationStudy Study = new() { Seed = 5, Replications = 8 };

    /// <summary>Many come back, and each of two agents could take them up.</summary>
    private static readonly SimulationModel Returning = Centres.OneQueue(20, 60, Duration.FromHours(8)) with
    {
        Sources = [.. Centres.OneQueue(20, 60, Duration.FromHours(8)).Sources.Select(static source => source with { Resolved = Percentage.FromPercent(40), Return = new ReturnRule(Percentage.FromPercent(100), new ExponentialTime(Duration.FromMinutes(20))) })],
    };

    [Fact]
    public void Each_scenario_is_held_against_the_centre_as_it_is_on_the_same_days()
    {
        CentreSimulation asIs = Centres.Compile(Model);
        CentreSimulation more = Centres.Compile(Model.WithMoreAgents(2));
        CentreSimulation fewer = Centres.Compile(Model.WithFewerAgents(2));

        ImmutableArray<ComparedScenario> compared = Study.Compare(asIs, [new Scenario(Text("more"), more), new Scenario(Text("fewer"), fewer)], Centres.Standard.Kpis);

        Assert.Equal(["more", "fewer"], compared.Select(static one => one.Name.English));
        Assert.Equal<ComparedKpi>(Study.Compare(asIs, more, Centres.Standard.Kpis), compared[0].Kpis);
        Assert.Equal<ComparedKpi>(Study.Compare(asIs, fewer, Centres.Standard.Kpis), compared[1].Kpis);
        Assert.Contains(compared[0].Having(KpiTrend.Better), static kpi => kpi.Kpi.Code == "service-level");
        Assert.Contains(compared[1].Having(KpiTrend.Worse), static kpi => kpi.Kpi.Code == "service-level");
    }

    [Fact]
    public void Agents_who_come_work_as_those_who_are_there_and_the_last_go_with_their_shifts()
    {
        SimulationModel rostered = Model with { Roster = new Roster { Zone = "Asia/Shanghai", Entries = [.. Model.Agents.Select(static agent => Shift(agent.Code))] } };
        SimulationModel more = rostered.WithMoreAgents(13);

        Assert.Equal(24, more.Agents.Length);
        Assert.Equal(["a001+2", "a002+2", "a011+2", "a001+3"], new[] { 11, 12, 21, 22 }.Select(at => more.Agents[at].Code));
        Assert.Equal(more.Agents.Select(static agent => agent.Code), more.Roster!.Entries.Select(static entry => entry.Agent));
        Assert.Equal(Model.Agents[0] with { Code = "a001+2" }, more.Agents[11]);
        Assert.Equal(rostered, more.WithFewerAgents(13));
        Assert.Throws<ArgumentOutOfRangeException>(() => rostered.WithFewerAgents(12));
        Assert.Throws<ArgumentOutOfRangeException>(() => rostered.WithFewerAgents(11).WithMoreAgents(1));
    }

    [Fact]
    public void Who_comes_back_finds_the_agent_who_answered_first_only_where_that_is_the_rule()
    {
        double owned = SharesWithOwner(Returning);
        double anybody = SharesWithOwner(Returning with { FirstContactOwnership = false });

        Assert.True(owned > 0.6, $"{owned}");
        Assert.True(anybody < 0.2, $"{anybody}");
    }

    [Fact]
    public void A_centre_that_fits_has_no_findings() => Assert.Empty(CentreSimulation.Check(Model, Centres.Standard.Routing));

    [Fact]
    public void What_does_not_fit_is_told_all_at_once()
    {
        ContactSource calls = Model.Sources[0];
        SimulationModel faulty = Model with
        {
            Agents =
            [
                Model.Agents[0] with { Skills = [new SkillLevel("general-servise", 1)] },
                Model.Agents[1] with { Languages = ["zh"] },
            ],
            Sources =
            [
                calls with { Arrivals = ArrivalProfile.Steady(Centres.Eight, Duration.FromHours(1), 0) },
                calls with { Code = "chats", Contacts = [new WeightedContact(Centres.Inquiry with { Channel = Channels.Chat })] },
                calls with { Code = "misspelt", Contacts = [new WeightedContact(Centres.Inquiry with { Need = "inqiry" })] },
            ],
            Roster = new Roster { Zone = "Asia/Shanghai", Entries = [Shift("a001"), Shift("a007")] },
            Strategy = "balansed",
        };

        ImmutableArray<Finding> findings = CentreSimulation.Check(faulty, Centres.Standard.Routing);
        string[] places = [.. findings.Select(static finding => $"{finding.Code} {finding.Pointer}")];

        Assert.Equal(["CCS1011 /strategy", "CCS7210 /agents/a001/skills/0", "CCS7402 /sources/0/arrivals", "CCS7405 /sources/2/contacts/0/facts", "CCS7403 /roster/entries", "CCS7404 /roster/entries"], places);
        Assert.Equal(
            "CCS7401 /sources/1/contacts/0/facts",
            Assert.Single(CentreSimulation.Check(faulty with { Strategy = null }, Centres.Standard.Routing), static finding => finding.Code == "CCS7401") is { } nobody ? $"{nobody.Code} {nobody.Pointer}" : null);
        Assert.Contains("标准中没有", Explanations.ChineseFindings.Told(findings.Single(static finding => finding.Code == "CCS7405")), StringComparison.Ordinal);
    }

    /// <summary>Of those who came back and found somebody, how many were served by the agent who answered first.</summary>
    private static double SharesWithOwner(SimulationModel model)
    {
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        int back = 0;
        int same = 0;
        foreach (SimulatedContact contact in Centres.Compile(model).Run(3).Where(static contact => contact.Record.Outcome == ContactOutcome.Answered))
        {
            string matter = contact.Id[..contact.Id.LastIndexOf('/')];
            if (contact.Attempt == 0)
            {
                first[matter] = contact.Record.Agent!;
            }
            else
            {
                back++;
                same += first[matter] == contact.Record.Agent ? 1 : 0;
            }
        }

        Assert.True(back > 100);
        return (double)same / back;
    }

    private static RosterEntry Shift(string agent) => new() { Agent = agent, Kind = RosterKind.Shift, On = ExceptionDays.On(new LocalDate(2026, 3, 10)), Hours = [new LocalInterval(new LocalTime(8, 0), new LocalTime(20, 0))] };

    private static LocalizedText Text(string english) => new(null, english);
}
