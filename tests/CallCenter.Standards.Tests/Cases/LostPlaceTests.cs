using System.Globalization;
using CallCenter.Standards.Book;
using CallCenter.Standards.Cases;
using CallCenter.Standards.Tests.Generators;
using CallCenter.Standards.Tests.Workflows;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Tests.Cases;

/// <summary>A case whose workflow the standard does not have any more says so, whatever is asked of it.</summary>
public sealed class LostPlaceTests
{
    private static readonly WorkflowDefinition Old = DrawnWorkflow.Version("w", "1", null, "open → a", "a → b: go", "b → c: end", "final c");
    private static readonly WorkflowDefinition New = DrawnWorkflow.Version("w", "2", new LocalDate(2026, 1, 1), "open → a", "a → d: go", "d → c: end", "final c");
    private static readonly WorkflowDefinition Later = DrawnWorkflow.Version("w", "3", new LocalDate(2027, 1, 1), "open → a", "a → d: go", "d → c: end", "final c");
    private static readonly WorkflowDefinition Other = DrawnWorkflow.Version("w-x", "1", null, "open → a", "a → c: end", "final c");
    private static readonly WorkflowLibrary Whole = DrawnWorkflow.Library(Old, New, Later);
    private static readonly CaseTimeline<Asked> Case = Led(Rules(Whole));

    [Fact]
    public void A_command_of_a_case_whose_version_is_gone_is_refused_with_the_version_and_those_there_are()
    {
        CaseTimeline<Asked> lost = Rules(DrawnWorkflow.Library(New, Later)).Resume(Case.Snapshot).State;

        StepResult decided = lost.Decide(Command("end")).Result;
        CaseRefusal refusal = Assert.Single(decided.Refusals);

        Assert.Equal((StepOutcome.Refused, RefusalReason.PlaceLost, "w 1"), (decided.Outcome, refusal.Reason, refusal.Subject));
        Assert.Equal(
            "The case runs under version 1 of the workflow “w”, which the standard does not have; in force is version 2; there are: 2 and 3. Go on under a standard that has the version, and migrate the case to the one in force.",
            refusal.ToString());
        Assert.Contains("请先在含有该版本的标准下将案件迁移至现行版本", refusal.Explain(CultureInfo.GetCultureInfo("zh-CN")), StringComparison.Ordinal);
        Assert.Equal(refusal, Assert.Single(lost.Open(Whole["w"], Command("open"), new Asked()).Result.Refusals));
        Assert.Equal(decided, StandardJson.Read<StepResult>(StandardJson.Write(decided)));
        Assert.Same(lost, lost.Decide(Command("end")).Timeline);
    }

    [Fact]
    public void A_case_of_a_workflow_that_there_is_not_names_the_one_that_is_near()
    {
        CaseTimeline<Asked> lost = Rules(DrawnWorkflow.Library(Other)).Resume(Case.Snapshot).State;

        CaseRefusal refusal = Assert.Single(lost.Decide(Command("end")).Result.Refusals);

        Assert.Equal("The case runs under version 1 of the workflow “w”, which the standard does not have; “w-x” is near; there are: w-x. Go on under a standard that has the workflow.", refusal.ToString());
    }

    [Fact]
    public void A_case_of_events_that_do_not_follow_names_the_first()
    {
        WorkflowDefinition edited = DrawnWorkflow.Version("w", "1", null, "open → a", "a → d: go", "d → c: end", "final c");
        CaseTimeline<Asked> lost = Rules(DrawnWorkflow.Library(edited)).Resume(Case.Snapshot).State;

        CaseRefusal refusal = Assert.Single(lost.Decide(Command("end")).Result.Refusals);

        Assert.StartsWith("Where the case stands in version 1 of the workflow “w” is not known: event 2 does not follow there, since ", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_in_force_takes_the_place_is_told_when_the_case_is_resumed_and_nothing_is_lost()
    {
        CaseRules<Asked> rules = Rules(DrawnWorkflow.Library(New, Later));
        Folded<CaseTimeline<Asked>, TimelineRefusal> resumed = rules.Resume(Case.Snapshot);
        TimelineRefusal told = resumed.Refusals.First(refusal => refusal.Reason == TimelineRefusalReason.PlaceLost);

        Assert.Equal(("w 1", "w 2"), (told.Subject, told.InForce));
        Assert.Equal(Case.Snapshot, resumed.State.Snapshot);
        Assert.Equal(Case.Case, Rules(Whole).Resume(resumed.State.Snapshot).State.Case);
        Assert.Contains("place in w 1 not known", resumed.State.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_further_step_of_a_lost_case_is_refused_and_not_taken_for_the_first_of_another()
    {
        CaseTimeline<Asked> lost = Rules(DrawnWorkflow.Library(New)).Resume(Case.Snapshot).State;
        WorkflowEvent step = Case.Decide(Command("end")).Result.Events[0];

        Folded<CaseTimeline<Asked>, TimelineRefusal> folded = lost.Evolve(TimelineEvent.Of<Asked>(step));

        Assert.Equal((TimelineRefusalReason.Workflow, WorkflowRefusalReason.OtherVersion, "w 1"), (folded.Refusals.Single().Reason, folded.Refusals[0].Workflow!.Reason, folded.Refusals[0].Subject));
        Assert.Equal(lost.Events, folded.State.Events);
    }

    [Fact]
    public void A_case_that_was_never_opened_is_still_to_be_opened_first()
    {
        Assert.Throws<InvalidOperationException>(() => Rules(Whole).Begin().Decide(Command("end")));
        Assert.Equal(StepOutcome.Accepted, Rules(Whole).Begin().Open(Whole["w"], Command("open"), new Asked()).Result.Outcome);
    }

    [Fact]
    public void A_command_out_of_order_is_told_with_everything_else_that_is_against_it()
    {
        StepResult refused = Case.Decide(Command("go", "guest") with { Id = "other", At = Case.Events[0].At - Duration.FromMinutes(1), ExpectedVersion = 9 }).Result;

        Assert.Equal(["VersionConflict", "OutOfOrder", "WrongState"], refused.Refusals.Select(refusal => $"{refusal.Reason}"));
        CaseTimeline<Asked> noted = CaseTimelineTests.Take(Case, new TimelineEvent<Asked> { Id = "n", At = Case.Events[^1].At + Duration.FromHours(1), Facts = new Asked(Level: 1) });
        Assert.Equal(["OutOfOrder", "WrongState"], noted.Decide(Command("go", "guest") with { Id = "other", At = Case.Events[^1].At + Duration.FromMinutes(1) }).Result.Refusals.Select(refusal => $"{refusal.Reason}"));
    }

    [Fact]
    public void A_command_delivered_again_after_later_events_was_done_before()
    {
        CaseTimeline<Asked> noted = CaseTimelineTests.Take(Case, new TimelineEvent<Asked> { Id = "n", At = Case.Events[^1].At + Duration.FromHours(1), Facts = new Asked(Level: 1) });

        Assert.Equal(StepOutcome.AlreadyDone, noted.Decide(Command("go") with { At = Case.Events[^1].At }).Result.Outcome);
    }

    private static CaseRules<Asked> Rules(WorkflowLibrary workflows) => new(StandardBook.Shipped.Compile().ServiceLevels, workflows, Asked.Schema);

    private static CaseTimeline<Asked> Led(CaseRules<Asked> rules) =>
        rules.Begin().Open(Whole.InVersion("w", "1"), Command("open"), new Asked()).Timeline.Decide(Command("go")).Timeline;

    private static CaseCommand Command(string code, string role = "agent") => new() { Id = $"c-{code}", Code = code, At = CaseRun<Asked>.Start + Duration.FromMinutes(code == "open" ? 0 : 5), By = "li", Role = role };
}
