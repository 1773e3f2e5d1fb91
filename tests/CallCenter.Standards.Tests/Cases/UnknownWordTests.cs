using System.Globalization;
using CallCenter.Standards.Book;
using CallCenter.Standards.Cases;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Tests.Generators;
using CallCenter.Standards.Tests.Workflows;
using CallCenter.Standards.Training;
using CallCenter.Standards.Workflows;
using NodaTime;
using static CallCenter.Standards.Tests.Cases.CaseTimelineTests;
using static CallCenter.Standards.Tests.ServiceLevels.ClockSample;

namespace CallCenter.Standards.Tests.Cases;

/// <summary>A misspelt word moves nothing, and is told with the one that is near, wherever events are folded.</summary>
public sealed class UnknownWordTests
{
    private static readonly Standard Standard = StandardBook.Shipped.Compile();
    private static readonly CaseRules<WorkItem> Rules = Standard.Cases(WorkItem.Schema, LateEvents.FoldByTime);
    private static readonly TimelineEvent<WorkItem> Reported = Event("1", "2026-01-05 01:00", "reported") with { Policies = [new("fault-level-1")] };

    [Fact]
    public void A_misspelt_event_of_a_timeline_is_taken_and_told_with_the_nearest_word()
    {
        CaseTimeline<WorkItem> timeline = Taken(Rules.Begin(), Reported, Event("2", "2026-01-05 01:20", "restord"), Event("3", "2026-01-05 01:30", "responded"));

        Finding told = Assert.Single(timeline.Findings);
        Assert.Equal(("CCS5017", "/events/2", "restord"), (told.Code, told.Pointer, told.Value));
        Assert.Contains("'restored' is near", told.Message, StringComparison.Ordinal);
        Assert.Contains("您是否指「restored」", told.Explain(CultureInfo.GetCultureInfo("zh-CN")), StringComparison.Ordinal);
        Assert.Equal(3, timeline.Events.Count);
        Assert.Equal(ClockStatus.Running, timeline.Read(At("2026-01-05 01:30")).Single(promise => promise.Target.Code == "restore").Clock.Status);
    }

    /// <summary>Oracle: the reading of the same events under the policy.</summary>
    [Fact]
    public void A_timeline_tells_what_the_reading_of_its_events_tells_also_when_resumed_or_told_late()
    {
        TimelineEvent<WorkItem>[] events = [Reported, Event("2", "2026-01-05 01:20", "restord"), Event("3", "2026-01-05 01:30", "noted"), Event("4", "2026-01-05 01:40", "Restored")];
        CaseTimeline<WorkItem> timeline = Taken(Rules.Begin(), events);
        CaseEvent[] read = [.. events.Select(happened => new CaseEvent(happened.Id, happened.At, happened.Code!))];

        Assert.Equal(Standard.ServiceLevels.Read("fault-level-1", read, At("2026-01-05 02:00")).Findings, timeline.Findings);
        Assert.Equal(timeline.Findings, Rules.Resume(timeline.Snapshot).State.Findings);
        Assert.Equal(timeline.Findings, Taken(Taken(Rules.Begin(), events[0], events[3]), events[1], events[2]).Findings);
    }

    [Fact]
    public void A_change_of_policies_alone_and_the_words_of_the_workflow_are_not_told()
    {
        CaseTimeline<WorkItem> timeline = Taken(Rules.Begin(), new TimelineEvent<WorkItem> { Id = "1", At = At("2026-01-05 01:00"), Policies = [new("work-order")] }, Event("2", "2026-01-05 01:10", "registered"));

        Assert.Empty(timeline.Findings);
    }

    [Fact]
    public void An_acknowledgement_of_no_step_is_refused_with_the_step_that_is_near()
    {
        CaseTimeline<WorkItem> due = Taken(Rules.Begin(), Reported).Advance(At("2026-01-05 02:10"));
        CaseStep half = due.Steps.Single(step => step.Step == "half");
        TimelineRefusal refused = Assert.Single(due.Evolve(new TimelineEvent<WorkItem> { Id = "2", At = At("2026-01-05 02:20"), Acknowledges = half.Id.Replace("half", "hafl", StringComparison.Ordinal) }).Refusals);

        Assert.Equal((TimelineRefusalReason.UnknownStep, half.Id), (refused.Reason, refused.Nearest));
        Assert.Contains("is near", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_acknowledgement_that_names_no_step_of_the_ladder_acknowledges_nothing_and_is_told()
    {
        ServiceLevelReading reading = Standard.ServiceLevels.Read("fault-level-1", [new("1", At("2026-01-05 01:00"), "reported")], At("2026-01-05 02:10"));
        TargetReading restore = reading.Find("restore")!;
        Instant at = At("2026-01-05 02:05");

        EscalationPlan plan = Standard.ServiceLevels.Plan(restore, new Acknowledgement("fault-level-1/restore/1/hafl/0", at), new Acknowledgement("work-order/handle/1/hafl/0", at), new Acknowledgement("fault-level-1/restore/1/half/0", at));

        Finding told = Assert.Single(plan.Findings);
        Assert.Equal(("CCS5024", "hafl"), (told.Code, told.Value));
        Assert.Contains("'half' is near", told.Message, StringComparison.Ordinal);
        Assert.Equal(at, plan.Due[0].AcknowledgedAt);
        Assert.Contains("hafl", plan.Explain(CultureInfo.GetCultureInfo("zh-CN")), StringComparison.Ordinal);
        Assert.Equal(plan, StandardJson.Read<EscalationPlan>(StandardJson.Write(plan)));
    }

    [Theory]
    [InlineData("code", "did-goo", "did-go")]
    [InlineData("command", "goo", "go")]
    [InlineData("to", "bb", "b")]
    [InlineData("document", "slp", "slip")]
    [InlineData("workflow", "drawm", "drawn")]
    public void A_misspelt_word_of_an_event_of_a_workflow_is_told_with_the_nearest(string member, string written, string meant)
    {
        Workflow drawn = DrawnWorkflow.Compile("open → a", "a → b: go #slip", "b → cc: end", "final cc");
        CaseRun<Asked> run = new CaseRun<Asked>(drawn.For(Asked.Schema), new Asked()).Do("open").Do("go", "agent", "slip");
        WorkflowEvent wrong = member switch
        {
            "code" => run.Events[1] with { Code = written },
            "command" => run.Events[1] with { Command = written },
            "to" => run.Events[1] with { To = written },
            "document" => run.Events[1] with { Documents = [written] },
            _ => run.Events[1] with { Workflow = written },
        };

        WorkflowRefusal refusal = Assert.Single(drawn.Fold([run.Events[0], wrong]).Refusals);

        Assert.Equal((member == "workflow" ? $"{written} 1" : written, meant), (refusal.Subject, refusal.Nearest));
        Assert.Contains($"“{meant}” is near", refusal.ToString(), StringComparison.Ordinal);
        Assert.Contains($"您是否指「{meant}」", refusal.Explain(CultureInfo.GetCultureInfo("zh-CN")), StringComparison.Ordinal);
        Assert.Equal(refusal, StandardJson.Read<WorkflowRefusal>(StandardJson.Write(refusal)));
        Assert.Contains(drawn.Explain([run.Events[0], wrong]).Details, sentence => sentence == refusal.Explain().Answer);
    }

    [Fact]
    public void A_policy_and_a_subject_of_training_that_do_not_exist_are_told_with_the_nearest()
    {
        ClockRefusal policy = Assert.Single(Standard.ServiceLevels.Begin("fault-level-1").Fold([new("1", At("2026-01-05 01:00"), "reported"), new("2", At("2026-01-05 01:10"), "judged") { Policy = "falt-level-2" }]).Refusals);
        string module = Standard.Training.Catalogue.Modules[0].Code;
        TrainingRefusal subject = Assert.Single(Standard.Training.Fold(
            TrainingRecord.Begin("a-1"),
            [
                new() { Id = "1", At = At("2026-01-05 01:00"), Action = TrainingAction.Join, Role = "service-agent" },
                new() { Id = "2", At = At("2026-01-05 01:10"), Action = TrainingAction.Complete, Subject = module + "x" },
            ]).Refusals);

        Assert.Equal((ClockRefusalReason.UnknownPolicy, "falt-level-2", "fault-level-2"), (policy.Reason, policy.Subject, policy.Nearest));
        Assert.Equal((TrainingRefusalReason.UnknownSubject, module), (subject.Reason, subject.Nearest));
    }
}
