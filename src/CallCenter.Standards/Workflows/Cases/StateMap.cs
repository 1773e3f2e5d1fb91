using System.Collections.Immutable;

namespace CallCenter.Standards.Workflows;

/// <summary>Where a state goes in another version.</summary>
/// <param name="Target">The place; null for none.</param>
/// <param name="IsEntered">Whether it is entered anew, because a sub-workflow begins there or no longer runs; otherwise time goes on.</param>
/// <param name="Reason">Why there is none.</param>
internal readonly record struct MappedState(Location? Target, bool IsEntered, LocalizedText? Reason);

/// <summary>Maps the states of one version of a workflow to those of another, level by level: by the mappings of the newer one, and else by equal codes.</summary>
internal static class StateMap
{
    public static MappedState Target(Workflow from, Workflow to, Location place)
    {
        ImmutableArray<Level> old = place.Levels;
        CheckedWorkflow inner = to.Graph.Workflow;
        string path = "";
        for (int level = 0; level < old.Length; level++)
        {
            string code = old[level].State.Code;
            string? mapped = inner.Definition.Mappings.FirstOrDefault(mapping => mapping.From == code && mapping.Version == old[level].Workflow.Definition.Version)?.To;
            if (inner.IndexOf(mapped ?? code) < 0)
            {
                return None($"“{inner.Definition}”没有状态“{code}”。", $"'{inner.Definition}' has no state '{code}', and maps it to none.");
            }

            WorkflowState state = inner.State(mapped ?? code);
            path += (level == 0 ? "" : "/") + state.Code;
            if (state.IsFinal)
            {
                return None($"状态“{state.Code}”在新版本中是终态。", $"State '{state.Code}' of '{inner.Definition}' is final: moving a case does not end it.");
            }

            bool isLast = level == old.Length - 1;
            if (!isLast && state.Subworkflow?.Workflow == old[level + 1].Workflow.Definition.Code)
            {
                inner = Inside(to.Graph, path);
            }
            else if (!isLast || state.Subworkflow is not null)
            {
                return mapped is not null
                    ? new MappedState(Entry(to.Graph, path), true, null)
                    : None($"状态“{code}”在新版本中的子流程不同。", $"State '{code}' of '{inner.Definition}' does not hold the same sub-workflow, and no mapping says that it is to be entered anew.");
            }
        }

        return new MappedState(to.Graph.Find(path), false, null);
    }

    private static MappedState None(string chinese, string english) => new(null, false, new LocalizedText(chinese, english));

    /// <summary>The workflow that runs inside the state of a path.</summary>
    private static CheckedWorkflow Inside(WorkflowGraph graph, string path)
    {
        int depth = path.Count(c => c == '/') + 1;
        return graph.Locations.First(place => place.Path.StartsWith(path + "/", StringComparison.Ordinal)).Levels[depth].Workflow;
    }

    /// <summary>The place of a case that has just entered the state of a path.</summary>
    private static Location Entry(WorkflowGraph graph, string path)
    {
        while (graph.Find(path) is null)
        {
            path += "/" + Inside(graph, path).Opening.Step.To;
        }

        return graph.Find(path)!;
    }
}
