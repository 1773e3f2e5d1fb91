using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CallCenter.Standards.ServiceLevels;
using NodaTime;

namespace CallCenter.Standards.Cases;

/// <content>The ladders of a case: when each is to be looked at again, and the steps that fell due.</content>
internal sealed partial class TimelineFold<T>
{
    /// <summary>A policy's promises after an event. Ladders of clocks that it did not move are watched as before.</summary>
    private PolicyTrack After(PolicyTrack track, string policy, ServiceLevelState state, ImmutableDictionary<string, ImmutableArray<Acknowledgement>> acknowledgements, Instant at)
    {
        if (ReferenceEquals(state.Clocks, track.State.Clocks))
        {
            return new PolicyTrack(policy, state, track.Watches);
        }

        var after = new LadderWatch[state.Clocks.Length];
        for (int i = 0; i < after.Length; i++)
        {
            after[i] = i < track.Watches.Length && ReferenceEquals(track.Watches[i].Clock, state.Clocks[i]) ? track.Watches[i] : Watch(acknowledgements, state, i, at);
        }

        return new PolicyTrack(policy, state, ImmutableCollectionsMarshal.AsImmutableArray(after));
    }

    private LadderWatch Watch(ImmutableDictionary<string, ImmutableArray<Acknowledgement>> acknowledgements, ServiceLevelState state, int i, Instant at)
    {
        ClockState clock = state.Clocks[i];
        if (state.Promises[i].Definition.Ladder is null || clock.Phase == ClockPhase.NotStarted)
        {
            return new LadderWatch(clock, null, null);
        }

        TargetReading reading = state.ReadingOf(i, at);
        string prefix = $"{reading.Policy}/{reading.Target.Code}/{reading.Clock.RunId}/";
        EscalationPlan plan = rules.ServiceLevels.PlanOf(reading, TimelineParts<T>.Of(acknowledgements, prefix).AsSpan());
        foreach (DueStep due in plan.Due)
        {
            if (now.Steps.IndexOf(due.Id) < 0)
            {
                return new LadderWatch(clock, prefix, due.At);
            }
        }

        return new LadderWatch(clock, prefix, plan.NextWake);
    }

    /// <summary>The ladder of a clock watched anew, since a step of it was acknowledged.</summary>
    private ImmutableArray<PolicyTrack> Rewatched(string prefix, Instant at) =>
    [
        .. now.Tracks.Select(track => track with
        {
            Watches = [.. track.Watches.Select((watch, i) => watch.Prefix == prefix ? Watch(now.Acknowledgements, track.State, i, at) : watch)],
        }),
    ];

    /// <summary>Tells the steps that are due by an instant and were not told yet.</summary>
    private void Settle(Instant until)
    {
        bool isAwake = false;
        foreach (PolicyTrack track in now.Tracks)
        {
            isAwake = isAwake || IsAwake(track, until);
        }

        if (isAwake && now.Events.Count > 0 && until >= now.Events[^1].At)
        {
            TellDue(until);
        }
    }

    private void TellDue(Instant until)
    {
        var due = new List<(CaseStep Step, int Order)>();
        foreach (PolicyTrack track in now.Tracks)
        {
            for (int i = 0; i < track.Watches.Length; i++)
            {
                if (track.Watches[i].WakeAt <= until)
                {
                    AddDue(due, track.State, track.State.ReadingOf(i, until), track.Watches[i].Prefix!);
                }
            }
        }

        TimelineParts<T> own = Own();
        foreach ((CaseStep step, int _) in due.OrderBy(one => one.Step.At).ThenBy(one => one.Order))
        {
            own.Version++;
            own.Steps = own.Steps.Add(step with { Version = own.Version });
        }

        own.Tracks =
        [
            .. own.Tracks.Select(track => IsAwake(track, until)
                ? track with { Watches = [.. track.Watches.Select((watch, i) => watch.WakeAt <= until ? Watch(own.Acknowledgements, track.State, i, until) : watch)] }
                : track),
        ];
    }

    private static bool IsAwake(PolicyTrack track, Instant until)
    {
        foreach (LadderWatch watch in track.Watches)
        {
            if (watch.WakeAt <= until)
            {
                return true;
            }
        }

        return false;
    }

    private void AddDue(List<(CaseStep Step, int Order)> due, ServiceLevelState state, TargetReading reading, string prefix)
    {
        foreach (DueStep step in rules.ServiceLevels.PlanOf(reading, now.AcknowledgementsOf(prefix).AsSpan()).Due)
        {
            if (now.Steps.IndexOf(step.Id) < 0)
            {
                due.Add((new CaseStep(
                    step.Id, reading.Policy, reading.Target.Code, reading.Clock.RunId!, reading.Target.Ladder!, step.Step.Code, step.Repeat, step.At, step.Step.To, History.Of<string>(step.Step.Notify.AsSpan()), 0)
                {
                    PolicyVersion = state.VersionOf(reading.Policy),
                }, due.Count));
            }
        }
    }
}
