using System.Collections.Immutable;

namespace CallCenter.Standards.Workflows;

/// <summary>Folds the events of a case, under each version that they name.</summary>
internal static class CaseReplay
{
    /// <param name="first">The workflow of a case without events.</param>
    /// <param name="events">The events.</param>
    /// <param name="versionOf">The workflow of a code and version; null where there is none.</param>
    public static Folded<CaseState, WorkflowRefusal> Fold(Workflow first, ReadOnlySpan<WorkflowEvent> events, Func<string, string, Workflow?> versionOf)
    {
        CaseState state = first.NewCase;
        Workflow? workflow = first;
        ImmutableArray<WorkflowRefusal>.Builder? refusals = null;
        foreach (ref readonly WorkflowEvent happened in events)
        {
            workflow = VersionOf(workflow ?? first, in happened, versionOf);
            if (CaseFold.Apply(workflow, in state, in happened, out CaseState after) is { } reason)
            {
                (refusals ??= ImmutableArray.CreateBuilder<WorkflowRefusal>()).Add(UnfitEvent.Of(workflow, in state, in happened, reason));
            }

            state = after;
        }

        return new(state, refusals?.ToImmutable() ?? []);
    }

    public static Workflow? VersionOf(Workflow last, in WorkflowEvent happened, Func<string, string, Workflow?> versionOf) =>
        happened.Version == last.Version && happened.Workflow == last.Code ? last : versionOf(happened.Workflow, happened.Version);
}
