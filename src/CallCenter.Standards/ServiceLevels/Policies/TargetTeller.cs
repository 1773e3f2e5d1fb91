namespace CallCenter.Standards.ServiceLevels;

/// <summary>Tells the life of one promise's clock once again, from the events of its case.</summary>
/// <param name="terms">What the case is promised.</param>
/// <param name="began">When the case began.</param>
/// <param name="first">The promise as it was made first; one that only a later policy makes counts as if it had been made from the start.</param>
/// <param name="isMadeAtFirst">Whether it was made when the case began.</param>
internal sealed class TargetTeller(CaseTerms terms, NodaTime.Instant began, CompiledTarget first, bool isMadeAtFirst)
{
    /// <summary>The clock after some events, with the stretches of its life.</summary>
    public ClockFold Retell(History<CaseEvent> events)
    {
        var clock = new ClockFold(terms.ClockOf(first, began), records: true);
        CompiledTarget target = first;
        bool isMade = isMadeAtFirst;
        foreach (CaseEvent happened in events.AsSpan())
        {
            if (happened.Policy is { } code)
            {
                CompiledTarget? changed = terms.Named(code, began)?.Find(first.Definition.Code);
                if (isMade)
                {
                    TargetMoves.Change(ref clock, changed, happened, terms, began);
                }

                isMade |= changed is not null;
                target = changed ?? target;
            }

            TriggerUses uses = TargetMoves.UsesOf(target, in clock, happened.Code);
            if (uses != TriggerUses.None)
            {
                TargetMoves.Move(ref clock, target, uses, happened, terms, began);
            }
        }

        return clock;
    }
}

/// <summary>The events of a case as one of its clocks goes by them.</summary>
internal sealed class CaseStory(TargetTeller teller, History<CaseEvent> events) : ClockStory
{
    public override ClockFold Retell() => teller.Retell(events);

    public override bool Knows(string eventId) => events.IndexOf(eventId) >= 0;
}
