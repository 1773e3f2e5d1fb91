using System.Collections.Immutable;
using CallCenter.Standards.Tests.Generators;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Tests.Workflows;

/// <summary>
/// What a workflow means, read straight from its definitions: a place is a list of states, every question is asked by trying everything. Slow, obvious, and apart from the library:
/// guards are the functions written beside their texts.
/// </summary>
internal sealed class WorkflowModel(WorkflowDefinition root, params WorkflowDefinition[] inner)
{
    public static readonly (string Text, Func<Asked, bool> Holds)[] Guards =
    [
        ("", _ => true),
        ("{level: > 1}", asked => asked.Level > 1),
        ("{level: <= 1}", asked => asked.Level <= 1),
        ("{level: null, 3}", asked => asked.Level is null or 3),
        ("{level: [5..1]}", _ => false),
        ("{urgent: true}", asked => asked.Urgent == true),
        ("{urgent: not(true)}", asked => asked.Urgent != true),
        ("{level: > 1; urgent: false}", asked => asked.Level > 1 && asked.Urgent == false),
    ];

    /// <summary>One of every kind that the guards tell apart.</summary>
    public static readonly Asked[] Facts =
    [
        .. from level in new long?[] { null, 0, 1, 2, 3, 4 }
           from urgent in new bool?[] { null, true, false }
           select new Asked(Level: level, Urgent: urgent),
    ];

    public sealed record Way(string Command, int Level, WorkflowStep? Step, string[] To, ImmutableHashSet<string> Needs, ImmutableHashSet<string> Collects)
    {
        public bool HoldsFor(Asked asked) => Step is null || GuardOf(Step)(asked);
    }

    private sealed record Seen(string Place, string Fields);

    public static Func<Asked, bool> GuardOf(WorkflowStep step)
    {
        string text = step.When.IsEmpty ? "" : "{" + string.Join("; ", step.When.Select(test => $"{test.Field}: {test.Tests}")) + "}";
        return Guards.Single(guard => guard.Text == text).Holds;
    }

    public string[] Opened => Enter([], root, root.Opening.To!).To;

    public bool IsEnd(string[] place) => place.Length == 1 && State(place, 0).IsFinal;

    /// <summary>The ways out of a place. A command that an inner workflow knows here is not given to an outer one.</summary>
    public IEnumerable<Way> Ways(string[] place)
    {
        var known = new HashSet<string>();
        if (place.Length > 1 && State(place, place.Length - 1).IsFinal)
        {
            SubworkflowReturn back = State(place, place.Length - 2).Subworkflow!.Returns.Single(back => back.Outcome == place[^1]);
            yield return new Way(back.Event, place.Length - 2, null, Enter(place[..^2], Definition(place, place.Length - 2), back.To).To, [], []);
            yield break;
        }

        for (int level = place.Length - 1; level >= 0; level--)
        {
            WorkflowDefinition workflow = Definition(place, level);
            string[] outer = place[..level];
            foreach (TimedMove move in State(place, level).TimedMoves)
            {
                yield return new Way(move.Code, level, null, Enter(outer, workflow, move.To).To, [], []);
            }

            WorkflowCommand[] commands = [.. workflow.Commands.Where(command => !known.Contains(command.Code) && command.Steps.Any(step => step.From.Contains(place[level])))];
            foreach (WorkflowCommand command in commands)
            {
                foreach (WorkflowStep step in command.Steps.Where(step => step.From.Contains(place[level])))
                {
                    (string[] to, WorkflowStep[] openings) = step.To is null ? (place, []) : Enter(outer, workflow, step.To);
                    yield return new Way(command.Code, level, step, to, [.. openings.Prepend(step).SelectMany(part => part.Requires)], [.. openings.Prepend(step).SelectMany(part => part.Collects)]);
                }
            }

            known.UnionWith(commands.Select(command => command.Code));
        }
    }

    /// <summary>Whether nothing is amiss with the outermost workflow, found by trying everything.</summary>
    public bool IsSound()
    {
        var places = new Dictionary<Seen, (string[] Place, ImmutableHashSet<string> Fields)>();
        var next = new Dictionary<Seen, List<Seen>>();
        var waiting = new Queue<Seen>();
        var open = new HashSet<(string Place, Way Way)>(new ByStep());
        var wanted = new HashSet<(string Place, Way Way)>(new ByStep());

        Seen Note(string[] place, ImmutableHashSet<string> fields)
        {
            var seen = new Seen(string.Join('/', place), string.Join(',', fields.Order()));
            if (places.TryAdd(seen, (place, fields)))
            {
                waiting.Enqueue(seen);
            }

            return seen;
        }

        WorkflowStep[] openings = [root.Opening, .. Enter([], root, root.Opening.To!).Openings];
        ImmutableHashSet<string> given = [.. root.Fields.Where(field => field.IsGiven).Select(field => field.Field)];
        ImmutableHashSet<string> first = given.Union(openings.SelectMany(step => step.Collects));
        if (!first.IsSupersetOf(openings.SelectMany(step => step.Requires)))
        {
            return false;
        }

        Note(Opened, first);
        while (waiting.TryDequeue(out Seen? seen))
        {
            (string[] place, ImmutableHashSet<string> fields) = places[seen];
            next[seen] = [];
            foreach (Way way in Ways(place))
            {
                wanted.Add((seen.Place, way));
                ImmutableHashSet<string> after = fields.Union(way.Collects);
                if (after.IsSupersetOf(way.Needs) && Facts.Any(way.HoldsFor))
                {
                    open.Add((seen.Place, way));
                    next[seen].Add(Note(way.To, after));
                }
            }
        }

        var ends = places.Where(known => IsEnd(known.Value.Place)).Select(known => known.Key).ToHashSet();
        while (ends.Count < places.Count && places.Keys.FirstOrDefault(seen => !ends.Contains(seen) && next[seen].Any(ends.Contains)) is { } more)
        {
            ends.Add(more);
        }

        bool everyStateIsReached = root.States.All(state => places.Values.Any(known => known.Place[0] == state.Code));
        bool everybodyMay = root.Commands.SelectMany(command => command.Steps).Prepend(root.Opening).All(step => (!step.Roles.IsEmpty || !step.Authorities.IsEmpty) && Facts.Any(GuardOf(step)));
        bool noneIsAmbiguous = places.Values.All(known => Ways(known.Place).Where(way => way.Step is not null && way.Level == 0).GroupBy(way => way.Command).All(ways => !AreAmbiguous([.. ways])));
        return everyStateIsReached && everybodyMay && noneIsAmbiguous && ends.Count == places.Count && wanted.All(open.Contains);
    }

    private static bool AreAmbiguous(Way[] ways) => ways.Any(one => ways.Any(other =>
        !ReferenceEquals(one.Step, other.Step) && one.Step!.Roles.Intersect(other.Step!.Roles).Any() && Facts.Any(asked => one.HoldsFor(asked) && other.HoldsFor(asked))));

    private WorkflowDefinition Definition(string[] place, int level)
    {
        WorkflowDefinition workflow = root;
        for (int i = 0; i < level; i++)
        {
            string code = workflow.States.Single(state => state.Code == place[i]).Subworkflow!.Workflow;
            workflow = inner.Single(known => known.Code == code);
        }

        return workflow;
    }

    private WorkflowState State(string[] place, int level) => Definition(place, level).States.Single(state => state.Code == place[level]);

    private (string[] To, WorkflowStep[] Openings) Enter(string[] outer, WorkflowDefinition workflow, string code)
    {
        var place = new List<string>(outer) { code };
        var openings = new List<WorkflowStep>();
        while (workflow.States.Single(state => state.Code == place[^1]).Subworkflow is { } sub)
        {
            workflow = inner.Single(known => known.Code == sub.Workflow);
            openings.Add(workflow.Opening);
            place.Add(workflow.Opening.To!);
        }

        return ([.. place], [.. openings]);
    }

    private sealed class ByStep : IEqualityComparer<(string Place, Way Way)>
    {
        public bool Equals((string Place, Way Way) x, (string Place, Way Way) y) =>
            x.Place == y.Place && ReferenceEquals(x.Way.Step, y.Way.Step) && x.Way.Command == y.Way.Command && x.Way.Level == y.Way.Level && x.Way.To.SequenceEqual(y.Way.To);

        public int GetHashCode((string Place, Way Way) pair) => HashCode.Combine(pair.Place, pair.Way.Command);
    }
}
