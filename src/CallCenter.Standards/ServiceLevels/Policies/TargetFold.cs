namespace CallCenter.Standards.ServiceLevels;

/// <summary>Folds the events of a case into the clock of one promise, by the promise's triggers.</summary>
internal sealed class TargetFold
{
    private readonly ClockFold clock;
    private readonly Func<CompiledTarget, ClockTarget> clockOf;
    private CompiledTarget target;

    public TargetFold(CompiledTarget target, Func<CompiledTarget, ClockTarget> clockOf, int events)
    {
        this.target = target;
        this.clockOf = clockOf;
        clock = new ClockFold(clockOf(target), events);
    }

    public ServiceTarget Definition => target.Definition;

    public ClockState State => new(clock);

    /// <summary>What the event does under the promise in force, in an order that lets one event end a pause and stop the clock.</summary>
    public void Apply(CaseEvent happened)
    {
        string code = happened.Code;
        ClockTriggers triggers = target.Definition.Triggers;
        clock.Note(happened.Id, happened.At);
        if (clock.Phase == ClockPhase.NotStarted)
        {
            if (triggers.Start.Contains(code))
            {
                clock.Apply(ClockEvent.Start(happened.Id, happened.At, happened.From));
            }

            return;
        }

        if (clock.Phase == ClockPhase.Stopped)
        {
            if (triggers.Reopen.Contains(code))
            {
                clock.Apply(ClockEvent.Reopen(happened.Id, happened.At, target.Definition.OnReopen));
            }

            return;
        }

        if (clock.Phase == ClockPhase.Open)
        {
            Move(happened, code, triggers);
        }
    }

    /// <summary>Another policy is in force, which has this promise in another form, or no more.</summary>
    public void Change(CaseEvent happened, CompiledTarget? changed)
    {
        if (changed is null)
        {
            if (clock.Allows(ClockAction.Cancel, null))
            {
                clock.Apply(ClockEvent.Cancel(happened.Id, happened.At));
            }

            return;
        }

        target = changed;
        if (clock.Allows(ClockAction.Change, null))
        {
            clock.Apply(ClockEvent.ChangeTo(happened.Id, happened.At, clockOf(changed), happened.Mode ?? changed.Definition.OnChange));
        }
    }

    private void Move(CaseEvent happened, string code, ClockTriggers triggers)
    {
        if (triggers.Stop.Contains(code))
        {
            clock.Apply(ClockEvent.Stop(happened.Id, happened.At));
        }
        else if (triggers.Cancel.Contains(code))
        {
            clock.Apply(ClockEvent.Cancel(happened.Id, happened.At));
        }
        else if (triggers.Reset.Contains(code))
        {
            clock.Apply(ClockEvent.Reset(happened.Id, happened.At));
        }
        else
        {
            Hold(happened, code, triggers);
        }
    }

    private void Hold(CaseEvent happened, string code, ClockTriggers triggers)
    {
        foreach (PauseTrigger pause in triggers.Pauses)
        {
            if (pause.On.Contains(code))
            {
                clock.Apply(ClockEvent.Pause(happened.Id, happened.At, pause.Reason));
            }
            else if (pause.Until.Contains(code) && clock.Allows(ClockAction.Resume, pause.Reason))
            {
                clock.Apply(ClockEvent.Resume(happened.Id, happened.At, pause.Reason));
            }
        }
    }
}
