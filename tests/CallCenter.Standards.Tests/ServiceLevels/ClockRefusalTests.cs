using CallCenter.Standards.ServiceLevels;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static CallCenter.Standards.Tests.ServiceLevels.ClockSample;
using ClockStory = CallCenter.Standards.Tests.Generators.ClockStory;

namespace CallCenter.Standards.Tests.ServiceLevels;

public sealed class ClockRefusalTests
{
    private static readonly ClockEvent Started = ClockEvent.Start("s", At("2026-01-05 10:00"));

    [Fact]
    public void Every_refused_event_is_named_and_the_rest_is_folded()
    {
        Folded<ClockState, ClockRefusal> folded = Clock(4).Fold(
        [
            Started,
            ClockEvent.Pause("p", At("2026-01-05 12:00"), "a"),
            ClockEvent.Pause("p", At("2026-01-05 12:30"), "a"),
            ClockEvent.Resume("q", At("2026-01-05 11:00"), "a"),
            ClockEvent.Resume("r", At("2026-01-05 13:00"), "b"),
            ClockEvent.Start("t", At("2026-01-05 13:00")),
            ClockEvent.Start("u", At("2026-01-05 13:00"), from: At("2026-01-05 14:00")),
            new ClockEvent { Id = "v", At = At("2026-01-05 13:00"), Action = ClockAction.Change },
            ClockEvent.Resume("w", At("2026-01-05 13:00"), "a"),
        ]);

        Assert.Equal(
            [
                ("p", At("2026-01-05 12:30"), ClockRefusalReason.IdentityReused), ("q", At("2026-01-05 11:00"), ClockRefusalReason.OutOfOrder), ("r", At("2026-01-05 13:00"), ClockRefusalReason.NotApplicable),
                ("t", At("2026-01-05 13:00"), ClockRefusalReason.NotApplicable), ("u", At("2026-01-05 13:00"), ClockRefusalReason.StartsLater), ("v", At("2026-01-05 13:00"), ClockRefusalReason.NotApplicable),
            ],
            folded.Refusals.Select(refusal => (refusal.EventId, refusal.At, refusal.Reason)));
        Assert.Equal(
            folded.Refusals.SelectMany(refusal => refusal.Also.Prepend(refusal.Reason).Select(reason => (refusal.EventId, EnumCodes<ClockRefusalReason>.CodeOf(reason), reason == ClockRefusalReason.NotApplicable ? EnumCodes<ClockAction>.CodeOf(refusal.Action!.Value) : null))),
            folded.Refusals.SelectMany(refusal => refusal.Explain() is var why ? why.Details.Prepend(why.Answer) : []).Select(told => (told.Find("event")!.Value!, told.Find("reason")!.Code!, told.Find("action")?.Code)));
        Assert.Equal((ClockStatus.Running, Hours(3)), folded.State.Read(At("2026-01-05 14:00")) is var reading ? (reading.Status, reading.Elapsed) : default);
    }

    [Fact]
    public void A_state_refuses_what_the_whole_would_and_takes_repeats_as_done()
    {
        ClockState state = Clock(4).Fold([Started]).State;
        Folded<ClockState, ClockRefusal> refused = state.Evolve(Started with { Reason = "other" });

        Assert.Equal(("s", ClockRefusalReason.IdentityReused), (refused.Refusals.Single().EventId, refused.Refusals.Single().Reason));
        Assert.Same(state, refused.State);
        Assert.Equal(new Folded<ClockState, ClockRefusal>(state), state.Evolve(ClockEvent.Start("s", At("2026-01-05 10:00"))));
        Assert.Equal(ClockStatus.Running, state.Read(At("2026-01-05 11:00")).Status);
    }

    [Property]
    public Property Events_delivered_again_in_any_place_change_nothing() => Prop.ForAll(ClockStory.Arbitrary, ArbMap.Default.ArbFor<byte>(), (story, seed) =>
    {
        List<ClockEvent> delivered = [.. story.Events];
        for (int i = 0; i < story.Events.Length; i++)
        {
            int place = i + 1 + ((seed + i) % 3);
            delivered.Insert(Math.Min(place + i, delivered.Count), story.Events[i] with { });
        }

        Folded<ClockState, ClockRefusal> folded = new ServiceClock(story.Target).Fold([.. delivered]);
        return (!folded.HasRefusals && folded.State.Events == History.Of<ClockEvent>(story.Events)).Label(story.ToString());
    });

    [Fact]
    public void Nothing_but_a_start_or_a_change_comes_first()
    {
        foreach (ClockEvent first in Each("x", "2026-01-05 10:00"))
        {
            bool isAllowed = first.Action is ClockAction.Start or ClockAction.Change;
            Assert.Equal(isAllowed, !Clock(4).Fold([first]).HasRefusals);
        }
    }

    [Fact]
    public void A_stopped_clock_only_opens_again_and_a_cancelled_one_only_starts_again()
    {
        foreach (ClockEvent next in Each("x", "2026-01-05 12:00"))
        {
            Assert.Equal(next.Action == ClockAction.Reopen, !Clock(4).Fold([Started, ClockEvent.Stop("e", At("2026-01-05 11:00")), next]).HasRefusals);
            Assert.Equal(next.Action == ClockAction.Start, !Clock(4).Fold([Started, ClockEvent.Cancel("e", At("2026-01-05 11:00")), next]).HasRefusals);
        }
    }

    [Fact]
    public void Events_of_one_instant_come_in_the_order_given()
    {
        Folded<ClockState, ClockRefusal> folding = Clock(4).Fold([Started, ClockEvent.Pause("p", Started.At), ClockEvent.Resume("q", Started.At), ClockEvent.Stop("e", Started.At)]);

        Assert.Equal(ClockStatus.Met, folding.State.Read(Started.At).Status);
        Assert.Empty(folding.State.Read(Started.At).Segments);
    }

    [Fact]
    public void Identities_that_look_alike_are_told_apart()
    {
        var events = new List<ClockEvent> { ClockEvent.Start("00", At("2026-01-05 10:00")) };
        for (int i = 0; i < 200; i++)
        {
            events.Add(ClockEvent.Pause($"{i}", At("2026-01-05 10:00"), "a"));
        }

        Folded<ClockState, ClockRefusal> folded = Clock(4).Fold([.. events]);
        Assert.Equal((false, 201), (folded.HasRefusals, folded.State.Events.Count));
        Assert.Equal(["199", "00"], folded.State.Fold([events[^1] with { Reason = "b" }, events[0] with { Reason = "b" }]).Refusals.Select(refusal => refusal.EventId));
        Assert.Equal(folded, folded.State.Fold([events[^1], events[0], events[77]]));
    }

    private static ClockEvent[] Each(string id, string at) =>
    [
        ClockEvent.Start(id, At(at)), ClockEvent.Pause(id, At(at)), ClockEvent.Resume(id, At(at)), ClockEvent.Stop(id, At(at)), ClockEvent.Reset(id, At(at)),
        ClockEvent.Cancel(id, At(at)), ClockEvent.Reopen(id, At(at), ReopenMode.Continue), ClockEvent.ChangeTo(id, At(at), Target(2), ChangeMode.Restart),
    ];
}
