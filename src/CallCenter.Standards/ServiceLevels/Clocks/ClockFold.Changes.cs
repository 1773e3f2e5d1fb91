using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <content>What happens to the count when a clock is opened again, or its target changes in mid-flight.</content>
internal partial struct ClockFold
{
    public void Reopen(string id, Instant at, ReopenMode mode)
    {
        LastAt = at;
        if (mode == ReopenMode.Restart)
        {
            CloseRun(Since);
            Phase = ClockPhase.Open;
            Begin(id, at);
            return;
        }

        Phase = ClockPhase.Open;
        Hold();
        Enter(at);
    }

    /// <summary>Puts another target in force. Measures the run anew where it has to, so that it costs as much as the run has stretches; needs them kept.</summary>
    public void Change(string id, Instant at, ClockTarget changed, ChangeMode mode)
    {
        LastAt = at;
        Target = changed;
        if (Phase == ClockPhase.NotStarted)
        {
            return;
        }

        Settle(at);
        switch (mode)
        {
            case ChangeMode.Restart:
                CloseRun(at);
                Begin(id, at);
                return;
            case ChangeMode.Retroactive:
                leg = Replay(at);
                tighter = null;
                break;
            case ChangeMode.Tighter:
                tighter = [.. tighter ?? [], Replay(at)];
                break;
            default:
                ClockLeg kept = Governing(out _);
                Remeasure(kept);
                leg = new ClockLeg(changed, at, SpanCount, kept.Spent);
                tighter = null;
                break;
        }

        if (tighter is null && mode == ChangeMode.Retroactive)
        {
            Remeasure(leg);
        }

        Enter(at);
    }

    /// <summary>The stretches measured by a leg stay measured by it.</summary>
    private void Remeasure(in ClockLeg measure)
    {
        ClockSpan[] measured = [.. Spans];
        Duration before = Duration.Zero;
        for (int i = CountFrom; i < measured.Length; i++)
        {
            (ClockTarget target, Instant begin) = i >= measure.FirstSpan ? (measure.Target, measure.Begin) : (measured[i].Target, measured[i].Begin);
            measured[i] = measured[i] with { Target = target, Before = before, Begin = begin };
            if (measured[i].Motion == ClockMotion.Running)
            {
                before += target.Counted(measured[i].From, i + 1 < measured.Length ? measured[i + 1].From : Since, begin);
            }
        }

        Spans = History.Of<ClockSpan>(measured);
    }

    /// <summary>The newest target as if it had been in force since the count began.</summary>
    private readonly ClockLeg Replay(Instant until)
    {
        var replayed = new ClockLeg(Target, Origin, CountFrom);
        ReadOnlySpan<ClockSpan> spans = Spans.AsSpan();
        for (int i = CountFrom; i < spans.Length; i++)
        {
            if (spans[i].Motion == ClockMotion.Running)
            {
                replayed.Run(spans[i].From, i + 1 < spans.Length ? spans[i + 1].From : until);
            }
            else
            {
                replayed.Hold();
            }
        }

        return replayed;
    }
}
