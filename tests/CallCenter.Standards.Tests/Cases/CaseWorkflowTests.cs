using CallCenter.Standards.Cases;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Tests.Workflows;
using CallCenter.Standards.Workflows;
using NodaTime;
using ServiceCase = CallCenter.Standards.Tests.Workflows.ServiceCase;
using StandardBook = CallCenter.Standards.Book.StandardBook;

namespace CallCenter.Standards.Tests.Cases;

/// <summary>A case of the service workflow as a host leads it.</summary>
public sealed class CaseWorkflowTests
{
    private static readonly Instant Start = CaseRun<WorkItem>.Start;
    private static readonly CaseRules<WorkItem> Rules = StandardBook.Shipped.Compile().Cases(WorkItem.Schema);

    [Fact]
    public void A_timed_move_is_made_at_its_own_instant_and_moves_the_clocks_whenever_a_host_looks()
    {
        CaseTimeline<WorkItem> waiting = Awaiting();
        Instant lapse = Decider.NextMoveAt(waiting.Case, waiting.Facts!)!.Value;
        CaseTimeline<WorkItem> late = waiting.Advance(lapse + Duration.FromDays(30));

        Assert.Equal(("lapsed", lapse), (late.Case.State, late.Events[^1].At));
        Assert.Equal(EventKind.TimedMove, late.Events[^1].Step!.Value.Kind);
        Assert.Equal((lapse, true), late.Read(late.SettledAt!.Value).Single(promise => promise.Policy == "work-order").Clock is var handle ? (handle.EndedAt, handle.Status is ClockStatus.Met or ClockStatus.Late or ClockStatus.Cancelled) : default);
        Assert.Equal(late.Events, waiting.Advance(lapse).Events);
        Assert.NotEqual("lapsed", waiting.Advance(lapse - Duration.Epsilon).Case.State);
    }

    [Fact]
    public void A_move_that_the_host_stored_too_is_the_same_move()
    {
        CaseTimeline<WorkItem> late = Awaiting().Advance(Start + Duration.FromDays(60));
        TimelineEvent<WorkItem> stored = TimelineEvent.Of<WorkItem>(late.Events[^1].Step!.Value);

        Assert.Same(late, CaseTimelineTests.Taken(late, stored));
        Assert.Equal(late.Events, CaseTimelineTests.Taken(Awaiting(), stored).Events);
    }

    [Fact]
    public void A_command_at_the_instant_of_a_timed_move_is_in_time_and_one_after_it_is_not()
    {
        CaseTimeline<WorkItem> waiting = Awaiting();
        Instant lapse = Decider.NextMoveAt(waiting.Case, waiting.Facts!)!.Value;

        Assert.Equal(StepOutcome.Accepted, waiting.Decide(Command("customer-reply", lapse, "customer")).Result.Outcome);
        CaseDecision<WorkItem> after = waiting.Decide(Command("customer-reply", lapse + Duration.Epsilon, "customer"));
        Assert.Equal((StepOutcome.Refused, "lapsed"), (after.Result.Outcome, after.Timeline.Case.State));
        Assert.Equal(RefusalReason.OutOfOrder, waiting.Decide(Command("customer-reply", Start, "customer")).Result.Refusals.Single().Reason);
    }

    [Fact]
    public void A_command_given_twice_is_done_once()
    {
        CaseTimeline<WorkItem> waiting = Awaiting();
        CaseCommand reply = Command("customer-reply", waiting.Events[^1].At + Duration.FromMinutes(1), "customer");
        CaseDecision<WorkItem> once = waiting.Decide(reply);
        CaseDecision<WorkItem> twice = once.Timeline.Decide(reply);

        Assert.Equal((StepOutcome.Accepted, StepOutcome.AlreadyDone), (once.Result.Outcome, twice.Result.Outcome));
        Assert.Equal(once.Timeline.Events, twice.Timeline.Events);
        Assert.Throws<InvalidOperationException>(() => Rules.Begin().Decide(reply));
        Assert.Throws<ArgumentException>("policies", () => waiting.Decide(reply, policies: [new("nothing")]));
    }

    [Fact]
    public void A_case_with_a_workflow_goes_on_from_its_snapshot()
    {
        CaseTimeline<WorkItem> waiting = Awaiting();
        Folded<CaseTimeline<WorkItem>, TimelineRefusal> resumed = Rules.Resume(waiting.Snapshot);

        Assert.Empty(resumed.Refusals);
        Assert.Equal((waiting.Case, waiting.Facts, waiting.NextEventAt), (resumed.State.Case, resumed.State.Facts, resumed.State.NextEventAt));
        Assert.Equal(CaseTimelineTests.Told(waiting.Advance(Start + Duration.FromDays(60))), CaseTimelineTests.Told(resumed.State.Advance(Start + Duration.FromDays(60))));
    }

    private static WorkflowDecider<WorkItem> Decider => ServiceCase.Workflow.For(WorkItem.Schema);

    /// <summary>A case that waits for its customer, led there by the commands of the service workflow.</summary>
    private static CaseTimeline<WorkItem> Awaiting()
    {
        CaseRun<WorkItem> run = ServiceCase.At("awaiting-customer");
        var timeline = Rules.Begin();
        foreach (WorkflowEvent step in run.Events)
        {
            timeline = CaseTimelineTests.Taken(
                timeline, TimelineEvent.Of(step, timeline.Facts is null ? run.Facts : null, step.Number == 1 ? [new("phone-answer"), new("work-order")] : default));
        }

        return timeline;
    }

    private static CaseCommand Command(string code, Instant at, string role) => new() { Id = $"t-{code}", Code = code, At = at, By = "li", Role = role };
}
