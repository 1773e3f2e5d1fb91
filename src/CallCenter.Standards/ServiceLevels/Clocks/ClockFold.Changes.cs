using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <content>What happens to the count when a clock is opened again, or its target changes in mid-flight.</content>
internal sealed partial class ClockFold
{
    private void Reopen(in ClockEvent happened)
    {
        Phase = ClockPhase.Open;
        if (happened.ReopenMode == ReopenMode.Restart)
        {
            Begin(happened.Id, happened.At);
            return;
        }

        Hold();
        Enter(happened.At);
    }

    private void Change(in ClockEvent happened)
    {
        Instant at = happened.At;
        target = happened.Target!;
        if (Phase == ClockPhase.NotStarted)
        {
            return;
        }

        Settle(at);
        switch (happened.Change)
        {
            case ChangeMode.Restart:
                Begin(happened.Id, at);
                break;
            case ChangeMode.Retroactive:
                legs = [Replay(at)];
                Enter(at);
                break;
            case ChangeMode.Tighter:
                legs = [.. legs, Replay(at)];
                Enter(at);
                break;
            default:
                ClockLeg kept = Governing(out _);
                Keep(kept);
                legs = [new ClockLeg(target, at, spans.Count, kept.Spent)];
                Enter(at);
                break;
        }
    }

    /// <summary>The stretches measured by a leg stay measured by it.</summary>
    private void Keep(ClockLeg leg)
    {
        for (int i = leg.FirstSpan; i < spans.Count; i++)
        {
            spans[i] = spans[i] with { Target = leg.Target };
        }
    }

    /// <summary>The newest target as if it had been in force since the count began.</summary>
    private ClockLeg Replay(Instant until)
    {
        var leg = new ClockLeg(target, Origin, CountFrom);
        for (int i = CountFrom; i < spans.Count; i++)
        {
            if (spans[i].Motion == ClockMotion.Running)
            {
                leg.Run(spans[i].From, i + 1 < spans.Count ? spans[i + 1].From : until);
            }
            else
            {
                leg.Hold();
            }
        }

        return leg;
    }
}
