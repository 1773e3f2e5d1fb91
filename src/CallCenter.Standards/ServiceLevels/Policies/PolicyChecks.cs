using System.Collections.Immutable;
using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>What has to hold for a promise by itself; each fault is a finding.</summary>
internal sealed class PolicyChecks(FindingList findings)
{
    // Ticks of more would not fit an integer of 64 bits.
    private static readonly Duration GreatestTime = Duration.FromDays(10_000_000);

    /// <summary>Whether a time is one that books can hold: whole ticks of 100 ns, at most ten million days, and positive.</summary>
    public static bool IsTime(Duration time) => time > Duration.Zero && IsWholeTicks(time);

    /// <summary>Whether a time is zero or one that books can hold.</summary>
    public static bool IsTimeOrZero(Duration time) => time >= Duration.Zero && IsWholeTicks(time);

    /// <summary>Whether a share is above 0 % and at most 100 %.</summary>
    public static bool IsShare(Percentage share) => share.Ratio is > 0 and <= 1;

    public void CheckCode(string code, string at)
    {
        if (!KebabCode.IsValid(code))
        {
            findings.Add(FindingRules.BadCode, at, code, $"'{code}' is not {KebabCode.Form}.");
        }
    }

    public void CheckWarnings(ImmutableArray<WarningThreshold> warnings, string at)
    {
        for (int i = 0; i < warnings.Length; i++)
        {
            WarningThreshold warning = warnings[i];
            if (warning is { Percent: { } percent } && !IsShare(percent))
            {
                findings.Add(FindingRules.WarningRange, $"{at}/{i}", warning.ToString(), "A share of the target is above 0 % and at most 100 %.");
            }
            else if (warning is { Before: { } before } && !IsTime(before))
            {
                findings.Add(FindingRules.WarningRange, $"{at}/{i}", null, "A time before the due instant is positive and whole ticks of 100 ns.");
            }
        }
    }

    public void CheckTriggers(ServiceTarget target, string at)
    {
        ClockTriggers triggers = target.Triggers;
        if (triggers.Start.IsEmpty)
        {
            findings.Add(FindingRules.ClockNeverStarts, at + "/start", null, $"No event starts the clock of '{target.Code}'.");
        }

        if (triggers.Stop.IsEmpty && triggers.Cancel.IsEmpty)
        {
            findings.Add(FindingRules.ClockNeverStops, at + "/stop", null, $"The clock of '{target.Code}' starts, and no event ends it.");
        }

        var uses = new List<(string Code, string Use, string At)>();
        AddUses(uses, triggers.Stop, "stop", at + "/stop");
        AddUses(uses, triggers.Cancel, "cancel", at + "/cancel");
        AddUses(uses, triggers.Reset, "reset", at + "/reset");
        foreach ((string code, string use, string place) in Clashing(uses))
        {
            findings.Add(FindingRules.TriggerClash, place, code, $"Event '{code}' would {use} the clock of '{target.Code}', and move it in another way.");
        }

        CheckPauses(target, uses, at + "/pauses");
        AddUses([], triggers.Reopen, "reopen", at + "/reopen");
        foreach ((string code, string _, string place) in Places(triggers.Start, at + "/start"))
        {
            CheckCode(code, place);
            if (uses.Any(use => use.Code == code && use.Use is "stop" or "cancel"))
            {
                findings.Add(FindingRules.TriggerClash, place, code, $"Event '{code}' would start the clock of '{target.Code}', and end it.");
            }
        }
    }

    private static bool IsWholeTicks(Duration time) => time <= GreatestTime && time.NanosecondOfDay % NodaConstants.NanosecondsPerTick == 0;

    private static IEnumerable<(string Code, string Use, string At)> Clashing(List<(string Code, string Use, string At)> uses) =>
        uses.GroupBy(use => use.Code, StringComparer.Ordinal).SelectMany(same => same.Skip(1));

    private static IEnumerable<(string Code, string Use, string At)> Places(ImmutableArray<string> codes, string at, string use = "") =>
        codes.Select((code, i) => (code, use, $"{at}/{i}"));

    private void AddUses(List<(string Code, string Use, string At)> uses, ImmutableArray<string> codes, string use, string at)
    {
        foreach ((string Code, string Use, string At) place in Places(codes, at, use))
        {
            CheckCode(place.Code, place.At);
            uses.Add(place);
        }
    }

    /// <summary>One event may end a pause and begin another; it cannot begin and end the same, nor hold a clock that it stops.</summary>
    private void CheckPauses(ServiceTarget target, List<(string Code, string Use, string At)> uses, string at)
    {
        var reasons = new HashSet<string>(StringComparer.Ordinal);
        HashSet<string> ending = [.. uses.Select(use => use.Code)];
        for (int i = 0; i < target.Triggers.Pauses.Length; i++)
        {
            if (target.Triggers.Pauses[i] is not { } pause)
            {
                continue;
            }

            CheckCode(pause.Reason, $"{at}/{i}/reason");
            if (!reasons.Add(pause.Reason))
            {
                findings.Add(FindingRules.DuplicateCode, $"{at}/{i}/reason", pause.Reason, $"Reason '{pause.Reason}' is given twice; write its events as one.");
            }

            foreach ((string code, string _, string place) in Places(pause.On, $"{at}/{i}/on").Concat(Places(pause.Until, $"{at}/{i}/until")))
            {
                CheckCode(code, place);
                if (ending.Contains(code) || (pause.On.Contains(code) && pause.Until.Contains(code)))
                {
                    findings.Add(FindingRules.TriggerClash, place, code, $"Event '{code}' would pause or resume the clock of '{target.Code}', and move it in another way.");
                }
            }
        }
    }
}
