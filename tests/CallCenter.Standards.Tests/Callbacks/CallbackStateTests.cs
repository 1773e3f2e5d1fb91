using CallCenter.Standards.Book;
using CallCenter.Standards.Callbacks;
using FsCheck.Xunit;
using NodaTime;

namespace CallCenter.Standards.Tests.Callbacks;

public sealed class CallbackStateTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 11, 23, 2, 0);

    /// <summary>Every move by hand: the state before, what may happen in it, and the state after.</summary>
    private static readonly Dictionary<CallbackPhase, string> Allowed = new()
    {
        [CallbackPhase.Unplanned] = "Plan",
        [CallbackPhase.Planned] = "Attempt Reschedule Decline Cancel",
        [CallbackPhase.Attempting] = "Reach Miss Decline Cancel",
        [CallbackPhase.Reached] = "Attempt Reschedule StartSecondHandling Finish Decline Cancel",
        [CallbackPhase.Missed] = "Attempt Reschedule Decline Cancel",
        [CallbackPhase.Rescheduled] = "Attempt Reschedule Decline Cancel",
        [CallbackPhase.SecondHandling] = "FinishSecondHandling Decline Cancel",
        [CallbackPhase.SecondHandled] = "Attempt Reschedule Decline Cancel",
        [CallbackPhase.Done] = "",
        [CallbackPhase.Declined] = "",
        [CallbackPhase.Cancelled] = "",
    };

    [Property(MaxTest = 300)]
    public void An_event_is_taken_where_it_may_happen_and_nowhere_else(byte[] actions)
    {
        CallbackState state = CallbackState.Unplanned;
        int at = 0;
        foreach (CallbackAction action in actions.Select(number => number < 40 ? CallbackAction.Plan : (CallbackAction)(number % 10)))
        {
            Folded<CallbackState, CallbackRefusal> folded = state.Evolve(Event(action, at));

            Assert.Equal(!Allowed[state.Phase].Split(' ').Contains(action.ToString()), folded.HasRefusals);
            Assert.Equal(folded.HasRefusals, ReferenceEquals(folded.State, state));
            state = folded.State;
            at++;
        }

        Assert.Equal(state, CallbackState.Unplanned.Fold(state.Events.AsSpan()).State);
        Assert.Equal(state, StandardJson.Read<CallbackState>(StandardJson.Write(state)));
        Assert.Equal(state.Events.Count(one => one.Action == CallbackAction.Attempt), state.Attempts.Length);
        Assert.Equal(state.Events.AsEnumerable().Reverse().TakeWhile(one => one.Action != CallbackAction.Reach).Count(one => one.Action == CallbackAction.Miss), state.Misses);
    }

    [Fact]
    public void Events_that_do_not_fit_say_why_and_change_nothing()
    {
        CallbackState planned = CallbackState.Unplanned.Evolve(Event(CallbackAction.Plan, 0)).State;
        CallbackState second = planned.Fold([Event(CallbackAction.Attempt, 1), Event(CallbackAction.Reach, 2), Event(CallbackAction.StartSecondHandling, 3)]).State;

        Assert.Equal(CallbackRefusalReason.NotPlanned, Refused(CallbackState.Unplanned, Event(CallbackAction.Attempt, 0)));
        Assert.Equal(CallbackRefusalReason.NoTime, Refused(CallbackState.Unplanned, Event(CallbackAction.Plan, 0) with { Until = null }));
        Assert.Equal(CallbackRefusalReason.NoTime, Refused(CallbackState.Unplanned, Event(CallbackAction.Plan, 0) with { Until = Start }));
        Assert.Equal(CallbackRefusalReason.AlreadyPlanned, Refused(planned, Event(CallbackAction.Plan, 1)));
        Assert.Equal(CallbackRefusalReason.IdentityReused, Refused(planned, Event(CallbackAction.Attempt, 0)));
        Assert.Equal(CallbackRefusalReason.OutOfOrder, Refused(second, Event(CallbackAction.Cancel, 0) with { Id = "early" }));
        Assert.Equal(CallbackRefusalReason.NoAttempt, Refused(planned, Event(CallbackAction.Reach, 1)));
        Assert.Equal(CallbackRefusalReason.NotReached, Refused(planned, Event(CallbackAction.Finish, 1)));
        Assert.Equal(CallbackRefusalReason.NoSecondHandling, Refused(planned, Event(CallbackAction.FinishSecondHandling, 1)));
        Assert.Equal(CallbackRefusalReason.InSecondHandling, Refused(second, Event(CallbackAction.Finish, 4)));
        Assert.Equal(CallbackRefusalReason.AttemptOpen, Refused(planned.Evolve(Event(CallbackAction.Attempt, 1)).State, Event(CallbackAction.Attempt, 2)));
        Assert.Equal(CallbackRefusalReason.Closed, Refused(planned.Evolve(Event(CallbackAction.Decline, 1)).State, Event(CallbackAction.Attempt, 2)));
        Assert.False(planned.Evolve(planned.Events[0]).HasRefusals);
        Assert.Same(planned, planned.Evolve(planned.Events[0]).State);
        Assert.Throws<ArgumentException>(() => planned.Evolve(Event(CallbackAction.Cancel, 1) with { Id = " " }));
    }

    /// <summary>D3.5: called back after a complaint, missed, reached, handled a second time, told, done.</summary>
    [Fact]
    public void A_callback_with_a_second_handling_runs_to_its_end()
    {
        CallbackState state = CallbackState.Unplanned;
        state = Next(state, Event(CallbackAction.Plan, 0) with { Code = "complaint" });
        Assert.Equal((CallbackPhase.Planned, Start + Duration.FromHours(48), "complaint"), (state.Phase, state.NextEventAt, state.Reason));
        state = Next(state, Event(CallbackAction.Attempt, 1));
        state = Next(state, Event(CallbackAction.Miss, 2) with { Code = "no-answer" });
        Assert.Equal((1, "no-answer"), (state.Misses, state.Outcome));
        state = Next(state, Event(CallbackAction.Reschedule, 3) with { Until = Start + Duration.FromHours(9) });
        Assert.Equal(Start + Duration.FromHours(9), state.NextEventAt);
        state = Next(state, Event(CallbackAction.Attempt, 9));
        Assert.Null(state.AgreedAt);
        state = Next(state, Event(CallbackAction.Reach, 10));
        state = Next(state, Event(CallbackAction.StartSecondHandling, 11) with { Until = Start + Duration.FromHours(35) });
        Assert.Equal((1, Start + Duration.FromHours(35)), (state.SecondHandlings, state.NextEventAt));
        Assert.False(state.IsOverdue(Start + Duration.FromHours(35)));
        Assert.True(state.IsOverdue(Start + Duration.FromHours(36)));
        state = Next(state, Event(CallbackAction.FinishSecondHandling, 20));
        Assert.Equal(Start + Duration.FromHours(48), state.NextEventAt);
        state = Next(state, Event(CallbackAction.Attempt, 60));
        Assert.Null(state.NextEventAt);
        Assert.True(state.IsOverdue(Start + Duration.FromHours(60)));
        state = Next(state, Event(CallbackAction.Reach, 61));
        state = Next(state, Event(CallbackAction.Finish, 62) with { Code = "satisfied" });
        Assert.Equal((CallbackPhase.Done, null, false, "satisfied"), (state.Phase, state.NextEventAt, state.IsOpen, state.Outcome));
        Assert.False(state.IsOverdue(Instant.MaxValue));
    }

    private static CallbackState Next(CallbackState state, CallbackEvent next)
    {
        Folded<CallbackState, CallbackRefusal> folded = state.Evolve(next);
        Assert.Empty(folded.Refusals);
        return folded.State;
    }

    private static CallbackRefusalReason Refused(CallbackState state, CallbackEvent next)
    {
        Folded<CallbackState, CallbackRefusal> folded = state.Evolve(next);
        Assert.Same(state, folded.State);
        return Assert.Single(folded.Refusals).Reason;
    }

    private static CallbackEvent Event(CallbackAction action, int hours) =>
        new() { Id = $"e{hours}", At = Start + Duration.FromHours(hours), Action = action, Until = Start + Duration.FromHours(hours + 48) };
}
