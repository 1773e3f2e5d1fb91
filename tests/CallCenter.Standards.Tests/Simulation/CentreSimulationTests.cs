using System.Collections.Immutable;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Simulation;
using CallCenter.Standards.Staffing;
using NodaTime;

namespace CallCenter.Standards.Tests.Simulation;

public class CentreSimulationTests
{
    private static readonly Duration Day = Duration.FromHours(10);

    /// <summary>Several kinds of contacts, two channels, agents of different skills, a roster with shifts and pauses, impatient customers, some of whom try again.</summary>
    private static SimulationModel Mixed(int agents = 14)
    {
        ImmutableArray<Agent> masters = Centres.Masters(agents, Channels.Phone, Channels.Chat);
        ImmutableArray<Agent> staff =
        [
            .. masters.Select(static (agent, place) => agent with
            {
                Skills = [.. agent.Skills.Where((_, at) => (at + place) % 4 != 0).Select(skill => skill with { Level = 1 + (skill.Level + place) % skill.Level })],
                Languages = place % 5 == 0 ? ["zh", "en"] : ["zh"],
                Channels = [new ChannelLoad(Channels.Phone, 1, 0, IsExclusive: true), new ChannelLoad(Channels.Chat, 3)],
                MostAtATime = 3,
            }),
        ];
        Contact[] facts =
        [
            Centres.Inquiry,
            Centres.Inquiry with { Need = Needs.Complaint, Complexity = Complexity.Complex, Segment = "gold" },
            Centres.Inquiry with { Need = Needs.Transaction, Language = "en", Topic = "counter-business" },
            Centres.Inquiry with { Need = Needs.Emergency, Topic = "claim" },
        ];
        ContactSource calls = new()
        {
            Code = "calls",
            Contacts = [.. facts.Select(static (one, at) => new WeightedContact(one, 4 - at))],
            Arrivals = new ArrivalProfile([.. Enumerable.Range(0, 20).Select(i => new ArrivalInterval(Centres.Eight + Duration.FromMinutes(30 * i), Duration.FromMinutes(30), 30 + (12 * Math.Sin(i))))]),
            Talk = LognormalTime.OfMean(Duration.FromSeconds(200), 1.1),
            WrapUp = new ExponentialTime(Duration.FromSeconds(40)),
            Ivr = new FixedTime(Duration.FromSeconds(25)),
            Patience = new WeibullPatience(Duration.FromSeconds(240), 0.8),
            Resolved = Percentage.FromPercent(75),
            Redial = new ReturnRule(Percentage.FromPercent(50), new ExponentialTime(Duration.FromMinutes(10))),
            Return = new ReturnRule(Percentage.FromPercent(60), new ExponentialTime(Duration.FromMinutes(90))),
        };
        ContactSource chats = calls with
        {
            Code = "chats",
            Bot = "assistant",
            Containment = Percentage.FromPercent(20),
            Contacts = [.. facts.Take(2).Select(static one => new WeightedContact(one with { Channel = Channels.Chat }))],
            Ivr = new ExponentialTime(Duration.FromSeconds(90)),
            Talk = new ExponentialTime(Duration.FromMinutes(8)),
        };
        return new SimulationModel
        {
            Agents = staff,
            Sources = [calls, chats],
            Lines = [new ChannelLines(Channels.Phone, 15)],
            Bots = [new BotSessions("assistant", 40)],
            Roster = new Roster
            {
                Zone = "Asia/Shanghai",
                Entries =
                [
                    .. staff.Select(static (agent, place) => Entry(agent, RosterKind.Shift, place % 2 == 0 ? "08:00-16:00" : "10:00-19:00")),
                    .. staff.Select(static (agent, place) => Entry(agent, RosterKind.Break, place % 3 == 0 ? "12:00-12:30" : "13:00-13:30")),
                ],
            },
        };
    }

    private static RosterEntry Entry(Agent agent, RosterKind kind, string hours) => new()
    {
        Agent = agent.Code,
        Kind = kind,
        On = ExceptionDays.On(new LocalDate(2026, 3, 10)),
        Hours = [Interval(hours)],
    };

    private static LocalInterval Interval(string hours) => new(Time(hours[..5]), Time(hours[6..]));

    private static LocalTime Time(string text) => NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(text).Value;

    [Fact]
    public void A_seed_says_everything_on_any_number_of_threads()
    {
        CentreSimulation centre = Centres.Compile(Mixed());
        ContactRecord[][] alone = [.. Enumerable.Range(0, 6).Select(replication => Records(centre.Run(9, replication)))];
        ContactRecord[][] together = [.. Enumerable.Range(0, 6).AsParallel().AsOrdered().WithDegreeOfParallelism(6).Select(replication => Records(centre.Run(9, replication)))];
        Assert.Equal(alone, together);
        Assert.Equal(6, alone.Select(static run => run.Length.ToString(System.Globalization.CultureInfo.InvariantCulture) + run[0].Arrival).Distinct().Count());
        Assert.NotEqual(alone[0], Records(centre.Run(10)));
    }

    [Fact]
    public void Every_contact_ends_once()
    {
        SimulatedContact[] contacts = [.. Centres.Compile(Mixed()).Run(3)];
        Assert.Equal(contacts.Length, contacts.Select(static contact => contact.Id).Distinct().Count());
        foreach (IGrouping<string?, SimulatedContact> source in contacts.GroupBy(static contact => contact.Source))
        {
            int[] numbers = [.. source.Where(static contact => contact.Attempt == 0).Select(static contact => int.Parse(contact.Id.Split('/')[1], System.Globalization.CultureInfo.InvariantCulture)).Order()];
            Assert.Equal(Enumerable.Range(0, numbers.Length), numbers);
            Assert.True(numbers.Length > 400);
        }

        // An attempt follows one that failed.
        HashSet<string> ids = [.. contacts.Select(static contact => contact.Id)];
        Assert.All(contacts.Where(static contact => contact.Attempt > 0), contact => Assert.Contains($"{contact.Id[..contact.Id.LastIndexOf('/')]}/{contact.Attempt - 1}", ids));
        Assert.Contains(contacts, static contact => contact.Attempt > 0);
        Assert.Contains(contacts, static contact => contact.Record.Outcome == ContactOutcome.Blocked);
        Assert.Contains(contacts, static contact => contact.Record.Outcome == ContactOutcome.Abandoned);
    }

    [Fact]
    public void Triage_and_assignment_are_those_of_the_standard()
    {
        SimulationModel model = Mixed();
        CentreSimulation centre = Centres.Compile(model);
        SimulatedContact[] contacts = [.. centre.Run(5)];
        RosterEvaluator roster = model.Roster!.Compile();
        Assert.All(contacts, static contact => Assert.Equal(Centres.Standard.Routing.Triage(contact.Facts), contact.Triage));

        // What agents do at a moment is told by the records alone; contacts that begin at the same millisecond are left out, since records do not tell which came first.
        SimulatedContact[] answered = [.. contacts.Where(static contact => contact.Record.Outcome == ContactOutcome.Answered)];
        var begins = answered.GroupBy(static contact => Begin(contact.Record)).Where(static same => same.Count() == 1).Select(static same => same.Single()).ToList();
        int compared = 0;
        foreach (SimulatedContact contact in begins)
        {
            Instant now = Begin(contact.Record);
            Agent[] agents = [.. model.Agents.Select(agent => At(agent, answered, roster, now))];
            AssignmentRequest request = contact.Triage.ToRequest(contact.Facts)! with { Waiting = contact.Record.Wait };
            AssignmentChoice choice = centre.Assigner.Explain(agents, request, now).Choice;
            Assert.Equal(contact.Record.Agent, choice.Agent?.Code);
            Assert.Equal(contact.Ring, choice.Ring);
            compared++;
        }

        Assert.True(compared > 500);
    }

    [Fact]
    public void Nobody_waits_while_somebody_who_could_serve_is_free()
    {
        SimulationModel model = Mixed();
        CentreSimulation centre = Centres.Compile(model);
        SimulatedContact[] contacts = [.. centre.Run(6)];
        RosterEvaluator roster = model.Roster!.Compile();
        SimulatedContact[] answered = [.. contacts.Where(static contact => contact.Record.Outcome == ContactOutcome.Answered)];

        // Looked at half way through each wait: nobody is eligible then, with what is given up by then.
        foreach (SimulatedContact contact in contacts.Where(static contact => contact.Record.Wait > Duration.FromSeconds(2)))
        {
            Instant now = Asked(contact.Record) + Duration.FromMilliseconds((long)(contact.Record.Wait.TotalMilliseconds / 2));
            Agent[] agents = [.. model.Agents.Select(agent => At(agent, answered, roster, now))];
            AssignmentRequest request = contact.Triage.ToRequest(contact.Facts)! with { Waiting = now - Asked(contact.Record) };
            Assert.Null(centre.Assigner.Explain(agents, request, now).Choice.Agent);
        }
    }

    [Fact]
    public void More_agents_are_never_worse_for_anybody_in_one_queue()
    {
        CentreSimulation asIs = Centres.Compile(Centres.OneQueue(9, 170, Day, talk: LognormalTime.OfMean(Duration.FromSeconds(180), 1.4)));
        CentreSimulation more = Centres.Compile(Centres.OneQueue(10, 170, Day, talk: LognormalTime.OfMean(Duration.FromSeconds(180), 1.4)));
        for (int replication = 0; replication < 10; replication++)
        {
            var waits = more.Run(11, replication).ToDictionary(static contact => contact.Id, static contact => contact.Record.Wait);
            Assert.All(asIs.Run(11, replication), contact => Assert.True(waits[contact.Id] <= contact.Record.Wait));
        }
    }

    [Fact]
    public void Playing_a_run_again_from_its_records_gives_the_same_records()
    {
        SimulationModel model = Mixed();
        CentreSimulation centre = Centres.Compile(model);
        SimulatedContact[] first = [.. centre.Run(4)];
        IEnumerable<PlannedContact> planned = first.OrderBy(static contact => contact.Record.Arrival).Select(static contact => PlannedContact.Of(contact.Id, contact.Record, contact.Facts));
        var again = centre.Replay(planned).ToDictionary(static contact => contact.Id, static contact => contact.Record);
        Assert.Equal(first.Length, again.Count);
        Assert.All(first, contact => Assert.Equal(contact.Record with { Repeat = null }, again[contact.Id] with { Repeat = null }));
    }

    [Fact]
    public void Two_scenarios_meet_the_same_chances()
    {
        SimulationModel model = Mixed();
        SimulatedContact[] asIs = [.. Centres.Compile(model).Run(8)];
        SimulatedContact[] other = [.. Centres.Compile(model with { Strategy = "balanced", Agents = model.Agents[..9] }).Run(8)];
        Assert.Equal(Chances(asIs), Chances(other));

        static (string, Instant, Duration)[] Chances(SimulatedContact[] contacts) =>
            [.. contacts.Where(static contact => contact.Attempt == 0).Select(static contact => (contact.Id, contact.Record.Arrival, contact.Record.IvrTime!.Value)).Order()];
    }

    [Fact]
    public void Who_is_never_served_is_told_as_left()
    {
        SimulationModel model = Centres.OneQueue(1, 30, Day);
        model = model with
        {
            Roster = new Roster { Zone = "Asia/Shanghai", Entries = [Entry(model.Agents[0], RosterKind.Shift, "08:00-10:00")] },
        };
        SimulatedContact[] contacts = [.. Centres.Compile(model).Run(2)];
        Assert.Contains(contacts, static contact => contact.IsLeft && contact.Record.Outcome == ContactOutcome.Abandoned);
        Assert.All(contacts, static contact => Assert.Equal(contact.IsLeft, contact.Record.Agent is null));
    }

    [Fact]
    public void A_log_in_which_no_two_contacts_are_alike_takes_no_more_memory_the_longer_it_is()
    {
        CentreSimulation centre = Centres.Compile(Centres.OneQueue(3, 1, Day));
        PlannedContact[] contacts =
        [
            .. Enumerable.Range(1, 8 * WaitingClasses.Most).Select(static i => new PlannedContact
            {
                Id = $"{i}",
                Facts = Centres.Inquiry with { Need = Needs.Complaint, Problem = ProblemType.OrdinaryComplaint, Amount = i },
                Arrival = Centres.Eight + Duration.FromSeconds(10 * i),
                Talk = Duration.FromSeconds(i % 7 == 0 ? 60 : 25),
                Patience = Duration.FromMinutes(2),
            }),
        ];
        using IEnumerator<Visit> visits = Standards.Simulation.Arrivals.Of(contacts, Centres.Standard.Routing).GetEnumerator();
        var run = new CentreRun(centre.Model, centre.Assigner, roster: null, visits);
        int most = 0, queued = 0;
        foreach (SimulatedContact contact in run.Play(CancellationToken.None))
        {
            most = Math.Max(most, run.Classes);
            queued += contact.Record.Queued == true ? 1 : 0;
        }

        Assert.True(queued > WaitingClasses.Most);
        Assert.InRange(most, 2, WaitingClasses.Most);
    }

    [Fact]
    public void A_run_can_be_ended()
    {
        using var source = new CancellationTokenSource();
        int seen = 0;
        Assert.Throws<OperationCanceledException>(() =>
        {
            foreach (SimulatedContact contact in Centres.Compile(Centres.OneQueue(10, 150, Duration.FromDays(365))).Run(1, 0, source.Token))
            {
                if (++seen == 100)
                {
                    source.Cancel();
                }
            }
        });
        Assert.InRange(seen, 100, 3_000);
    }

    [Fact]
    public void Contacts_that_are_given_out_of_order_are_refused_by_name()
    {
        var planned = new PlannedContact { Id = "late", Facts = Centres.Inquiry, Arrival = Centres.Eight };
        ArgumentException refused = Assert.Throws<ArgumentException>(() => Centres.Compile(Centres.OneQueue(1, 1, Day)).Replay([planned with { Id = "first", Arrival = Centres.Eight + Duration.FromHours(1) }, planned]).ToList());
        Assert.Contains("'late'", refused.Message, StringComparison.Ordinal);
    }

    private static ContactRecord[] Records(IEnumerable<SimulatedContact> contacts) => [.. contacts.Select(static contact => contact.Record)];

    private static Instant Asked(in ContactRecord record) => record.Arrival + record.IvrTime!.Value;

    private static Instant Begin(in ContactRecord record) => Asked(record) + record.Wait;

    private static Instant Finish(in ContactRecord record) => Begin(record) + record.Talk + record.WrapUp!.Value;

    /// <summary>An agent just before a moment's contact is given out: what ended by then has ended.</summary>
    private static Agent At(Agent agent, SimulatedContact[] answered, RosterEvaluator roster, Instant now)
    {
        ContactRecord[] own = [.. answered.Select(static contact => contact.Record).Where(record => record.Agent == agent.Code)];
        ContactRecord[] serving = [.. own.Where(record => Begin(record) < now && Finish(record) > now)];
        Instant free = own.Where(record => Finish(record) <= now).Select(static record => Finish(record)).DefaultIfEmpty(Instant.MinValue).Max();

        // Idle since the last contact ended or duty began, whichever is later.
        Instant duty = Instant.MinValue;
        for (Instant? change = roster.NextChange(agent.Code, Centres.Eight - Duration.FromDays(1)); change <= now; change = roster.NextChange(agent.Code, change.Value))
        {
            duty = roster.StateOf(agent.Code, change.Value).State == AgentState.Available ? change.Value : duty;
        }

        return agent with
        {
            State = roster.StateOf(agent.Code, now).State,
            Channels = [.. agent.Channels.Select(channel => channel with { Load = serving.Count(record => record.Channel == channel.Channel) })],
            IdleSince = Instant.Max(Instant.Max(free, duty), Centres.Eight - Duration.FromDays(1)),
        };
    }
}
