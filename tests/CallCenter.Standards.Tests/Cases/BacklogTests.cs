using CallCenter.Standards.Book;
using CallCenter.Standards.Cases;
using CallCenter.Standards.Workflows;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using Xunit.Abstractions;
using static CallCenter.Standards.Tests.Cases.CaseTimelineTests;
using static CallCenter.Standards.Tests.ServiceLevels.ClockSample;

namespace CallCenter.Standards.Tests.Cases;

/// <summary>Events that come late, all at once: as one by one in the order of time, at the cost of telling the case once.</summary>
public sealed class BacklogTests(ITestOutputHelper output)
{
    private static readonly CaseRules<WorkItem> Rules = StandardBook.Shipped.Compile().Cases(WorkItem.Schema, LateEvents.FoldByTime);
    private static readonly CaseRules<WorkItem> Strict = StandardBook.Shipped.Compile().Cases(WorkItem.Schema);

    /// <summary>Oracle: the same events in order from the begin of the case; and, for the state of the promises, each late event by itself.</summary>
    [Property(MaxTest = 300)]
    public Property A_backlog_leads_where_its_events_one_by_one_lead() => Prop.ForAll(CaseTimelineProperties.Cases, ArbMap.Default.ArbFor<int>(), (events, seed) =>
    {
        TimelineEvent<WorkItem>[] known = [.. events.DistinctBy(happened => happened.At)];
        bool IsEarly(TimelineEvent<WorkItem> happened) => happened.Id == "0" || CaseTimelineProperties.Mix(happened.Id, seed) % 2 == 0;
        CaseTimeline<WorkItem> early = Rules.Begin().Fold(known.Where(IsEarly).ToArray()).State;
        TimelineEvent<WorkItem>[] late = [.. known.Where(happened => !IsEarly(happened)).OrderBy(happened => CaseTimelineProperties.Mix(happened.Id, ~seed))];

        Folded<CaseTimeline<WorkItem>, TimelineRefusal> backlog = early.FoldBacklog(late);
        CaseTimeline<WorkItem> byOne = late.OrderBy(happened => happened.At).Aggregate(early, static (timeline, happened) => timeline.Evolve(happened).State);
        CaseTimeline<WorkItem> inOrder = Rules.Begin().Fold(known).State;

        bool isSameState = !byOne.Events.SequenceEqual(backlog.State.Events)
            || (known.Length == 0 || byOne.Read(End).Select(CaseTimelineProperties.Promise).SequenceEqual(backlog.State.Read(End).Select(CaseTimelineProperties.Promise)));
        bool isNothingLost = backlog.State.Events.Count + backlog.Refusals.Length == early.Events.Count + late.Length && byOne.Events.All(taken => backlog.State.Events.Contains(taken));
        bool areStepsKept = backlog.State.Steps.Take(early.Steps.Count).SequenceEqual(early.Steps);
        bool areStepsThere = !inOrder.Events.SequenceEqual(backlog.State.Events) || inOrder.Steps.All(step => backlog.State.Steps.Any(other => other.Id == step.Id));
        bool isNoStepMadeUp = !inOrder.Events.SequenceEqual(backlog.State.Events) || backlog.State.Steps.All(step => inOrder.Steps.Concat(early.Steps).Any(other => other.Id == step.Id));
        return (isSameState && isNothingLost && areStepsKept && areStepsThere && isNoStepMadeUp && backlog.State.Version >= early.Version)
            .Label($"{isSameState} {isNothingLost} {areStepsKept} {areStepsThere} {isNoStepMadeUp}: {string.Join("\n", early.Events)}\nlate\n{string.Join("\n", late.AsEnumerable())}");
    });

    [Fact]
    public void No_step_is_told_that_only_half_of_a_backlog_would_have_let_fall_due()
    {
        CaseTimeline<WorkItem> noted = Taken(Rules.Begin(), Event("9", "2026-01-05 09:00", "noted"));
        TimelineEvent<WorkItem> reported = Event("1", "2026-01-05 01:00", "reported") with { Policies = [new("alarm"), new("fault-level-1")] };
        TimelineEvent<WorkItem> restored = Event("2", "2026-01-05 01:10", "restored");

        Assert.DoesNotContain(noted.FoldBacklog([restored, reported]).State.Steps, step => step.Target == "restore");
        Assert.Contains(noted.Evolve(reported).State.Steps, step => step.Target == "restore");
    }

    /// <summary>Time had passed up to 03:00 when the host was told: the report of 01:42 alone would have let the restoring be half due at 02:42.</summary>
    [Theory]
    [InlineData(LateEvents.FoldByTime)]
    [InlineData(LateEvents.Refuse)]
    public void No_step_is_told_of_a_backlog_that_happened_before_the_time_which_had_passed(LateEvents late)
    {
        CaseRules<WorkItem> rules = late == LateEvents.Refuse ? Strict : Rules;
        CaseTimeline<WorkItem> waiting = Taken(rules.Begin(), Event("1", "2026-01-05 01:00", "noted")).Advance(At("2026-01-05 03:00"));
        TimelineEvent<WorkItem>[] told = [Event("4", "2026-01-05 01:42", "reported") with { Policies = [new("fault-level-1")] }, Event("6", "2026-01-05 02:35", "restored")];

        CaseTimeline<WorkItem> backlog = Assert.Single([waiting.FoldBacklog(told)], static folded => folded.Refusals.IsEmpty).State;

        Assert.Contains(waiting.Evolve(told[0]).State.Steps, step => step.Target == "restore");
        Assert.Equal(["1", "4", "6"], backlog.Events.Select(happened => happened.Id));
        Assert.DoesNotContain(backlog.Steps, step => step.Target == "restore" || step.At > At("2026-01-05 02:35"));
        Assert.Equal(At("2026-01-05 03:00"), backlog.SettledAt);
    }

    [Fact]
    public void An_event_that_contradicts_what_followed_is_refused_and_the_others_are_taken()
    {
        CaseTimeline<WorkItem> timeline = Taken(
            Rules.Begin(),
            Event("1", "2026-01-05 01:00", "reported") with { Policies = [new("fault-level-1")] },
            Event("5", "2026-01-05 05:00", "judged") with { Policies = [new("alarm")] });
        TimelineEvent<WorkItem>[] late =
        [
            Event("4", "2026-01-05 04:00", "noted"), Event("3", "2026-01-05 03:00", "noted") with { Policies = [new("alarm")] }, Event("2", "2026-01-05 02:00", "responded"), Event("6", "2026-01-05 06:00", "restored"), Event("1", "2026-01-05 02:30", "noted"),
        ];

        Folded<CaseTimeline<WorkItem>, TimelineRefusal> folded = timeline.FoldBacklog(late);

        Assert.Equal(["1", "2", "4", "5", "6"], folded.State.Events.Select(happened => happened.Id));
        Assert.Equal([("3", TimelineRefusalReason.Contradicts), ("1", TimelineRefusalReason.IdentityReused)], folded.Refusals.Select(refusal => (refusal.EventId, refusal.Reason)));
        Assert.Equal(2, Strict.Begin().Fold(timeline.Events.AsSpan()).State.FoldBacklog([late[0], late[2]]).Refusals.Count(refusal => refusal.Reason == TimelineRefusalReason.Late));
        Assert.Equal(["1", "2", "4"], Strict.Begin().FoldBacklog([late[0], late[2], timeline.Events[0]]).State.Events.Select(happened => happened.Id));
    }

    /// <summary>Counted by the bytes that are allocated, the same on every machine: each size is four times the one before. One by one the third would take sixteen times the second.</summary>
    [Fact]
    public void Four_times_as_many_late_events_take_four_times_the_work()
    {
        Work(100)();
        long[] work = [.. new[] { 200, 800, 3_200 }.Select(count => Bytes(Work(count)))];

        output.WriteLine(string.Join(" → ", work.Select(bytes => $"{bytes / 1e6:F2} MB")));
        Assert.True(work[1] < work[0] * 4.8 && work[2] < work[1] * 4.8, string.Join(" → ", work));
    }

    /// <summary>As many late events as events in order, in falling time.</summary>
    private static Action Work(int count)
    {
        Instant start = At("2026-01-05 01:00");
        TimelineEvent<WorkItem> At_(int i) => new() { Id = $"{i}", At = start + Duration.FromMinutes(i), Code = i == 0 ? "received" : "noted", Policies = i == 0 ? [new("cn-complaint")] : default };
        CaseTimeline<WorkItem> timeline = Rules.Begin().Fold(Enumerable.Range(0, count).Select(i => At_(2 * i)).ToArray()).State;
        TimelineEvent<WorkItem>[] late = [.. Enumerable.Range(0, count - 1).Select(i => At_((2 * i) + 1)).Reverse()];
        return () => Assert.Equal((2 * count) - 1, timeline.FoldBacklog(late).State.Events.Count);
    }

    private static long Bytes(Action action)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static Instant End => At("2026-12-01 00:00");
}
