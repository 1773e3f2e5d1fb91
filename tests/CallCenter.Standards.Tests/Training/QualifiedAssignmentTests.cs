using System.Globalization;
using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Training;
using NodaTime;

namespace CallCenter.Standards.Tests.Training;

/// <summary>Who is given a contact is qualified for what it asks (D3.1, D9, D14): from the exam to the desk, by the shipped standard.</summary>
public sealed class QualifiedAssignmentTests
{
    private const string Code = "A1023";

    private static readonly Standard Shipped = StandardBook.Shipped.Compile();
    private static readonly Instant Monday = Instant.FromUtc(2026, 9, 28, 2, 0);

    private static readonly Agent Known = new() { Code = Code, Skills = [new("complaint-handling", 3), new("general-service", 3)], Languages = ["zh"], Channels = [new(Channels.Phone, 1)] };
    private static readonly AssignmentRequest Complaint = new() { Channel = Channels.Phone, Skills = [new("complaint-handling", 2)], Waiting = Duration.FromHours(1) };

    [Fact]
    public void An_unqualified_agent_is_refused_with_that_reason_and_becomes_eligible_by_an_exam()
    {
        Assigner strategy = Shipped.Routing.Assignment["owner-then-skill"];
        AssignmentDesk desk = Shipped.Routing.Assignment.OpenDesk([Known]);
        TrainingRecord record = Fold(TrainingRecord.Begin(Code), Happened("1", TrainingAction.Join, 0) with { Role = "service-agent" }, Happened("2", TrainingAction.Complete, 1, "empathy"));
        Shipped.Training.Follow(desk, [record], Monday + Duration.FromDays(2));

        Assert.Equal(PlacementOutcome.Nobody, desk.Assign(strategy, "complaint-1", Complaint, Monday + Duration.FromDays(2)).Outcome);
        RefusedAgent refused = Assert.Single(strategy.Explain(desk.Agents, Complaint, Monday + Duration.FromDays(2)).Refused);
        AssignmentRefusal refusal = Assert.Single(refused.Refusals);
        Assert.Equal((AssignmentRefusalReason.Qualification, "complaints", "complaint-handling"), (refusal.Reason, refusal.Required, refusal.Skill));
        Assert.Equal(
            "The agent is not qualified for a skill that the contact asks for: the skill “Complaint handling” is locked until the qualification “Complaints” is held.",
            Shipped.Named(refusal.Explain()).In(CultureInfo.GetCultureInfo("en")));
        Assert.Equal("未取得所需技能的上岗资格：须先取得“投诉处理上岗资格”，方可使用技能“投诉处理”。", Shipped.Named(refusal.Explain()).In(CultureInfo.GetCultureInfo("zh-CN")));

        record = Fold(record, Happened("3", TrainingAction.Sit, 3, "service-exam") with { Score = Percentage.FromPercent(79), By = "T7" });
        Shipped.Training.Follow(desk, [record], Monday + Duration.FromDays(3));
        Assert.Equal(PlacementOutcome.Nobody, desk.Assign(strategy, "complaint-1", Complaint, Monday + Duration.FromDays(3)).Outcome);

        record = Fold(record, Happened("4", TrainingAction.Sit, 10, "service-exam") with { Score = Percentage.FromPercent(80), By = "T7" });
        Instant? next = Shipped.Training.Follow(desk, [record], Monday + Duration.FromDays(10));
        Assert.Equal(Code, desk.Assign(strategy, "complaint-1", Complaint, Monday + Duration.FromDays(10)).Choice.Agent?.Code);

        // Valid for six months from 8 October.
        Assert.Equal(new LocalDate(2027, 4, 8).AtMidnight().InZoneLeniently(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]).ToInstant(), next);
        desk.Release("complaint-1", Monday + Duration.FromDays(10));
        Shipped.Training.Follow(desk, [record], next!.Value);
        Assert.Equal(PlacementOutcome.Nobody, desk.Assign(strategy, "complaint-2", Complaint, next.Value).Outcome);
    }

    /// <summary>D14: fraud scripts are revised; whoever has not passed when the revision comes into force gives no advice on risk until then.</summary>
    [Fact]
    public void A_new_version_of_the_standard_locks_a_skill_from_its_day_until_the_exam_is_passed()
    {
        StandardBook revised = StandardBook.Shipped with
        {
            Training = StandardBook.Shipped.Training with
            {
                Qualifications = [new Qualification { Code = "fraud-scripts-2", Name = new("反诈话术第二版", "Fraud scripts, second version"), Standard = "2.0.0", Effective = new(2026, 10, 1), CountsFrom = new(2026, 9, 15), Exams = ["revision-exam"], Skills = ["general-service"], Provenance = new(ProvenanceKind.Bank, "Revision 2") }],
            },
        };
        Standard standard = revised.Compile();
        var call = new AssignmentRequest { Channel = Channels.Phone, Skills = [new("general-service", 1)] };
        Assigner strategy = standard.Routing.Assignment["balanced"];
        TrainingRecord record = Fold(TrainingRecord.Begin(Code), Happened("1", TrainingAction.Join, 0) with { Role = "service-agent" }, Happened("2", TrainingAction.Complete, 1, "standard-revision"));
        AssignmentDesk desk = standard.Routing.Assignment.OpenDesk([Known]);

        Instant? effective = standard.Training.Follow(desk, [record], Monday + Duration.FromDays(1));
        Assert.Equal(new LocalDate(2026, 10, 1).AtMidnight().InZoneLeniently(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]).ToInstant(), effective);
        Assert.NotNull(strategy.Choose(new AgentIndex(desk.Agents), call, effective!.Value - Duration.Epsilon).Agent);
        Assert.Null(standard.Training.Follow(desk, [record], effective.Value));
        Assert.Null(strategy.Choose(new AgentIndex(desk.Agents), call, effective.Value).Agent);

        record = Fold(record, Happened("3", TrainingAction.Sit, 4, "revision-exam") with { Score = Percentage.FromPercent(95), By = "T7" });
        standard.Training.Follow(desk, [record], Monday + Duration.FromDays(4));
        Assert.Equal(Code, strategy.Choose(new AgentIndex(desk.Agents), call, Monday + Duration.FromDays(4)).Agent?.Code);
    }

    [Fact]
    public void An_agent_without_a_record_is_qualified_for_nothing_that_asks_for_a_qualification()
    {
        AssignmentDesk desk = Shipped.Routing.Assignment.OpenDesk([Known]);
        Shipped.Training.Follow(desk, [], Monday);

        Assert.Equal(Shipped.Training.Catalogue.Qualifications.SelectMany(qualification => qualification.Skills), desk.Agents[0].LockedSkills.Select(locked => locked.Skill));
        Assert.Empty(desk.Check());
        Assert.Throws<ArgumentException>(() => Shipped.Training.Qualify(Known, TrainingRecord.Begin("B2"), Monday));
        Assert.Throws<ArgumentException>(() => Shipped.Training.Follow(desk, [TrainingRecord.Begin("B2"), TrainingRecord.Begin("B2")], Monday));
    }

    /// <summary>Waiting longer asks less of the agent, but never gives a qualification up.</summary>
    [Fact]
    public void No_ring_gives_a_qualification_up()
    {
        Assigner strategy = Shipped.Routing.Assignment["owner-then-skill"];
        Agent locked = Known with { LockedSkills = [new("complaint-handling", "complaints")] };

        Assert.Null(strategy.Choose(new AgentIndex([locked]), Complaint with { Waiting = Duration.FromDays(300) }, Monday).Agent);
        Assert.NotNull(strategy.Choose(new AgentIndex([locked]), Complaint with { Skills = [new("general-service", 1)] }, Monday).Agent);
    }

    [Fact]
    public void Locks_of_unknown_skills_are_told_and_those_given_twice_are_refused()
    {
        AssignmentDesk desk = Shipped.Routing.Assignment.OpenDesk([Known with { LockedSkills = [new("complaint-handlin", "complaints")] }]);

        Assert.Equal(["/agents/A1023/lockedSkills/0"], desk.Check().Select(finding => finding.Pointer));
        Assert.Throws<ArgumentException>(() => Known with { LockedSkills = [new("a", "b"), new("a", "b")] });
        Assert.Throws<ArgumentException>(() => Known with { LockedSkills = [new("a", " ")] });
    }

    private static TrainingEvent Happened(string id, TrainingAction action, int day, string? subject = null) =>
        new() { Id = id, At = Monday + Duration.FromDays(day), Action = action, Subject = subject };

    private static TrainingRecord Fold(TrainingRecord record, params TrainingEvent[] events)
    {
        Folded<TrainingRecord, TrainingRefusal> folded = Shipped.Training.Fold(record, events);
        Assert.Empty(folded.Refusals);
        return folded.State;
    }
}
