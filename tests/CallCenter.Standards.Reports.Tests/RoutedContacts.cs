using CallCenter.Standards.Logs.CallLogs.Mapping;
using CallCenter.Standards.Logs.Tests;
using CallCenter.Standards.Reports.Routing;
using CallCenter.Standards.Reports.Runs;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Tests.Shared;
using NodaTime;

namespace CallCenter.Standards.Reports.Tests;

/// <summary>Every contact of a log is triaged, and given to an agent by the standard where one can be found.</summary>
public sealed class RoutedContacts : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Contacts_go_to_the_queues_of_the_book()
    {
        RoutingDay day = RoutingLog.Read(folder);

        Assert.Equal((8, 0, 0, 0), (day.Contacts, day.Incomplete, day.Risks, day.Diverted));
        Assert.Equal(
            [("experts", 2, new Placements(1, 0, 1)), ("written", 1, default), ("general", 5, new Placements(1, 1, 3))],
            day.Queues.Select(queue => (queue.Queue!.Code, (int)queue.Contacts, queue.Placements)));
    }

    [Fact]
    public void Contacts_are_counted_by_each_skill_and_level_that_they_need()
    {
        RoutingDay day = RoutingLog.Read(folder);

        Assert.Equal(["general-service", "written-service", "wealth-products", "card-products"], day.Skills.Select(skill => skill.Skill.Code));
        Assert.Equal(new long[] { 0, 6, 2 }, day.Skills[0].ByLevel);
        Assert.Equal(new long[] { 0, 2 }, day.Skills[2].ByLevel);
        Assert.Equal([2, 0, 1, 1], day.Skills.Select(skill => skill.Agents));
        Assert.Equal(new Placements(1, 0, 1), day.Skills[2].Placements);
    }

    [Fact]
    public void Transfers_are_counted_by_the_department_of_the_reference_and_succeed_as_far_as_the_log_tells()
    {
        RoutingDay day = RoutingLog.Read(folder);

        Assert.Equal(
            [
                ("personal-finance", 5, new TransferCounts(1, 1, 0, 1), 0),
                ("credit-card-centre", 1, new TransferCounts(1, 1, 1, 0), 1),
                ("wealth-management-centre", 2, new TransferCounts(1, 1, 0, 0), null),
            ],
            day.Departments.Select(row => (row.Department!.Code, (int)row.Contacts, row.Transfers, row.Transfers.ResolvedShare)));
        Assert.Equal((3, 1, 1, 1, 1 / 3.0), (day.Transfers.Requested, day.Transfers.Resolved, day.Transfers.NotResolved, day.Transfers.Unknown, day.Transfers.ResolvedShare));
    }

    [Fact]
    public void Agents_are_those_of_the_log_and_who_waits_gets_the_first_one_free()
    {
        AssignmentDay assignment = RoutingLog.Read(folder).Assignment!;

        Assert.Equal(2, assignment.Agents);
        Assert.Equal(new ServiceFigures(new Placements(2, 1, 4), Duration.FromSeconds(60)), assignment.Log);
        Assert.Equal(["owner-then-skill", "fitting-skill", "balanced"], assignment.Strategies.Select(strategy => strategy.Strategy.Code));
        Assert.All(assignment.Strategies, strategy => Assert.Equal((assignment.Log, 1), (strategy.Figures, strategy.Relaxed)));
    }

    [Fact]
    public void Who_finds_nobody_has_a_reason() => Assert.Equal(
        [
            (new UnplacedReason(UnplacedKind.Busy), 1L),
            (new UnplacedReason(UnplacedKind.OffDuty), 1L),
            (new UnplacedReason(UnplacedKind.NobodyCan, AssignmentRefusalReason.Language, "fr"), 1L),
            (new UnplacedReason(UnplacedKind.UnknownChannel), 1L),
        ],
        RoutingLog.Read(folder).Assignment!.Unplaced.ToArray());

    [Fact]
    public void Who_gives_up_at_the_moment_an_agent_gets_free_is_served() => Assert.Equal(
        new Placements(1, 1, 0),
        Placed("a,phone,inquiry,loan,zh,anna,2026-03-10 09:00:00,0,60,A,,", "b,phone,inquiry,loan,zh,,2026-03-10 09:00:50,10,0,H,,"));

    [Fact]
    public void Who_gives_up_a_second_before_is_not() => Assert.Equal(
        new Placements(1, 0, 1),
        Placed("a,phone,inquiry,loan,zh,anna,2026-03-10 09:00:00,0,60,A,,", "b,phone,inquiry,loan,zh,,2026-03-10 09:00:50,9,0,H,,"));

    [Fact]
    public void A_pause_of_half_an_hour_is_no_time_on_duty() => Assert.Equal(
        [(new UnplacedReason(UnplacedKind.OffDuty), 1L)],
        RoutingLog.Read(folder, Pause("09:31:00")).Assignment!.Unplaced.ToArray());

    [Fact]
    public void A_shorter_pause_is() => Assert.Empty(RoutingLog.Read(folder, Pause("09:30:59")).Assignment!.Unplaced);

    [Fact]
    public void The_waiting_line_goes_by_priority_before_time()
    {
        RoutingDay day = RoutingLog.Read(
            folder,
            """
            first,phone,complaint,loan,zh,anna,2026-03-10 09:00:00,0,60,A,,
            patient,phone,inquiry,loan,zh,anna,2026-03-10 09:00:10,50,60,A,,
            upset,phone,complaint,loan,zh,,2026-03-10 09:00:20,45,0,H,,
            """);

        Assert.Equal(
            [("complaints", new Placements(1, 1, 0)), ("general", new Placements(0, 1, 0))],
            day.Queues.Select(queue => (queue.Queue!.Code, queue.Placements)));
        // The complaint takes 60 s, the mean of its queue, so that the inquiry waits until 09:02:00.
        Assert.Equal(Duration.FromTicks(Duration.FromSeconds(40 + 110).BclCompatibleTicks / 3), day.Assignment!.Strategies[0].Figures.MeanWait);
    }

    [Fact]
    public void Chats_are_served_side_by_side_as_in_the_log_but_no_call_beside_them() => Assert.Equal(
        (new Placements(3, 0, 2), 2),
        Summed(
            "one,chat,inquiry,loan,zh,anna,2026-03-10 09:00:00,0,600,A,,",
            "two,chat,inquiry,loan,zh,anna,2026-03-10 09:01:00,0,600,A,,",
            "three,chat,inquiry,loan,zh,,2026-03-10 09:02:00,5,0,H,,",
            "call,phone,inquiry,loan,zh,,2026-03-10 09:03:00,5,0,H,,",
            "later,phone,inquiry,loan,zh,anna,2026-03-10 09:20:00,0,60,A,,"));

    [Fact]
    public void No_chat_is_given_beside_a_call() => Assert.Equal(
        (new Placements(2, 0, 1), 1),
        Summed(
            "call,phone,inquiry,loan,zh,anna,2026-03-10 09:00:00,0,600,A,,",
            "chat,chat,inquiry,loan,zh,,2026-03-10 09:01:00,5,0,H,,",
            "later,chat,inquiry,loan,zh,anna,2026-03-10 09:20:00,0,60,A,,"));

    [Fact]
    public void A_blocked_contact_asked_for_a_person_too() => Assert.Equal(
        new Placements(1, 0, 1),
        Placed("a,phone,inquiry,loan,zh,anna,2026-03-10 09:00:00,0,60,A,,", "b,phone,inquiry,loan,zh,,2026-03-10 09:00:10,0,0,B,,"));

    [Fact]
    public void A_log_without_agents_assigns_nothing()
    {
        RoutingDay day = PromiseLog.ReadRouting(folder);

        Assert.Null(day.Assignment);
        Assert.Equal(10, day.Contacts);
        Assert.Equal((0, null), (day.Transfers.Recorded, day.Transfers.ResolvedShare));
    }

    [Fact]
    public void The_bundled_day_agrees_with_a_count_of_its_columns()
    {
        DayResult result = Bundled("data/service-day.csv", "service-day");
        RoutingDay day = result.Routing;

        Assert.Equal(result.Summary.Accepted, day.Contacts);
        Assert.Equal(
            [("emergency", 351), ("complaints", 636), ("technical-support", 269), ("joint-handling", 354), ("experts", 426), ("written", 1423), ("general", 2106)],
            day.Queues.Select(queue => (queue.Queue!.Code, (int)queue.Contacts)));
        Assert.Equal((295, 147, 148, 0), (day.Transfers.Requested, day.Transfers.Resolved, day.Transfers.NotResolved, day.Transfers.Unknown));
        Assert.Equal(50, day.Assignment!.Agents);
        Assert.All(day.Assignment.Strategies, strategy => Assert.Equal(3393, strategy.Figures.Placements.Asked));
        Assert.Equal(new Placements(2415, 619, 359), day.Assignment.Log.Placements);
        Assert.Equal(day.Contacts, day.Departments.Sum(row => row.Contacts));
        Assert.Contains(day.Departments, row => row is { Outcome: TransferOutcome.Stays, Contacts: 480 });
    }

    [SkippableFact]
    public void The_types_of_the_real_log_go_to_three_queues()
    {
        RoutingDay day = DayRun.Execute(SharedFolder.Require("data/anonymous-bank/february-1999.tsv"), MapFile.Load("anonymous-bank"), [], _ => { }).Routing;

        Assert.Equal([("technical-support", 293), ("experts", 2744), ("general", 30006)], day.Queues.Select(queue => (queue.Queue!.Code, (int)queue.Contacts)));
        Assert.Equal((24, 31102), (day.Assignment!.Agents, day.Assignment.Log.Placements.Asked));
        Assert.Equal(0, day.Transfers.Recorded);
    }

    private static DayResult Bundled(string log, string map) => DayRun.Execute(Path.Combine(AppContext.BaseDirectory, log), MapFile.Load(map), [], _ => { });

    private static string Pause(string back) =>
        $"""
        a,phone,inquiry,loan,zh,anna,2026-03-10 09:00:00,0,60,A,,
        b,phone,inquiry,loan,zh,,2026-03-10 09:10:00,5,0,H,,
        c,phone,inquiry,loan,zh,anna,2026-03-10 {back},0,60,A,,
        """;

    private Placements Placed(params string[] rows) => RoutingLog.Read(folder, string.Join('\n', rows)).Assignment!.Strategies[0].Figures.Placements;

    private (Placements All, int Busy) Summed(params string[] rows)
    {
        AssignmentDay day = RoutingLog.Read(folder, string.Join('\n', rows)).Assignment!;
        return (day.Strategies[0].Figures.Placements, (int)day.Unplaced.Single(row => row.Reason.Kind == UnplacedKind.Busy).Contacts);
    }
}
