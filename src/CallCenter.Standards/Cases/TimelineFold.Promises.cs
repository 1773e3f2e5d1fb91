using System.Collections.Immutable;
using CallCenter.Standards.ServiceLevels;

namespace CallCenter.Standards.Cases;

/// <content>The promises of all policies of a case.</content>
internal sealed partial class TimelineFold<T>
{
    /// <summary>The promises of all policies after an event, as far as nothing is noted against it.</summary>
    private ImmutableArray<PolicyTrack> Promise(TimelineEvent<T> happened, ImmutableDictionary<string, ImmutableArray<Acknowledgement>> acknowledgements, ref History<DefinitionVersion> policies)
    {
        string? code = happened.Step?.Code ?? happened.Code;
        ImmutableArray<PolicyTrack> known = now.Tracks;
        ImmutableArray<PolicyChange> changes = happened.Policies;
        if ((code is null || known.IsEmpty) && changes.IsEmpty)
        {
            return known;
        }

        var told = new CaseEvent(happened.Id, happened.At, code ?? CaseEvent.PolicyChanged) { From = happened.From, ApprovedBy = happened.ApprovedBy, Reason = happened.Reason };
        ImmutableArray<PolicyTrack>.Builder tracks = ImmutableArray.CreateBuilder<PolicyTrack>(known.Length + changes.Length);
        foreach (PolicyTrack track in known)
        {
            PolicyChange? change = ReplacementOf(track, changes);
            Folded<ServiceLevelState, ClockRefusal> folded = track.State.Evolve(change is null ? told : told with { Policy = change.Policy, Mode = change.Mode });
            if (folded.HasRefusals)
            {
                if (!keepsEvents || change is null)
                {
                    bool isUnknown = change is not null && folded.Refusals[0] is var refused && (refused.Reason == ClockRefusalReason.UnknownPolicy || refused.Also.Contains(ClockRefusalReason.UnknownPolicy));
                    if (isUnknown || noted is null)
                    {
                        Note(Refusal(happened, TimelineRefusalReason.UnknownPolicy, change?.Policy));
                    }

                    continue;
                }

                Refuse(happened, TimelineRefusalReason.PolicyGone, change.Policy);
                change = null;
                folded = track.State.Evolve(told);
            }

            tracks.Add(After(track, change?.Policy ?? track.Policy, folded.State, acknowledgements, happened.At));
            policies = change is null ? policies : policies.Add(folded.State.IdentityOf(change.Policy)!);
        }

        foreach (PolicyChange change in changes)
        {
            if (change.InPlaceOf is { } replaced)
            {
                if (!keepsEvents && !Holds(known.AsSpan(), replaced))
                {
                    Note(Refusal(happened, TimelineRefusalReason.UnknownPolicy, replaced));
                }
            }
            else
            {
                Begin(happened, change, told, acknowledgements, tracks, ref policies);
            }
        }

        return tracks.Count == tracks.Capacity ? tracks.MoveToImmutable() : tracks.ToImmutable();
    }

    private static bool Holds(ReadOnlySpan<PolicyTrack> tracks, string policy)
    {
        foreach (PolicyTrack track in tracks)
        {
            if (track.Policy == policy)
            {
                return true;
            }
        }

        return false;
    }

    private static PolicyChange? ReplacementOf(PolicyTrack track, ImmutableArray<PolicyChange> changes)
    {
        foreach (PolicyChange change in changes)
        {
            if (change.InPlaceOf == track.Policy)
            {
                return change;
            }
        }

        return null;
    }

    private void Begin(
        TimelineEvent<T> happened, PolicyChange change, CaseEvent told, ImmutableDictionary<string, ImmutableArray<Acknowledgement>> acknowledgements, ImmutableArray<PolicyTrack>.Builder tracks, ref History<DefinitionVersion> policies)
    {
        for (int i = 0; i < tracks.Count; i++)
        {
            if (tracks[i].Policy == change.Policy)
            {
                Note(Refusal(happened, TimelineRefusalReason.PolicyHeld, change.Policy));
                return;
            }
        }

        if (!rules.ServiceLevels.Has(change.Policy) || First(change) is var first && first.Evolve(told).State is not { Policy: { } begun } state)
        {
            if (keepsEvents)
            {
                Refuse(happened, TimelineRefusalReason.PolicyGone, change.Policy);
            }
            else if (!rules.ServiceLevels.Has(change.Policy) || noted is null)
            {
                Note(Refusal(happened, TimelineRefusalReason.UnknownPolicy, change.Policy));
            }

            return;
        }

        policies = policies.Add(state.IdentityOf(begun.Code)!);
        tracks.Add(After(new PolicyTrack(change.Policy, first, []), change.Policy, state, acknowledgements, happened.At));
    }

    private ServiceLevelState First(PolicyChange change) => change.Case is { } facts ? rules.ServiceLevels.Begin(change.Policy, facts) : rules.ServiceLevels.Begin(change.Policy);
}
