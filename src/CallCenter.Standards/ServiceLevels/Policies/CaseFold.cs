using System.Collections.Immutable;
using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>Folds the events of a case into the clock of each promise. Clocks that no event moves are shared with the state before.</summary>
internal ref struct CaseFold
{
    private readonly ServiceLevelState before;
    private readonly CaseTerms terms;
    private History<CaseEvent> events;
    private History<CaseEvent> unmoved;
    private CompiledPolicy? policy;
    private Instant began;
    private ImmutableArray<CompiledTarget> targets;
    private ClockState[] clocks;
    private TargetTeller[] tellers;
    private ImmutableArray<ClockRefusal>.Builder? refusals;

    public CaseFold(ServiceLevelState before, int count)
    {
        this.before = before;
        terms = before.Terms;
        events = before.Events.Count == 0 ? History<CaseEvent>.WithRoom(count) : before.Events;
        unmoved = before.Unmoved;
        policy = before.First;
        began = before.Began ?? default;
        targets = before.Promises;
        clocks = before.Clocks;
        tellers = before.Tellers;
    }

    public readonly Folded<ServiceLevelState, ClockRefusal> Build()
    {
        for (int i = 0; i < clocks.Length; i++)
        {
            if (i >= before.Clocks.Length || !ReferenceEquals(clocks[i], before.Clocks[i]))
            {
                clocks[i].Tell(new CaseStory(tellers[i], events));
            }
        }

        return new(events.Count == before.Events.Count ? before : new ServiceLevelState(terms, policy, began, events, unmoved, targets, clocks, tellers), refusals?.ToImmutable() ?? []);
    }

    public void Take(CaseEvent happened)
    {
        Arrival arrival = events.Judge(happened);
        if (arrival == Arrival.Repeat)
        {
            return;
        }

        Instant last = events.Count == 0 ? Instant.MinValue : events[^1].At;
        Instant beginning = events.Count == 0 ? happened.From ?? happened.At : began;
        CompiledPolicy? changed = happened.Policy is { } code ? terms.Named(code, beginning) : null;
        bool isUnknown = happened.Policy is not null && changed is null;
        if (arrival == Arrival.Conflict || happened.At < last || happened.From > happened.At || isUnknown)
        {
            ImmutableArray<ClockRefusalReason> all = ClockRefusal.Reasons(arrival == Arrival.Conflict, happened.At < last, happened.From > happened.At, isDisallowed: false, isUnknown);
            (refusals ??= ImmutableArray.CreateBuilder<ClockRefusal>()).Add(new ClockRefusal(happened.Id, happened.At, all[0])
            {
                Also = all[1..],
                Subject = isUnknown ? happened.Policy : null,
                Nearest = isUnknown ? terms.Words.NearestPolicy(happened.Policy!) : null,
            });
            return;
        }

        if (events.Count == 0)
        {
            Begin(beginning);
        }

        History<CaseEvent> earlier = events;
        events = events.Add(happened);
        if (changed is not null)
        {
            Change(happened, changed, earlier);
        }

        bool isMoving = changed is not null;
        for (int i = 0; i < clocks.Length; i++)
        {
            TriggerUses uses = TargetMoves.UsesOf(targets[i], in clocks[i].At, happened.Code);
            if (uses != TriggerUses.None)
            {
                isMoving = true;
                ClockState clock = Own(i);
                if ((uses & TriggerUses.Extend) != 0)
                {
                    clock.Tell(new CaseStory(tellers[i], earlier));
                    clock.Record();
                }

                TargetMoves.Move(ref clock.Moving, targets[i], uses, happened, terms, began);
            }
        }

        unmoved = isMoving ? unmoved : unmoved.Add(happened);
    }

    private void Begin(Instant at)
    {
        began = at;
        policy = terms.Choose(at);
        targets = policy?.Targets ?? [];
        clocks = new ClockState[targets.Length];
        tellers = new TargetTeller[targets.Length];
        for (int i = 0; i < clocks.Length; i++)
        {
            tellers[i] = new TargetTeller(terms, at, targets[i], isMadeAtFirst: true);
            clocks[i] = new ClockState(terms.ClockOf(targets[i], at));
        }
    }

    /// <summary>Clocks of promises that the policy makes go on, others end, and promises that it makes anew count as if they had been made from the start.</summary>
    private void Change(CaseEvent happened, CompiledPolicy changed, History<CaseEvent> earlier)
    {
        for (int i = 0; i < clocks.Length; i++)
        {
            CompiledTarget? promised = changed.Find(targets[i].Definition.Code);
            ClockState clock = Own(i);
            clock.Tell(new CaseStory(tellers[i], earlier));
            clock.Record();
            TargetMoves.Change(ref clock.Moving, promised, happened, terms, began);
            targets = promised is null ? targets : targets.SetItem(i, promised);
        }

        foreach (CompiledTarget promised in changed.Targets)
        {
            if (!targets.Any(known => known.Definition.Code == promised.Definition.Code))
            {
                var teller = new TargetTeller(terms, began, promised, isMadeAtFirst: false);
                var clock = new ClockState(terms.ClockOf(promised, began));
                clock.Moving = teller.Retell(earlier);
                targets = targets.Add(promised);
                clocks = [.. clocks, clock];
                tellers = [.. tellers, teller];
            }
        }
    }

    /// <summary>A clock that nobody else has seen yet.</summary>
    private ClockState Own(int i)
    {
        if (ReferenceEquals(clocks, before.Clocks))
        {
            clocks = [.. clocks];
        }

        if (i < before.Clocks.Length && ReferenceEquals(clocks[i], before.Clocks[i]))
        {
            clocks[i] = clocks[i].Clone();
        }

        return clocks[i];
    }
}
