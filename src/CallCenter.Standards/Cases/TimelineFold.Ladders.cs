using CallCenter.Standards.ServiceLevels;
using NodaTime;

namespace CallCenter.Standards.Cases;

/// <content>The ladders of a case: when each is to be looked at again, and the steps that fell due.</content>
internal sealed partial class TimelineFold<T>
{
    private LadderWatch Watch(TimelineParts<T> parts, ServiceLevelState state, int i, Instant at)
    {
        ClockState clock = state.Clocks[i];
        if (state.Promises[i].Definition.Ladder is null || clock.Phase == ClockPhase.NotStarted)
        {
            return new LadderWatch(clock, null, null);
        }

        TargetReading reading = state.ReadingOf(i, at);
        string prefix = $"{reading.Policy}/{reading.Target.Code}/{reading.Clock.RunId}/";
        EscalationPlan plan = rules.ServiceLevels.PlanOf(reading, parts.AcknowledgementsOf(prefix).AsSpan());
        foreach (DueStep due in plan.Due)
        {
            if (parts.Steps.IndexOf(due.Id) < 0)
            {
                return new LadderWatch(clock, prefix, due.At);
            }
        }

        return new LadderWatch(clock, prefix, plan.NextWake);
    }

    /// <summary>The ladder of a clock watched anew, since a step of it was acknowledged.</summary>
    private TimelineParts<T> Rewatched(TimelineParts<T> parts, string prefix, Instant at) => parts with
    {
        Tracks =
        [
            .. parts.Tracks.Select(track => track with
            {
                Watches = [.. track.Watches.Select((watch, i) => watch.Prefix == prefix ? Watch(parts, track.State, i, at) : watch)],
            }),
        ],
    };

    /// <summary>Tells the steps that are due by an instant and were not told yet.</summary>
    private void Settle(Instant until)
    {
        if (now.Events.Count == 0 || until < now.Events[^1].At || !now.Tracks.Any(track => track.Watches.Any(watch => watch.WakeAt <= until)))
        {
            return;
        }

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

        foreach ((CaseStep step, int _) in due.OrderBy(one => one.Step.At).ThenBy(one => one.Order))
        {
            int version = now.Version + 1;
            now = now with { Steps = now.Steps.Add(step with { Version = version }), Version = version };
        }

        TimelineParts<T> told = now;
        now = now with
        {
            Tracks =
            [
                .. told.Tracks.Select(track => track.Watches.Any(watch => watch.WakeAt <= until)
                    ? track with { Watches = [.. track.Watches.Select((watch, i) => watch.WakeAt <= until ? Watch(told, track.State, i, until) : watch)] }
                    : track),
            ],
        };
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
