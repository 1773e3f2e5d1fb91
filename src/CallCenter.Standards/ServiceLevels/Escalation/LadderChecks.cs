using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>What has to hold for a ladder; each fault is a finding.</summary>
internal sealed class LadderChecks(PolicyChecks checks, FindingList findings)
{
    private const int MostRepeats = 1_000;

    public void Check(EscalationLadder ladder, string at)
    {
        checks.CheckCode(ladder.Code, at + "/code");
        if (ladder.Steps.IsEmpty)
        {
            findings.Add(FindingRules.LadderStep, at + "/steps", ladder.Code, $"Ladder '{ladder.Code}' has no steps.");
        }

        var codes = new HashSet<string>(StringComparer.Ordinal);
        EscalationStep? before = null;
        for (int i = 0; i < ladder.Steps.Length; i++)
        {
            if (ladder.Steps[i] is not { } step)
            {
                continue;
            }

            string place = $"{at}/steps/{i}";
            Check(step, place);
            if (!codes.Add(step.Code))
            {
                findings.Add(FindingRules.DuplicateCode, place + "/code", step.Code, $"Ladder '{ladder.Code}' has two steps '{step.Code}'.");
            }

            if (step.Trigger == EscalationTrigger.Unacknowledged ? i == 0 : before is not null && IsBefore(step, before))
            {
                findings.Add(FindingRules.LadderOrder, place, step.Code, before is null ? $"Step '{step.Code}' waits for a step before it, and is the first." : $"Step '{step.Code}' falls due before step '{before.Code}'.");
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

    private void Check(EscalationStep step, string at)
    {
        checks.CheckCode(step.Code, at + "/code");
        checks.CheckCode(step.To, at + "/to");
        for (int i = 0; i < step.Notify.Length; i++)
        {
            checks.CheckCode(step.Notify[i], $"{at}/notify/{i}");
        }

        bool isShare = step.Trigger == EscalationTrigger.PercentOfTarget;
        bool fits = isShare
            ? step is { Time: null, Percent: { } percent } && PolicyChecks.IsShare(percent)
            : step is { Percent: null, Time: { } time } && (step.Trigger == EscalationTrigger.AfterDue ? PolicyChecks.IsTimeOrZero(time) : PolicyChecks.IsTime(time));
        if (!fits)
        {
            findings.Add(FindingRules.LadderStep, at, step.Code, isShare
                ? $"Step '{step.Code}' takes a share above 0 % and at most 100 %, and no time."
                : $"Step '{step.Code}' takes a positive time of whole ticks, zero only after the due instant, and no share.");
        }

        if (step.RepeatEvery is null != step.RepeatTimes is null
            || (step.RepeatEvery is { } every && !PolicyChecks.IsTime(every))
            || step.RepeatTimes is < 1 or > MostRepeats)
        {
            findings.Add(FindingRules.LadderStep, at, step.Code, $"Step '{step.Code}' repeats after a positive time, 1 to {MostRepeats} times; both are given, or none.");
        }
    }
}
