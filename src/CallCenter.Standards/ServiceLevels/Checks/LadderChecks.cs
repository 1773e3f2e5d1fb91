using CallCenter.Standards.Forms;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>What has to hold for a ladder; each fault is a finding.</summary>
internal sealed class LadderChecks(FindingList findings)
{
    private const int MostRepeats = 1_000;

    public void Check(Located<EscalationLadder> ladder)
    {
        LocatedList<EscalationStep> steps = ladder.Each(l => l.Steps);
        if (steps.Count == 0 && steps.Place.IsWhole)
        {
            findings.Add(ServiceLevelFindings.LadderStep, steps.Place, ladder.Value.Code, $"Ladder '{ladder.Value.Code}' has no steps.");
        }

        _ = Codes.Of($"step", steps, step => step.Code, findings);
        foreach (Located<EscalationStep> step in steps)
        {
            Check(step);
        }

        if (steps.Place.IsWhole)
        {
            CheckOrder(steps);
        }
    }

    private void CheckOrder(LocatedList<EscalationStep> steps)
    {
        EscalationStep? before = null;
        for (int i = 0; i < steps.Count; i++)
        {
            EscalationStep step = steps[i].Value;
            if (step.Trigger == EscalationTrigger.Unacknowledged ? i == 0 : before is not null && IsBefore(step, before))
            {
                findings.Add(ServiceLevelFindings.LadderOrder, steps[i].Place, step.Code, before is null ? FindingWords.Of($"Step '{step.Code}' waits for a step before it, and is the first.") : $"Step '{step.Code}' falls due before step '{before.Code}'.");
            }

            before = step.Trigger == EscalationTrigger.Unacknowledged ? before : step;
        }
    }

    /// <summary>Whether a step surely falls due before another one, whatever the target.</summary>
    private static bool IsBefore(EscalationStep step, EscalationStep before) => (step.Trigger, before.Trigger) switch
    {
        (EscalationTrigger.PercentOfTarget, EscalationTrigger.PercentOfTarget) => step.Percent < before.Percent,
        (EscalationTrigger.BeforeDue, EscalationTrigger.BeforeDue) => step.Time > before.Time,
        (EscalationTrigger.AfterDue, EscalationTrigger.AfterDue) => step.Time < before.Time,
        (not EscalationTrigger.AfterDue, EscalationTrigger.AfterDue) => true,
        _ => false,
    };

    private void Check(Located<EscalationStep> located)
    {
        EscalationStep step = located.Value;
        Codes.CheckForm(step.To, located.At(s => s.To), findings);
        foreach (Located<string> told in located.Each(s => s.Notify))
        {
            Codes.CheckForm(told.Value, told.Place, findings);
        }

        bool isShare = step.Trigger == EscalationTrigger.PercentOfTarget;
        bool fits = isShare
            ? step is { Time: null, Percent: { } percent } && PromiseRanges.IsShare(percent)
            : step is { Percent: null, Time: { } time } && (step.Trigger == EscalationTrigger.AfterDue ? PromiseRanges.IsTimeOrZero(time) : PromiseRanges.IsTime(time));
        if (!fits)
        {
            findings.Add(ServiceLevelFindings.LadderStep, located.Place, step.Code, isShare
                ? FindingWords.Of($"Step '{step.Code}' takes a share above 0 % and at most 100 %, and no time.")
                : $"Step '{step.Code}' takes a positive time of whole ticks, zero only after the due instant, and no share.");
        }

        if (step.RepeatEvery is null != step.RepeatTimes is null
            || (step.RepeatEvery is { } every && !PromiseRanges.IsTime(every))
            || step.RepeatTimes is < 1 or > MostRepeats)
        {
            findings.Add(ServiceLevelFindings.LadderStep, located.Place, step.Code, $"Step '{step.Code}' repeats after a positive time, 1 to {MostRepeats} times; both are given, or none.");
        }
    }
}
