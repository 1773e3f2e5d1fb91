using System.Collections.Immutable;

namespace CallCenter.Standards.Workflows;

/// <summary>Lays a workflow and its sub-workflows out flat; none of them is inside itself.</summary>
internal sealed class GraphBuilder
{
    /// <summary>The most locations that a workflow and its sub-workflows may have together.</summary>
    public const int MostLocations = 4_096;

    /// <summary>The most fields, and the most documents: the bits of a word.</summary>
    public const int MostCodes = 64;

    private readonly CheckedWorkflow workflow;
    private readonly Func<string, CheckedWorkflow> subworkflow;
    private readonly List<Location> locations = [];
    private readonly Dictionary<string, Location> byPath = new(StringComparer.Ordinal);
    private readonly List<Move> moves = [];
    private readonly List<string> fields = [];
    private readonly List<string> documents = [];

    private GraphBuilder(CheckedWorkflow workflow, Func<string, CheckedWorkflow> subworkflow)
    {
        this.workflow = workflow;
        this.subworkflow = subworkflow;
    }

    /// <summary>The graph; null where it is too large.</summary>
    /// <param name="workflow">The outermost workflow.</param>
    /// <param name="subworkflow">The workflow of a code, in the version that runs inside.</param>
    public static WorkflowGraph? Build(CheckedWorkflow workflow, Func<string, CheckedWorkflow> subworkflow)
    {
        var builder = new GraphBuilder(workflow, subworkflow);
        builder.Add([]);
        if (!builder.AddAll([], workflow) || builder.fields.Count > MostCodes || builder.documents.Count > MostCodes)
        {
            return null;
        }

        foreach (Location location in builder.locations)
        {
            builder.Connect(location);
        }

        return new WorkflowGraph(workflow, [.. builder.locations], [.. builder.moves], [.. builder.fields], [.. builder.documents]);
    }

    private void Add(ImmutableArray<Level> levels)
    {
        var location = new Location(locations.Count, levels);
        locations.Add(location);
        byPath.Add(location.Path, location);
    }

    private bool AddAll(ImmutableArray<Level> outer, CheckedWorkflow inner)
    {
        foreach (WorkflowField field in inner.Definition.Fields)
        {
            Note(fields, field.Field);
        }

        foreach (WorkflowDocument document in inner.Definition.Documents)
        {
            Note(documents, document.Code);
        }

        foreach (WorkflowState state in inner.Definition.States)
        {
            ImmutableArray<Level> levels = outer.Add(new Level(inner, state));
            if (state.Subworkflow is { } sub)
            {
                if (!AddAll(levels, subworkflow(sub.Workflow)))
                {
                    return false;
                }
            }
            else if (locations.Count > MostLocations)
            {
                return false;
            }
            else
            {
                Add(levels);
            }
        }

        return true;
    }

    /// <summary>One more than the limit tells that there are too many.</summary>
    private static void Note(List<string> codes, string code)
    {
        if (codes.Count <= MostCodes && !codes.Contains(code))
        {
            codes.Add(code);
        }
    }

    private void Connect(Location location)
    {
        if (location.IsUnopened)
        {
            location.Connect([Step(location, 0, [], workflow.Opening, workflow)], [], null);
            return;
        }

        if (location.Levels[^1].State.IsFinal)
        {
            location.Connect([], [], location.Levels.Length == 1 ? null : Return(location));
            return;
        }

        var steps = new List<Move>();
        var timers = new List<Move>();
        for (int level = location.Levels.Length - 1; level >= 0; level--)
        {
            (CheckedWorkflow inner, WorkflowState state) = location.Levels[level];
            ImmutableArray<Level> outer = location.Levels[..level];
            foreach (CheckedStep step in inner.StepsFrom(state.Code))
            {
                steps.Add(Step(location, level, outer, step, inner));
            }

            foreach (CheckedTimer timer in inner.TimersOf(state.Code))
            {
                timers.Add(Timer(location, level, outer, timer, inner));
            }
        }

        location.Connect(steps, timers, null);
    }

    private Move Step(Location from, int level, ImmutableArray<Level> outer, CheckedStep step, CheckedWorkflow inner)
    {
        var passed = new List<WorkflowStep> { step.Step };
        Location to = step.Step.To is { } code ? Enter(outer, inner, code, passed) : from;
        return Take(new Move
        {
            Index = moves.Count,
            Kind = EventKind.Command,
            Code = step.Command?.Code ?? WorkflowCommand.Opening,
            Event = step.Step.Event,
            From = from,
            To = to,
            Level = level,
            Stays = step.Step.To is null,
            Step = step,
            Roles = [.. step.Step.Roles],
            Authorities = [.. step.Step.Authorities],
            Requires = RequiredBy(passed),
            Collects = Bits(fields, passed, static part => part.Collects),
            Documents = Bits(documents, passed, static part => part.Documents),
        });
    }

    private Move Timer(Location from, int level, ImmutableArray<Level> outer, CheckedTimer timer, CheckedWorkflow inner) => Take(new Move
    {
        Index = moves.Count,
        Kind = EventKind.TimedMove,
        Code = timer.Move.Code,
        Event = timer.Move.Event,
        From = from,
        To = Enter(outer, inner, timer.Move.To, []),
        Level = level,
        Timer = timer,
    });

    private Move? Return(Location from)
    {
        int level = from.Levels.Length - 2;
        (CheckedWorkflow outer, WorkflowState holder) = from.Levels[level];
        SubworkflowReturn? back = holder.Subworkflow!.Returns.FirstOrDefault(known => known.Outcome == from.Levels[^1].State.Code);
        return back is null ? null : Take(new Move
        {
            Index = moves.Count,
            Kind = EventKind.Return,
            Code = null,
            Event = back.Event,
            From = from,
            To = Enter(from.Levels[..level], outer, back.To, []),
            Level = level,
        });
    }

    private Move Take(Move move)
    {
        moves.Add(move);
        return move;
    }

    /// <summary>Where a case is that enters a state: inside all the workflows that the state opens, whose openings it passes through.</summary>
    private Location Enter(ImmutableArray<Level> outer, CheckedWorkflow inner, string code, List<WorkflowStep> passed)
    {
        WorkflowState state = inner.State(code);
        string path = code;
        while (state.Subworkflow is { } sub)
        {
            CheckedWorkflow opened = subworkflow(sub.Workflow);
            passed.Add(opened.Opening.Step);
            state = opened.State(opened.Opening.Step.To!);
            path += "/" + state.Code;
        }

        for (int level = outer.Length - 1; level >= 0; level--)
        {
            path = outer[level].State.Code + "/" + path;
        }

        return byPath[path];
    }

    private int[] RequiredBy(List<WorkflowStep> passed)
    {
        var required = new List<int>();
        foreach (WorkflowStep part in passed)
        {
            foreach (string field in part.Requires)
            {
                int index = fields.IndexOf(field);
                if (!required.Contains(index))
                {
                    required.Add(index);
                }
            }
        }

        return [.. required];
    }

    private static ulong Bits(List<string> codes, List<WorkflowStep> passed, Func<WorkflowStep, ImmutableArray<string>> chosen)
    {
        ulong bits = 0;
        foreach (WorkflowStep part in passed)
        {
            foreach (string code in chosen(part))
            {
                bits |= Mask.Of(codes.IndexOf(code));
            }
        }

        return bits;
    }
}
