using System.Collections.Immutable;
using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>Reads the events of a case under a policy: checks their order once, then folds them into the clock of each promise.</summary>
/// <param name="policy">The policy the case began under.</param>
/// <param name="policyOf">The policy of a code, in the version in force when the case began.</param>
/// <param name="clockOf">What the clock of a promise counts up to.</param>
internal sealed class CaseFold(CompiledPolicy policy, Func<string, CompiledPolicy?> policyOf, Func<CompiledTarget, ClockTarget> clockOf)
{
    private readonly List<CaseEvent> accepted = [];
    private readonly List<(int Before, CompiledPolicy Policy)> changes = [];

    /// <summary>All promises at an instant; events after it are left out.</summary>
    public ServiceLevelReading Read(ReadOnlySpan<CaseEvent> events, Instant now)
    {
        ImmutableArray<ClockRefusal> refusals = Accept(events, now);
        return new ServiceLevelReading(now, policy.Definition, refusals.IsEmpty ? [.. Fold().Select(fold => Reading(fold, now))] : [], refusals);
    }

    private static TargetReading Reading(TargetFold fold, Instant now)
    {
        ClockState state = fold.State;
        return new TargetReading(fold.Definition, state, state.Read(now));
    }

    private ImmutableArray<ClockRefusal> Accept(ReadOnlySpan<CaseEvent> events, Instant now)
    {
        var refusals = new List<ClockRefusal>();
        var ids = new EventIds(events.Length);
        Instant last = Instant.MinValue;
        for (int i = 0; i < events.Length; i++)
        {
            CaseEvent happened = events[i];
            if (happened.At > now)
            {
                continue;
            }

            CompiledPolicy? changed = happened.Policy is { } code ? policyOf(code) : null;
            (ClockRefusalReason Reason, string Message)? refused =
                ids.Contains(happened.Id) ? (ClockRefusalReason.Duplicate, $"An earlier event has the identity '{happened.Id}'.")
                : happened.At < last ? (ClockRefusalReason.OutOfOrder, $"Event '{happened.Id}' of {happened.At} comes after one of {last}.")
                : happened.From > happened.At ? (ClockRefusalReason.StartsLater, $"Event '{happened.Id}' of {happened.At} starts clocks later, at {happened.From}.")
                : happened.Policy is not null && changed is null ? (ClockRefusalReason.NotApplicable, $"Event '{happened.Id}' names policy '{happened.Policy}', which was not in force when the case began.")
                : null;
            if (refused is { } known)
            {
                refusals.Add(new ClockRefusal(i, happened.Id, known.Reason, known.Message));
                continue;
            }

            ids.Add(happened.Id);
            last = happened.At;
            if (changed is not null)
            {
                changes.Add((accepted.Count, changed));
            }

            accepted.Add(happened);
        }

        return [.. refusals];
    }

    private List<TargetFold> Fold()
    {
        var folds = new List<TargetFold>();
        foreach (string code in policy.Targets.Concat(changes.SelectMany(change => change.Policy.Targets)).Select(target => target.Definition.Code).Distinct(StringComparer.Ordinal))
        {
            folds.Add(Fold(code));
        }

        return folds;
    }

    /// <summary>The clock of a promise. One that only a later policy makes counts as if it had been made from the start.</summary>
    private TargetFold Fold(string code)
    {
        CompiledTarget first = policy.Find(code) ?? changes.Select(change => change.Policy.Find(code)).First(target => target is not null)!;
        bool isMade = policy.Find(code) is not null;
        var fold = new TargetFold(first, clockOf, accepted.Count);
        int next = 0;
        for (int i = 0; i < accepted.Count; i++)
        {
            if (next < changes.Count && changes[next].Before == i)
            {
                CompiledTarget? changed = changes[next++].Policy.Find(code);
                if (isMade)
                {
                    fold.Change(accepted[i], changed);
                }

                isMade |= changed is not null;
            }

            fold.Apply(accepted[i]);
        }

        return fold;
    }
}
