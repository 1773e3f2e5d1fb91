using System.Collections.Immutable;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using static CallCenter.Standards.Tests.ServiceLevels.ClockSample;
using ClockStory = CallCenter.Standards.Tests.Generators.ClockStory;

namespace CallCenter.Standards.Tests.ServiceLevels;

public sealed class EscalationTests
{
    private const string Clocked = "policy/target";
    private static readonly ClockEvent Started = ClockEvent.Start("s", At("2026-01-05 10:00"));

    private static readonly EscalationLadder Ladder = Of(
        stops: false,
        Step("half", EscalationTrigger.PercentOfTarget, percent: 50),
        Step("near", EscalationTrigger.BeforeDue, hours: 1),
        Step("due", EscalationTrigger.AfterDue, hours: 0, repeatHours: 1, times: 2),
        Step("unanswered", EscalationTrigger.Unacknowledged, hours: 2),
        Step("higher", EscalationTrigger.Unacknowledged, hours: 1));

    [Theory]
    [InlineData("2026-01-05 11:00", "", "2026-01-05 12:00")]
    [InlineData("2026-01-05 12:00", "half/0", "2026-01-05 13:00")]
    [InlineData("2026-01-05 14:30", "half/0 near/0 due/0", "2026-01-05 15:00")]
    [InlineData("2026-01-05 16:00", "half/0 near/0 due/0 due/1 due/2 unanswered/0", "2026-01-05 17:00")]
    [InlineData("2026-01-05 17:00", "half/0 near/0 due/0 due/1 due/2 unanswered/0 higher/0", null)]
    public void Steps_fall_due_in_the_clocks_own_time(string now, string due, string? wake)
    {
        EscalationPlan plan = Plan(Ladder, now, [Started]);

        Assert.Equal(due.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(step => $"policy/target/s/{step}"), plan.Due.Select(step => step.Id));
        Assert.Equal(wake is null ? null : At(wake), plan.NextWake);
    }

    [Fact]
    public void An_acknowledgement_ends_repeats_and_what_waits_for_it()
    {
        EscalationPlan plan = Plan(Ladder, "2026-01-06 17:00", [Started], new Acknowledgement("policy/target/s/due/0", At("2026-01-05 14:30")), new Acknowledgement("policy/other/s/half/0", At("2026-01-05 12:00")));

        Assert.Equal(["half", "near", "due"], plan.Due.Select(step => step.Step.Code));
        Assert.Equal(At("2026-01-05 14:30"), plan.Due[^1].AcknowledgedAt);
        Assert.Null(plan.Due[0].AcknowledgedAt);
        Assert.Null(plan.NextWake);
    }

    [Fact]
    public void An_acknowledgement_after_the_wait_comes_too_late()
    {
        EscalationPlan plan = Plan(Ladder, "2026-01-05 16:59", [Started], new Acknowledgement("policy/target/s/due/0", At("2026-01-05 16:30")), new Acknowledgement("policy/target/s/due/1", At("2026-01-05 16:40")));

        Assert.Contains(plan.Due, step => step.Step.Code == "unanswered");
        Assert.Equal(At("2026-01-05 16:30"), plan.Due.First(step => step.Step.Code == "due").AcknowledgedAt);
    }

    [Fact]
    public void A_ladder_may_end_with_the_first_acknowledgement()
    {
        EscalationLadder stopping = Of(stops: true, [.. Ladder.Steps]);

        Assert.Equal(["half"], Plan(stopping, "2026-01-06 17:00", [Started], new Acknowledgement("policy/target/s/half/0", At("2026-01-05 12:10"))).Due.Select(step => step.Step.Code));
        Assert.Equal(6, Plan(stopping, "2026-01-05 16:00", [Started], new Acknowledgement("policy/target/s/half/0", At("2026-01-05 18:00"))).Due.Length);
    }

    [Fact]
    public void An_acknowledgement_of_another_run_is_not_of_this_one()
    {
        foreach (string id in new[] { "policy/target/s/x/due/0", "policy/target/sx/due/0", "policy/target/s/due", "policy/target/s//0", "policy/targets/s/due/0", "due/0" })
        {
            Assert.All(Plan(Ladder, "2026-01-05 16:59", [Started], new Acknowledgement(id, At("2026-01-05 14:30"))).Due, step => Assert.Null(step.AcknowledgedAt));
        }
    }

    [Fact]
    public void A_stop_ends_the_ladder_and_keeps_what_was_due()
    {
        EscalationPlan plan = Plan(Ladder, "2026-01-09 17:00", [Started, ClockEvent.Stop("e", At("2026-01-05 13:30"))]);

        Assert.Equal(["half", "near"], plan.Due.Select(step => step.Step.Code));
        Assert.Null(plan.NextWake);
        Assert.Equal(["half", "near"], Plan(Ladder, "2026-01-09 17:00", [Started, ClockEvent.Stop("e", At("2026-01-05 14:00"))]).Due.Select(step => step.Step.Code));
    }

    [Fact]
    public void A_paused_clock_escalates_nothing_new()
    {
        EscalationPlan plan = Plan(Ladder, "2026-01-08 17:00", [Started, ClockEvent.Pause("p", At("2026-01-05 12:30"))]);

        Assert.Equal(["half"], plan.Due.Select(step => step.Step.Code));
        Assert.Null(plan.NextWake);
    }

    [Fact]
    public void A_reset_begins_a_ladder_of_its_own()
    {
        EscalationPlan plan = Plan(Ladder, "2026-01-05 15:00", [Started, ClockEvent.Reset("r", At("2026-01-05 13:00"))]);

        Assert.Equal(["policy/target/r/half/0"], plan.Due.Select(step => step.Id));
    }

    [Fact]
    public void Days_escalate_at_their_due_instant_and_not_at_closing()
    {
        EscalationLadder ladder = Of(stops: false, Step("due", EscalationTrigger.AfterDue, hours: 0), Step("later", EscalationTrigger.AfterDue, hours: 1));
        var clock = new ServiceClock(new ClockTarget(new BusinessDays(1), Office));

        Assert.Empty(EscalationPlanner.Plan(ladder, Clocked, clock.Read("2026-01-06 20:00", Started), []).Due);
        Assert.Equal([At("2026-01-07 00:00"), At("2026-01-07 10:00")], EscalationPlanner.Plan(ladder, Clocked, clock.Read("2026-01-07 20:00", Started), []).Due.Select(step => step.At));
    }

    [Fact]
    public void A_clock_that_is_not_started_or_never_due_escalates_nothing()
    {
        Assert.Equal((0, null), (Plan(Ladder, "2026-01-05 11:00", []).Due.Length, Plan(Ladder, "2026-01-05 11:00", []).NextWake));
        Assert.Empty(EscalationPlanner.Plan(Ladder, Clocked, new ServiceClock(new ClockTarget(new BusinessDays(1), Never)).Read("2026-02-05 11:00", Started), []).Due);
        Assert.Empty(EscalationPlanner.Plan(Ladder, Clocked, Clock(1, Never).Read("2026-02-05 11:00", Started), []).Due);
    }

    [Property(MaxTest = 300)]
    public Property Asking_twice_gives_the_same_steps_and_what_was_due_stays_due() => Prop.ForAll(ClockStory.Arbitrary, story =>
    {
        ClockState state = story.State;
        Instant later = story.Now + Duration.FromHours(5);
        EscalationPlan first = EscalationPlanner.Plan(Ladder, Clocked, state.Read(story.Now), []);
        EscalationPlan again = EscalationPlanner.Plan(Ladder, Clocked, state.Read(story.Now), []);
        EscalationPlan after = EscalationPlanner.Plan(Ladder, Clocked, state.Read(later), []);
        EscalationPlan? woken = first.NextWake is { } wake ? EscalationPlanner.Plan(Ladder, Clocked, state.Read(wake), []) : null;
        return (first.Due.SequenceEqual(again.Due)
            && first.Due.All(step => after.Due.Contains(step))
            && first.Due.Select(step => step.Id).Distinct().Count() == first.Due.Length
            && (woken is null || woken.Due.Length > first.Due.Length)).Label(story.ToString());
    });

    private static EscalationPlan Plan(EscalationLadder ladder, string now, ClockEvent[] events, params Acknowledgement[] acknowledgements) =>
        EscalationPlanner.Plan(ladder, Clocked, Clock(4).Read(now, events), acknowledgements);

    private static EscalationLadder Of(bool stops, params ImmutableArray<EscalationStep> steps) =>
        new() { Code = "ladder", Name = new LocalizedText(null, "Ladder"), Steps = steps, StopsOnAcknowledgement = stops, Provenance = Sample.Provenance };

    private static EscalationStep Step(string code, EscalationTrigger trigger, int? percent = null, int? hours = null, int? repeatHours = null, int? times = null) => new()
    {
        Code = code,
        Trigger = trigger,
        Percent = percent is { } share ? Percentage.FromPercent(share) : null,
        Time = hours is { } time ? Hours(time) : null,
        To = "service-manager",
        RepeatEvery = repeatHours is { } every ? Hours(every) : null,
        RepeatTimes = times,
    };
}
