using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>Moves the clock of a promise by the events of a case, as the promise's triggers say.</summary>
internal static class TargetMoves
{
    /// <summary>What an event would do to a clock as it stands; none for an event that it has no use for.</summary>
    public static TriggerUses UsesOf(CompiledTarget target, in ClockFold clock, string code)
    {
        TriggerUses uses = target.Triggers.Of(code) & clock.Phase switch
        {
            ClockPhase.Open => TriggerUses.Stop | TriggerUses.Cancel | TriggerUses.Reset | TriggerUses.Pause | TriggerUses.Extend | TriggerUses.Allow,
            ClockPhase.Stopped => TriggerUses.Reopen | TriggerUses.Allow,
            _ => TriggerUses.Start | TriggerUses.Allow,
        };
        return uses & ~(clock.IsAllowed ? TriggerUses.Allow : target.Triggers.NeedsOther ? TriggerUses.Start : TriggerUses.None);
    }

    /// <summary>What the event does under the promise in force, in an order that lets one event end a pause and stop the clock.</summary>
    public static void Move(ref ClockFold clock, CompiledTarget target, TriggerUses uses, CaseEvent happened, CaseTerms terms, Instant began)
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
        else if ((uses & TriggerUses.Extend) != 0)
        {
            Extend(ref clock, target, happened, terms, began);
        }
        else if ((uses & TriggerUses.Pause) != 0)
        {
            Hold(ref clock, target, happened);
        }

        if ((uses & TriggerUses.Allow) != 0)
        {
            clock.Allow();
        }
    }

    /// <summary>Another policy is in force, which has the promise in another form, or no more.</summary>
    public static void Change(ref ClockFold clock, CompiledTarget? changed, CaseEvent happened, CaseTerms terms, Instant began)
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
            // An extension that was granted stays where the promise knows it.
            int extension = Math.Min(clock.Extension, changed.Definition.Extensions.Length);
            clock.Change(happened.Id, happened.At, terms.ExtendedOf(changed, extension, began), happened.Mode ?? changed.Definition.OnChange);
            clock.Extend(extension, extension == 0 ? null : clock.ExtendedBy);
        }
    }

    /// <summary>The longest extension that the event grants, where it is longer than the one in force.</summary>
    private static void Extend(ref ClockFold clock, CompiledTarget target, CaseEvent happened, CaseTerms terms, Instant began)
    {
        int granted = target.Definition.Extensions.Length;
        while (granted > clock.Extension && !target.Definition.Extensions[granted - 1].On.Contains(happened.Code))
        {
            granted--;
        }

        if (granted > clock.Extension)
        {
            clock.Change(happened.Id, happened.At, terms.ExtendedOf(target, granted, began), ChangeMode.Retroactive);
            clock.Extend(granted, happened.Id);
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
