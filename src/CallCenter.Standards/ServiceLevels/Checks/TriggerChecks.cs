using CallCenter.Standards.Forms;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>What has to hold for the events that move a promise's clock; each fault is a finding.</summary>
internal sealed class TriggerChecks(Located<ServiceTarget> target, FindingList findings)
{
    private readonly Located<ClockTriggers> triggers = target.Part(t => t.Triggers);
    private readonly string code = target.Value.Code;

    /// <summary>The uses that move the clock on their own, beside starting and opening it again.</summary>
    private readonly List<(Located<string> Event, string Use)> uses = [];

    public void Check()
    {
        LocatedList<string> start = triggers.Each(t => t.Start);
        LocatedList<string> stop = triggers.Each(t => t.Stop);
        LocatedList<string> cancel = triggers.Each(t => t.Cancel);
        if (start.Count == 0 && start.Place.IsWhole)
        {
            findings.Add(ServiceLevelFindings.ClockNeverStarts, start.Place, null, $"No event starts the clock of '{code}'.");
        }

        if (stop.Count == 0 && cancel.Count == 0 && stop.Place.IsWhole && cancel.Place.IsWhole)
        {
            findings.Add(ServiceLevelFindings.ClockNeverStops, stop.Place, null, $"The clock of '{code}' starts, and no event ends it.");
        }

        Use(stop, "stop");
        Use(cancel, "cancel");
        Use(triggers.Each(t => t.Reset), "reset");
        foreach (Located<TargetExtension> extension in target.Each(t => t.Extensions))
        {
            Use(extension.Each(e => e.On), "extend");
        }

        foreach ((Located<string> again, string use) in uses.GroupBy(known => known.Event.Value, StringComparer.Ordinal).SelectMany(same => same.Skip(1)))
        {
            findings.Add(ServiceLevelFindings.TriggerClash, again.Place, again.Value, $"Event '{again.Value}' would {Verb(use)} the clock of '{code}', and move it in another way.");
        }

        CheckPauses();
        CheckForms(triggers.Each(t => t.Reopen));
        CheckForms(triggers.Each(t => t.After));
        CheckForms(start);
        HashSet<string> ends = new(uses.Where(known => known.Use is "stop" or "cancel").Select(known => known.Event.Value), StringComparer.Ordinal);
        foreach (Located<string> first in start.Where(first => ends.Contains(first.Value)))
        {
            findings.Add(ServiceLevelFindings.TriggerClash, first.Place, first.Value, $"Event '{first.Value}' would start the clock of '{code}', and end it.");
        }
    }

    private static FindingWords Verb(string use) => use switch
    {
        "stop" => FindingWords.Of($"stop"),
        "cancel" => FindingWords.Of($"cancel"),
        "reset" => FindingWords.Of($"reset"),
        _ => FindingWords.Of($"extend"),
    };

    private void Use(LocatedList<string> events, string use)
    {
        CheckForms(events);
        uses.AddRange(events.Select(one => (one, use)));
    }

    /// <summary>One event may end a pause and begin another; it cannot begin and end the same, nor hold a clock that it stops.</summary>
    private void CheckPauses()
    {
        var reasons = new Codes($"reason", findings);
        HashSet<string> used = new(uses.Select(use => use.Event.Value), StringComparer.Ordinal);
        foreach (Located<PauseTrigger> pause in triggers.Each(t => t.Pauses))
        {
            reasons.TryAdd(pause.Value.Reason, pause.At(p => p.Reason));
            LocatedList<string> on = pause.Each(p => p.On);
            LocatedList<string> until = pause.Each(p => p.Until);
            CheckForms(on);
            CheckForms(until);
            HashSet<string> both = new(pause.Value.On, StringComparer.Ordinal);
            both.IntersectWith(pause.Value.Until);
            foreach (Located<string> one in on.Concat(until).Where(one => used.Contains(one.Value) || both.Contains(one.Value)))
            {
                findings.Add(ServiceLevelFindings.TriggerClash, one.Place, one.Value, $"Event '{one.Value}' would pause or resume the clock of '{code}', and move it in another way.");
            }
        }
    }

    private void CheckForms(LocatedList<string> events)
    {
        foreach (Located<string> one in events)
        {
            Codes.CheckForm(one.Value, one.Place, findings);
        }
    }
}
