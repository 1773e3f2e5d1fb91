using CallCenter.Standards.ServiceLevels;
using static CallCenter.Standards.Tests.ServiceLevels.ClockSample;

namespace CallCenter.Standards.Tests.ServiceLevels;

public sealed class ClockRefusalTests
{
    private static readonly ClockEvent Started = ClockEvent.Start("s", At("2026-01-05 10:00"));

    [Fact]
    public void Every_refused_event_is_named_at_once()
    {
        ClockFolding folding = Clock(4).Fold(
        [
            Started,
            ClockEvent.Pause("p", At("2026-01-05 12:00"), "a"),
            ClockEvent.Pause("p", At("2026-01-05 12:30"), "a"),
            ClockEvent.Resume("q", At("2026-01-05 11:00"), "a"),
            ClockEvent.Resume("r", At("2026-01-05 13:00"), "b"),
            ClockEvent.Start("t", At("2026-01-05 13:00")),
            ClockEvent.Start("u", At("2026-01-05 13:00"), from: At("2026-01-05 14:00")),
        ]);

        Assert.Null(folding.State);
        Assert.Equal(
            [(2, "p", ClockRefusalReason.Duplicate), (3, "q", ClockRefusalReason.OutOfOrder), (4, "r", ClockRefusalReason.NotApplicable), (5, "t", ClockRefusalReason.NotApplicable), (6, "u", ClockRefusalReason.StartsLater)],
            folding.Refusals.Select(refusal => (refusal.Index, refusal.EventId, refusal.Reason)));
        Assert.All(folding.Refusals, refusal => Assert.Contains($"'{refusal.EventId}'", refusal.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_state_refuses_what_the_whole_would()
    {
        ClockState state = Clock(4).Fold([Started]).State!;
        ClockFolding refused = state.Evolve(Started);

        Assert.Equal((0, "s", ClockRefusalReason.Duplicate), (refused.Refusals[0].Index, refused.Refusals[0].EventId, refused.Refusals[0].Reason));
        Assert.Null(refused.State);
        Assert.Equal(ClockStatus.Running, state.Read(At("2026-01-05 11:00")).Status);
    }

    [Fact]
    public void Nothing_but_a_start_or_a_change_comes_first()
    {
        foreach (ClockEvent first in Each("x", "2026-01-05 10:00"))
        {
            bool isAllowed = first.Action is ClockAction.Start or ClockAction.Change;
            Assert.Equal(isAllowed, Clock(4).Fold([first]).State is not null);
        }
    }

    [Fact]
    public void A_stopped_clock_only_opens_again_and_a_cancelled_one_does_nothing()
    {
        foreach (ClockEvent next in Each("x", "2026-01-05 12:00"))
        {
            Assert.Equal(next.Action == ClockAction.Reopen, Clock(4).Fold([Started, ClockEvent.Stop("e", At("2026-01-05 11:00")), next]).State is not null);
            Assert.Null(Clock(4).Fold([Started, ClockEvent.Cancel("e", At("2026-01-05 11:00")), next]).State);
        }
    }

    [Fact]
    public void Events_of_one_instant_come_in_the_order_given()
    {
        ClockFolding folding = Clock(4).Fold([Started, ClockEvent.Pause("p", Started.At), ClockEvent.Resume("q", Started.At), ClockEvent.Stop("e", Started.At)]);

        Assert.Equal(ClockStatus.Met, folding.State!.Read(Started.At).Status);
        Assert.Empty(folding.State!.Read(Started.At).Segments);
    }

    [Fact]
    public void Identities_that_look_alike_are_told_apart()
    {
        var events = new List<ClockEvent> { ClockEvent.Start("", At("2026-01-05 10:00")) };
        for (int i = 0; i < 200; i++)
        {
            events.Add(ClockEvent.Pause($"{i}", At("2026-01-05 10:00"), "a"));
        }

        Assert.NotNull(Clock(4).Fold([.. events]).State);
        Assert.Equal([201, 202], Clock(4).Fold([.. events, events[^1], events[0]]).Refusals.Select(refusal => refusal.Index));
    }

    private static ClockEvent[] Each(string id, string at) =>
    [
        ClockEvent.Start(id, At(at)), ClockEvent.Pause(id, At(at)), ClockEvent.Resume(id, At(at)), ClockEvent.Stop(id, At(at)), ClockEvent.Reset(id, At(at)),
        ClockEvent.Cancel(id, At(at)), ClockEvent.Reopen(id, At(at), ReopenMode.Continue), ClockEvent.ChangeTo(id, At(at), Target(2), ChangeMode.Restart),
    ];
}
