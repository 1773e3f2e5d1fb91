namespace CallCenter.Standards.ServiceLevels;

/// <summary>Moves the clock of a promise by the events of a case, as the promise's triggers say.</summary>
internal static class TargetMoves
{
    /// <summary>What an event would do to a clock in a phase; none for an event that the phase has no use for.</summary>
    public static TriggerUses UsesOf(CompiledTarget target, ClockPhase phase, string code) => target.Triggers.Of(code) & phase switch
    {
        ClockPhase.Open => TriggerUses.Stop | TriggerUses.Cancel | TriggerUses.Reset | TriggerUses.Pause,
        ClockPhase.Stopped => TriggerUses.Reopen,
        _ => TriggerUses.Start,
    };

    /// <summary>What the event does under the promise in force, in an order that lets one event end a pause and stop the clock.</summary>
    public static void Move(ref ClockFold clock, CompiledTarget target, TriggerUses uses, CaseEvent happened)
    {
        if ((uses & TriggerUses.Start) != 0)
        {
            clock.Start(happened.Id, happened.At, happened.From ?? happened.At);
        }
        else if ((uses & TriggerUses.Reopen) != 0)
        {
            clock.Reopen(happened.Id, happened.At, target.Definition.OnReopen);
        }
        else if ((uses & TriggerUses.Stop) != 0)
        {
            clock.End(ClockPhase.Stopped, happened.At);
        }
        else if ((uses & TriggerUses.Cancel) != 0)
        {
            clock.End(ClockPhase.Cancelled, happened.At);
        }
        else if ((uses & TriggerUses.Reset) != 0)
        {
            clock.Reset(happened.Id, happened.At);
        }
        else
        {
            Hold(ref clock, target, happened);
        }
    }

    /// <summary>Another policy is in force, which has the promise in another form, or no more.</summary>
    public static void Change(ref ClockFold clock, CompiledTarget? changed, ClockTarget? promised, CaseEvent happened)
    {
        if (changed is null)
        {
            if (clock.Allows(ClockAction.Cancel))
            {
                clock.End(ClockPhase.Cancelled, happened.At);
            }
        }
        else if (clock.Allows(ClockAction.Change))
        {
            clock.Change(happened.Id, happened.At, promised!, happened.Mode ?? changed.Definition.OnChange);
        }
    }

    private static void Hold(ref ClockFold clock, CompiledTarget target, CaseEvent happened)
    {
        foreach (PauseTrigger pause in target.Triggers.Pauses)
        {
            if (pause.On.Contains(happened.Code))
            {
                clock.Pause(happened.At, pause.Reason);
            }
            else if (pause.Until.Contains(happened.Code) && clock.Allows(ClockAction.Resume, pause.Reason))
            {
                clock.Resume(happened.At, pause.Reason);
            }
        }
    }
}
