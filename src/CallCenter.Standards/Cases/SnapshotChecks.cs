using CallCenter.Standards.ServiceLevels;
using NodaTime;

namespace CallCenter.Standards.Cases;

/// <summary>Whether a snapshot can have been taken of a timeline, and under which standard: what was changed by hand, lost, or comes from elsewhere is told.</summary>
internal static class SnapshotChecks
{
    /// <summary>What does not fit; nothing where the snapshot is whole and the standard is the one it was taken under.</summary>
    public static IEnumerable<TimelineRefusal> Of<T>(CaseSnapshot<T> snapshot, CaseTimeline<T> resumed, ServiceLevelEvaluator serviceLevels)
        where T : class
    {
        (string id, Instant at) = snapshot.Events.Count == 0 ? ("", default) : (snapshot.Events[0].Id, snapshot.Events[0].At);
        DefinitionVersion[] changed = [.. snapshot.Policies.Except(resumed.Policies)];
        foreach (DefinitionVersion policy in changed)
        {
            // A policy that the standard has no longer was told where an event began it.
            if (resumed.Policies.LastOrDefault(known => known.Code == policy.Code) is { } inForce)
            {
                yield return Changed(id, at, policy, inForce);
            }
        }

        if (snapshot.Workflow is { } workflow && resumed.Snapshot.Workflow is { } walked && walked != workflow)
        {
            yield return Changed(id, at, workflow, walked);
        }

        if (snapshot.Version != snapshot.Events.Count + snapshot.Steps.Count)
        {
            yield return new TimelineRefusal(id, at, TimelineRefusalReason.Inconsistent) { Subject = "version" };
        }

        if (changed.Length > 0)
        {
            yield break; // other promises have other steps
        }

        int version = 0;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (CaseStep step in snapshot.Steps)
        {
            if (!seen.Add(step.Id) || step.Version <= version || step.Version > snapshot.Version || !IsOf(step, snapshot, serviceLevels))
            {
                yield return new TimelineRefusal(id, at, TimelineRefusalReason.Inconsistent) { Subject = $"steps: {Excerpt.Of(step.Id)}" };
            }

            version = step.Version;
        }

        foreach (CaseStep missing in resumed.Steps.Skip(snapshot.Steps.Count))
        {
            yield return new TimelineRefusal(id, at, TimelineRefusalReason.Inconsistent) { Subject = $"steps: {Excerpt.Of(missing.Id)}" };
        }
    }

    private static TimelineRefusal Changed(string id, Instant at, DefinitionVersion followed, DefinitionVersion inForce) =>
        new(id, at, followed.IsEditedIn(inForce) ? TimelineRefusalReason.ChangedContent : TimelineRefusalReason.OtherVersion) { Subject = followed.ToString(), InForce = inForce.ToString() };

    /// <summary>Whether a step is one that a ladder of the standard tells, of a run that an event of the case began.</summary>
    private static bool IsOf<T>(CaseStep step, CaseSnapshot<T> snapshot, ServiceLevelEvaluator serviceLevels)
        where T : class
    {
        EscalationStep? defined = serviceLevels.Ladders.FirstOrDefault(ladder => ladder.Code == step.Ladder)?.Steps.FirstOrDefault(one => one.Code == step.Step);
        return defined is not null
            && defined.To == step.To
            && step.Notify.SequenceEqual(defined.Notify)
            && step.Id.StartsWith($"{step.Policy}/{step.Target}/{step.RunId}/{step.Step}/", StringComparison.Ordinal)
            && snapshot.Policies.Any(policy => policy.Code == step.Policy)
            && snapshot.Events.IndexOf(step.RunId) >= 0;
    }
}
