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
        Note(fields, inner.Definition.Fields.Select(field => field.Field));
        Note(documents, inner.Definition.Documents.Select(document => document.Code));
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

    private static void Note(List<string> codes, IEnumerable<string> more) => codes.AddRange(more.Where(code => !codes.Contains(code)).ToArray());

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
            steps.AddRange(inner.Steps.Where(step => step.Step.From.Contains(state.Code)).Select(step => Step(location, level, outer, step, inner)));
            timers.AddRange(inner.Timers.Where(timer => timer.State == state).Select(timer => Timer(location, level, outer, timer, inner)));
        }

        location.Connect([.. steps], [.. timers], null);
    }

    private Move Step(Location from, int level, ImmutableArray<Level> outer, CheckedStep step, CheckedWorkflow inner)
    {
        (Location to, WorkflowStep[] openings) = step.Step.To is { } code ? Enter(outer, inner, code) : (from, []);
        WorkflowStep[] passed = [step.Step, .. openings];
        return Take(new Move
        {
            Index = moves.Count,
            Kind = EventKind.Command,
            Code = step.Command?.Code ?? CaseCommand.Open,
            Event = step.Step.Event,
            From = from,
            To = to,
            Level = level,
            Stays = step.Step.To is null,
            Step = step,
            Roles = [.. step.Step.Roles],
            Authorities = [.. step.Step.Authorities],
            Requires = [.. passed.SelectMany(part => part.Requires).Distinct().Select(field => fields.IndexOf(field))],
            Collects = Bits(fields, passed.SelectMany(part => part.Collects)),
            Documents = Bits(documents, passed.SelectMany(part => part.Documents)),
        });
    }

    private Move Timer(Location from, int level, ImmutableArray<Level> outer, CheckedTimer timer, CheckedWorkflow inner) => Take(new Move
    {
        Index = moves.Count,
        Kind = EventKind.TimedMove,
        Code = timer.Move.Code,
        Event = timer.Move.Event,
        From = from,
        To = Enter(outer, inner, timer.Move.To).To,
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
            To = Enter(from.Levels[..level], outer, back.To).To,
            Level = level,
        });
    }

    private Move Take(Move move)
    {
        moves.Add(move);
        return move;
    }

    /// <summary>Where a case is that enters a state: inside all the workflows that the state opens; and their openings.</summary>
    private (Location To, WorkflowStep[] Openings) Enter(ImmutableArray<Level> outer, CheckedWorkflow inner, string code)
    {
        var openings = new List<WorkflowStep>();
        WorkflowState state = inner.State(code);
        string path = string.Concat(outer.Select(level => level.State.Code + "/")) + code;
        while (state.Subworkflow is { } sub)
        {
            CheckedWorkflow opened = subworkflow(sub.Workflow);
            openings.Add(opened.Opening.Step);
            state = opened.State(opened.Opening.Step.To!);
            path += "/" + state.Code;
        }

        return (byPath[path], [.. openings]);
    }

    private static ulong Bits(List<string> codes, IEnumerable<string> chosen) => chosen.Aggregate(0UL, (bits, code) => bits | (1UL << codes.IndexOf(code)));
}
