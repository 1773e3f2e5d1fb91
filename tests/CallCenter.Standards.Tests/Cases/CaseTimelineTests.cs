using CallCenter.Standards.Book;
using CallCenter.Standards.Cases;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Workflows;
using NodaTime;
using static CallCenter.Standards.Tests.ServiceLevels.ClockSample;

namespace CallCenter.Standards.Tests.Cases;

/// <summary>What a host relies on: one next instant, nothing lost, nothing twice.</summary>
public sealed class CaseTimelineTests
{
    // The response of faults has a ladder of its own, which these examples leave out.
    private static readonly Standard Standard = (StandardBook.Shipped with { ServiceLevels = StandardBook.Shipped.ServiceLevels with { Policies = [.. StandardBook.Shipped.ServiceLevels.Policies.Select(WithoutResponse)] } }).Compile();
    private static readonly CaseRules<WorkItem> Rules = new(Standard.ServiceLevels, Standard.Workflows, WorkItem.Schema);
    private static readonly CaseRules<WorkItem> Late = new(Standard.ServiceLevels, Standard.Workflows, WorkItem.Schema, LateEvents.FoldByTime);

    // A fault of level 1 is responded to in 30 min and restored in 2 h; its ladder has steps at 50 %, 80 %, and when due, then every 30 min.
    private static readonly TimelineEvent<WorkItem> Reported = Event("1", "2026-01-05 01:00", "reported") with { Policies = [new("fault-level-1")] };

    [Fact]
    public void A_host_that_wakes_when_it_is_told_sees_every_warning_step_and_due_instant_once()
    {
        CaseTimeline<WorkItem> timeline = Taken(Rules.Begin(), Reported);
        var seen = new List<string>();
        var wakes = new List<Instant>();
        while (timeline.NextEventAt is { } wake && wakes.Count < 50)
        {
            int version = timeline.Version;
            timeline = timeline.Advance(wake);
            wakes.Add(wake);
            seen.AddRange(timeline.StepsSince(version).Select(step => $"{step.Id} at {step.At}"));
        }

        Assert.Equal(
            [
                "fault-level-1/restore/1/half/0 at 2026-01-05T02:00:00Z", "fault-level-1/restore/1/near/0 at 2026-01-05T02:36:00Z",
                .. Enumerable.Range(0, 9).Select(i => $"fault-level-1/restore/1/due/{i} at {At("2026-01-05 03:00") + Duration.FromMinutes(30 * i)}"),
            ],
            seen);
        Assert.Contains(At("2026-01-05 01:30"), wakes);
        Assert.Equal(wakes.Order(), wakes.AsEnumerable());
        Assert.Equal(seen.Count, timeline.Steps.Count);
        Assert.Equal(("general-manager", "complaint", true), (timeline.Steps[^1].To, "complaint", timeline.Steps[^1].Notify.SequenceEqual(["deputy-general-manager"])));
    }

    /// <summary>Who approved a longer time and why goes with the case through a snapshot; where it is missing, the promise tells.</summary>
    [Fact]
    public void An_extension_keeps_who_approved_it_and_why()
    {
        TimelineEvent<WorkItem> extended = Event("2", "2026-01-10 01:00", "extended") with { ApprovedBy = "wang", Reason = "appraisal abroad" };
        CaseTimeline<WorkItem> timeline = Taken(Rules.Begin(), Event("1", "2026-01-05 01:00", "received") with { Policies = [new("cn-complaint")] }, extended);
        timeline = Rules.Resume(StandardJson.Read<CaseSnapshot<WorkItem>>(StandardJson.Write(timeline.Snapshot))).State;

        TargetReading promise = timeline.Read(extended.At).Single(promise => promise.Target.Code == "decide");
        Assert.Equal(("2", "wang", "appraisal abroad"), (promise.ExtendedBy?.Id, promise.ExtendedBy?.ApprovedBy, promise.ExtendedBy?.Reason));
        Assert.Empty(promise.Findings);

        CaseTimeline<WorkItem> bare = Taken(Rules.Begin(), Event("1", "2026-01-05 01:00", "received") with { Policies = [new("cn-complaint")] }, extended with { ApprovedBy = null });
        Assert.Equal("CCS5025", Assert.Single(bare.Read(extended.At).Single(promise => promise.Target.Code == "decide").Findings).Code);
    }

    [Fact]
    public void It_does_not_matter_when_a_host_looks()
    {
        TimelineEvent<WorkItem> restored = Event("2", "2026-01-05 03:10", "restored");
        CaseTimeline<WorkItem> rarely = Taken(Rules.Begin(), Reported, restored).Advance(At("2026-01-06 00:00"));
        CaseTimeline<WorkItem> often = Taken(Rules.Begin(), Reported);
        for (int minute = 0; minute < 130; minute++)
        {
            often = often.Advance(At("2026-01-05 01:00") + Duration.FromMinutes(minute));
        }

        often = Taken(often, restored).Advance(At("2026-01-06 00:00"));

        Assert.Equal(["half", "near", "due"], rarely.Steps.Select(step => step.Step));
        Assert.Equal(rarely.Steps, often.Steps);
        Assert.Null(often.NextEventAt);
    }

    [Fact]
    public void What_was_due_stays_due_after_a_stop_a_second_run_and_a_change_of_policy()
    {
        CaseTimeline<WorkItem> timeline = Taken(
            Rules.Begin(),
            Reported,
            Event("2", "2026-01-05 02:10", "restored"),
            Event("3", "2026-01-05 02:15", "recurred"),
            Event("4", "2026-01-05 02:20", "judged") with { Policies = [new("fault-level-2") { InPlaceOf = "fault-level-1" }] });

        Assert.Equal(["fault-level-1/restore/1/half/0"], timeline.Steps.Select(step => step.Id));

        CaseTimeline<WorkItem> later = timeline.Advance(At("2026-01-05 05:30"));
        Assert.Equal(["fault-level-1/restore/1/half/0", "fault-level-2/restore/1/half/0", "fault-level-2/restore/1/near/0", "fault-level-2/restore/1/due/0"], later.Steps.Select(step => step.Id));
        Assert.Equal(later.Steps.Skip(1), later.StepsSince(timeline.Version).AsEnumerable());
        Assert.Equal(["fault-level-1 1", "fault-level-2 1"], later.Policies.Select(policy => $"{policy}"));
    }

    [Fact]
    public void An_acknowledgement_is_an_event_and_ends_what_waits_for_it()
    {
        CaseTimeline<WorkItem> due = Taken(Rules.Begin(), Reported).Advance(At("2026-01-05 03:00"));
        CaseStep step = due.Steps[^1];
        CaseTimeline<WorkItem> taken = Taken(due, new TimelineEvent<WorkItem> { Id = "a", At = At("2026-01-05 03:05"), Acknowledges = step.Id });

        Assert.Equal((At("2026-01-05 03:05"), null), (taken.AcknowledgedAt(step), taken.AcknowledgedAt(due.Steps[0])));
        Assert.Equal(3, taken.Advance(At("2026-01-06 00:00")).Steps.Count);
        Assert.Equal(11, due.Advance(At("2026-01-06 00:00")).Steps.Count);
        Assert.Null(taken.NextEventAt);
    }

    [Fact]
    public void Events_delivered_twice_change_nothing_and_another_of_the_identity_is_told()
    {
        CaseTimeline<WorkItem> timeline = Taken(Rules.Begin(), Reported, Event("2", "2026-01-05 02:10", "responded"));
        Folded<CaseTimeline<WorkItem>, TimelineRefusal> again = timeline.Fold([Reported with { Policies = [new("fault-level-1")] }, Event("2", "2026-01-05 02:10", "responded"), Event("2", "2026-01-05 02:10", "restored")]);

        Assert.Same(timeline, again.State);
        Assert.Equal([("2", TimelineRefusalReason.IdentityReused)], again.Refusals.Select(refusal => (refusal.EventId, refusal.Reason)));
    }

    [Fact]
    public void A_late_event_is_refused_or_folded_by_its_time_as_the_rules_say()
    {
        TimelineEvent<WorkItem> responded = Event("2", "2026-01-05 01:20", "responded");
        TimelineEvent<WorkItem> noted = Event("3", "2026-01-05 02:30", "noted");
        CaseTimeline<WorkItem> strict = Taken(Rules.Begin(), Reported, noted);
        CaseTimeline<WorkItem> lenient = Taken(Late.Begin(), Reported, noted);
        Folded<CaseTimeline<WorkItem>, TimelineRefusal> refused = strict.Evolve(responded);

        Assert.Equal((TimelineRefusalReason.Late, strict), (refused.Refusals.Single().Reason, refused.State));
        Assert.Equal(ClockStatus.Breached, Status(lenient, "respond"));

        CaseTimeline<WorkItem> folded = Taken(lenient, responded);
        Assert.Equal((ClockStatus.Met, At("2026-01-05 01:20")), (Status(folded, "respond"), Reading(folded, "respond").EndedAt));
        Assert.Equal(["1", "2", "3"], folded.Events.Select(happened => happened.Id));
        Assert.Equal(Told(Taken(Late.Begin(), Reported, responded, noted)), Told(folded));
        Assert.True(folded.Version > lenient.Version);
    }

    [Fact]
    public void A_late_event_takes_no_step_back_and_what_it_brings_late_is_told()
    {
        CaseTimeline<WorkItem> timeline = Taken(Late.Begin(), Reported, Event("3", "2026-01-05 02:40", "noted"));
        Assert.Equal(["half", "near"], timeline.Steps.Select(step => step.Step));

        CaseTimeline<WorkItem> restored = Taken(timeline, Event("2", "2026-01-05 01:50", "restored"));
        Assert.Equal(timeline.Steps, restored.Steps);
        Assert.Equal(ClockStatus.Met, Status(restored, "restore"));
        Assert.Null(restored.NextEventAt);

        CaseTimeline<WorkItem> other = Taken(Taken(Late.Begin(), Event("n", "2026-01-05 05:00", "noted")), Reported).Advance(At("2026-01-05 05:00"));
        Assert.Equal(7, other.Steps.Count);
        Assert.Equal(other.Steps, other.StepsSince(1).AsEnumerable());
    }

    [Fact]
    public void A_case_goes_on_in_another_process_from_its_snapshot()
    {
        CaseTimeline<WorkItem> timeline = Taken(Rules.Begin(), Reported, Event("2", "2026-01-05 02:10", "responded")).Advance(At("2026-01-05 02:20"));
        Folded<CaseTimeline<WorkItem>, TimelineRefusal> resumed = Rules.Resume(timeline.Snapshot);

        Assert.Empty(resumed.Refusals);
        Assert.Equal(timeline.Snapshot, resumed.State.Snapshot);
        Assert.Equal(timeline.NextEventAt, resumed.State.NextEventAt);
        Assert.Equal(Told(timeline.Advance(At("2026-01-06 00:00"))), Told(resumed.State.Advance(At("2026-01-06 00:00"))));

        CaseSnapshot<WorkItem> elsewhere = timeline.Snapshot with { Policies = [timeline.Policies[0] with { Version = "9" }] };
        Assert.Equal([TimelineRefusalReason.OtherVersion], Rules.Resume(elsewhere).Refusals.Select(refusal => refusal.Reason));
        Assert.Equal(Rules.Begin().Snapshot, Rules.Resume(Rules.Begin().Snapshot).State.Snapshot);
    }

    [Fact]
    public void What_cannot_be_is_refused_and_changes_nothing()
    {
        CaseTimeline<WorkItem> timeline = Taken(Rules.Begin(), Reported);
        (TimelineEvent<WorkItem> Event, TimelineRefusalReason Reason)[] wrong =
        [
            (Event("2", "2026-01-05 02:00", "x") with { From = At("2026-01-05 02:01") }, TimelineRefusalReason.StartsLater),
            (Event("2", "2026-01-05 02:00", "x") with { Policies = [new("nothing")] }, TimelineRefusalReason.UnknownPolicy),
            (Event("2", "2026-01-05 02:00", "x") with { Policies = [new("alarm") { InPlaceOf = "work-order" }] }, TimelineRefusalReason.UnknownPolicy),
            (Event("2", "2026-01-05 02:00", "x") with { Policies = [new("nothing") { InPlaceOf = "fault-level-1" }] }, TimelineRefusalReason.UnknownPolicy),
            (Event("2", "2026-01-05 02:00", "x") with { Policies = [new("fault-level-1")] }, TimelineRefusalReason.PolicyHeld),
            (new TimelineEvent<WorkItem> { Id = "2", At = At("2026-01-05 02:00"), Acknowledges = "fault-level-1/restore/1/due/0" }, TimelineRefusalReason.UnknownStep),
            (TimelineEvent.Of<WorkItem>(new WorkflowEvent { Number = 1, At = At("2026-01-05 02:00"), Kind = EventKind.Command, Code = "x", Workflow = "service", Version = "?", From = "", To = "x" }), TimelineRefusalReason.Workflow),
        ];

        Assert.All(wrong, one =>
        {
            Folded<CaseTimeline<WorkItem>, TimelineRefusal> folded = timeline.Evolve(one.Event);
            Assert.Equal((one.Event.Id, one.Reason), (folded.Refusals.Single().EventId, folded.Refusals.Single().Reason));
            Assert.Equal(timeline.Events, folded.State.Events);
            Assert.Equal(one.Event.Id, folded.Refusals[0].Explain().Answer.Find("event")?.Value);
            Assert.Contains(
                folded.Refusals[0].Explain().Answer.Find("reason")?.Code,
                new[] { EnumCodes<TimelineRefusalReason>.CodeOf(one.Reason), folded.Refusals[0].Workflow is { Reason: var inner } ? EnumCodes<WorkflowRefusalReason>.CodeOf(inner) : null }.OfType<string>());
        });
    }

    private static ServiceLevelPolicy WithoutResponse(ServiceLevelPolicy policy) => policy with { Targets = [.. policy.Targets.Select(target => target.Code == "respond" ? target with { Ladder = null } : target)] };

    internal static TimelineEvent<WorkItem> Event(string id, string at, string code) => new() { Id = id, At = At(at), Code = code };

    /// <summary>The timeline after events that all have to be taken.</summary>
    internal static CaseTimeline<T> Take<T>(CaseTimeline<T> timeline, params TimelineEvent<T>[] events)
        where T : class
    {
        Folded<CaseTimeline<T>, TimelineRefusal> folded = timeline.Fold(events);
        Assert.Empty(folded.Refusals);
        return folded.State;
    }

    internal static CaseTimeline<WorkItem> Taken(CaseTimeline<WorkItem> timeline, params TimelineEvent<WorkItem>[] events)
    {
        Folded<CaseTimeline<WorkItem>, TimelineRefusal> folded = timeline.Fold(events);
        Assert.Empty(folded.Refusals);
        return folded.State;
    }

    internal static string Told(CaseTimeline<WorkItem> timeline) =>
        $"{string.Join("; ", timeline.Steps.Select(step => step with { Version = 0 }))} | {(timeline.Case == default ? "" : timeline.Case)} | {timeline.NextEventAt} | {(timeline.Events.Count == 0 ? "" : string.Join("; ", timeline.Read(Instant.Max(timeline.SettledAt!.Value, timeline.Events[^1].At)).Select(promise => $"{promise.Policy}/{promise.Target} {promise.Clock} {string.Join(", ", promise.Clock.Runs)}")))}";

    private static ClockReading Reading(CaseTimeline<WorkItem> timeline, string target) => timeline.Read(timeline.Events[^1].At).Single(promise => promise.Target.Code == target).Clock;

    private static ClockStatus Status(CaseTimeline<WorkItem> timeline, string target) => Reading(timeline, target).Status;
}
