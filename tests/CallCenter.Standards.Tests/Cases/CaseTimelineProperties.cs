using CallCenter.Standards.Book;
using CallCenter.Standards.Cases;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Workflows;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using static CallCenter.Standards.Tests.ServiceLevels.ClockSample;

namespace CallCenter.Standards.Tests.Cases;

/// <summary>Timelines over random events, looked at, cut, resumed and delivered in any way.</summary>
public sealed class CaseTimelineProperties
{
    private static readonly Standard Standard = StandardBook.Shipped.Compile();
    private static readonly CaseRules<WorkItem> Rules = Standard.Cases(WorkItem.Schema, LateEvents.FoldByTime);
    private static readonly string[] Codes = ["reported", "responded", "restored", "recurred", "withdrawn", "noted", "received", "decided", "new-facts", "appraisal-started", "appraisal-ended", "withdrawn"];

    private static readonly Gen<(string Code, int Minutes, int Choice)> Happening =
        from code in Gen.Elements(Codes)
        from minutes in Gen.Frequency((1, Gen.Constant(0)), (8, Gen.Choose(1, 60)), (2, Gen.Choose(1, 9).Select(days => days * 24 * 60)))
        from choice in Gen.Choose(0, 9)
        select (code, minutes, choice);

    internal static Arbitrary<TimelineEvent<WorkItem>[]> Cases { get; } = Gen.Choose(0, 25).SelectMany(count => Happening.ArrayOf(count)).Select(Of).ToArbitrary();

    [Property(MaxTest = 150)]
    public Property It_does_not_matter_when_a_host_looks_restarts_or_is_told_twice() => Prop.ForAll(Cases, ArbMap.Default.ArbFor<byte>(), (events, seed) =>
    {
        CaseTimeline<WorkItem> whole = Rules.Begin().Fold(events).State.Advance(End);
        CaseTimeline<WorkItem> stepped = Rules.Begin();
        for (int i = 0; i < events.Length; i++)
        {
            stepped = stepped.Evolve(events[i]).State;
            stepped = (seed + i) % 3 == 0 && i + 1 < events.Length && events[i + 1].At > events[i].At ? stepped.Advance(events[i + 1].At - Duration.Epsilon) : stepped;
            stepped = (seed + i) % 4 == 1 ? Rules.Resume(StandardJson.Read<CaseSnapshot<WorkItem>>(StandardJson.Write(stepped.Snapshot))).State : stepped;
            stepped = (seed + i) % 5 == 2 ? stepped.Evolve(events[(seed * i) % (i + 1)]).State : stepped;
        }

        stepped = stepped.Advance(End);
        return (CaseTimelineTests.Told(whole) == CaseTimelineTests.Told(stepped) && whole.Version == stepped.Version).Label(string.Join("\n", events.AsEnumerable()));
    });

    [Property(MaxTest = 150)]
    public Property The_next_event_is_never_missed() => Prop.ForAll(Cases, events =>
    {
        CaseTimeline<WorkItem> timeline = Rules.Begin().Fold(events).State;
        if (timeline.NextEventAt is not { } wake || timeline.SettledAt is not { } settled || wake <= settled + Duration.Epsilon)
        {
            return true.ToProperty();
        }

        CaseTimeline<WorkItem> before = timeline.Advance(wake - Duration.Epsilon);
        CaseTimeline<WorkItem> at = timeline.Advance(wake);
        return (before.Steps == timeline.Steps && before.Events == timeline.Events && before.NextEventAt == wake && (at.NextEventAt is not { } next || next > wake)).Label(string.Join("\n", events.AsEnumerable()));
    });

    [Property(MaxTest = 100)]
    public Property Events_in_any_order_lead_to_the_promises_of_their_own_and_take_no_step_back() => Prop.ForAll(Cases, ArbMap.Default.ArbFor<int>(), (events, seed) =>
    {
        TimelineEvent<WorkItem>[] known = [.. events.DistinctBy(happened => happened.At)];
        CaseTimeline<WorkItem> inOrder = Rules.Begin().Fold(known).State;
        TimelineEvent<WorkItem>[] shuffled = [.. known.Take(1), .. known.Skip(1).OrderBy(happened => Mix(happened.Id, seed))];
        CaseTimeline<WorkItem> anyhow = Rules.Begin();
        bool isTakenBack = false;
        foreach (TimelineEvent<WorkItem> happened in shuffled)
        {
            CaseTimeline<WorkItem> next = anyhow.Evolve(happened).State;
            isTakenBack |= !next.Steps.Take(anyhow.Steps.Count).SequenceEqual(anyhow.Steps) || next.Version < anyhow.Version;
            anyhow = next;
        }

        bool isSame = !inOrder.Events.SequenceEqual(anyhow.Events)
            || (inOrder.Steps.All(step => anyhow.Steps.Any(other => other.Id == step.Id)) && (known.Length == 0 || inOrder.Read(End).Select(Promise).SequenceEqual(anyhow.Read(End).Select(Promise))));
        return (isSame && !isTakenBack).Label(string.Join("\n", shuffled.AsEnumerable()));
    });

    [Fact]
    public void An_event_before_the_instant_settled_tells_at_once_what_is_due_by_then()
    {
        CaseTimeline<WorkItem> settled = Rules.Begin().Evolve(new() { Id = "0", At = At("2026-01-05 01:00"), Code = "noted", Policies = [new("fault-level-1")] }).State.Advance(At("2026-01-05 12:00"));

        CaseTimeline<WorkItem> told = settled.Evolve(new() { Id = "1", At = At("2026-01-05 02:00"), Code = "reported" }).State;

        Assert.Contains(told.Steps, step => step.Id == "fault-level-1/restore/1/half/0");
        Assert.True(told.NextEventAt is not { } next || next > told.SettledAt);
    }

    [Fact]
    public void An_acknowledgement_told_late_is_of_no_step_that_fell_due_after_it()
    {
        CaseTimeline<WorkItem> due = Rules.Begin().Evolve(new() { Id = "0", At = At("2026-01-05 01:00"), Code = "reported", Policies = [new("fault-level-1")] }).State.Advance(At("2026-01-05 12:00"));
        due = due.Evolve(new() { Id = "1", At = At("2026-01-05 12:30"), Code = "noted" }).State;

        Folded<CaseTimeline<WorkItem>, TimelineRefusal> late = due.Evolve(new() { Id = "2", At = At("2026-01-05 01:10"), Code = "noted", Acknowledges = "fault-level-1/restore/0/half/0" });

        Assert.Contains(due.Steps, step => step.Id == "fault-level-1/restore/0/half/0" && step.At > At("2026-01-05 01:10"));
        Assert.Equal(TimelineRefusalReason.UnknownStep, Assert.Single(late.Refusals).Reason);
    }

    private static Instant End => At("2026-12-01 00:00");

    internal static string Promise(TargetReading promise) => $"{promise.Policy}/{promise.Target} {promise.Clock} {string.Join(", ", promise.Clock.Runs)} {string.Join(", ", promise.Clock.Segments)}";

    internal static int Mix(string id, int seed) => (int)(((uint)(int.Parse(id, System.Globalization.CultureInfo.InvariantCulture) + 1) * 2_654_435_761u) ^ (uint)seed) & 0xffff;

    private static TimelineEvent<WorkItem>[] Of((string Code, int Minutes, int Choice)[] drawn)
    {
        Instant at = At("2026-01-05 01:00");
        var events = new List<TimelineEvent<WorkItem>>();
        for (int i = 0; i < drawn.Length; i++)
        {
            at += Duration.FromMinutes(drawn[i].Minutes);
            events.Add(new TimelineEvent<WorkItem>
            {
                Id = $"{i}",
                At = at,
                Code = drawn[i].Choice == 9 ? null : drawn[i].Code,
                Policies = i == 0 ? [new("fault-level-1"), new("cn-complaint")]
                    : drawn[i].Choice == 1 ? [new("fault-level-2") { InPlaceOf = "fault-level-1", Mode = (ChangeMode)(i % 4) }]
                    : drawn[i].Choice == 2 ? [new("alarm")]
                    : default,
                Acknowledges = drawn[i].Choice == 3 ? "cn-complaint/decide/0/near/0" : null,
            });
        }

        return [.. events];
    }
}
