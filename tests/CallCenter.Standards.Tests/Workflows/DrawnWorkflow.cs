using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Tests.Generators;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Tests.Workflows;

/// <summary>
/// A workflow drawn in lines: <c>open → a</c>, <c>a → b: go [agent] {level: > 1} +topic !topic #slip</c> (roles, guard, collected fields, required fields, documents; <c>go/gone</c> names the event),
/// <c>a → .: note</c> for a step that stays, <c>a → b after PT1H: lapse</c> and <c>a → b at callback-at: call</c> for timed moves, <c>final b, c</c>, <c>given topic</c>,
/// <c>a starts clock</c> (pauses, stops), <c>s runs inner: done → b/back, failed → a</c>. Steps without roles are for <c>agent</c>; <c>[]</c> is for nobody.
/// </summary>
internal sealed partial class DrawnWorkflow
{
    private readonly List<string> states = [];
    private readonly HashSet<string> finals = [];
    private readonly HashSet<string> given = [];
    private readonly List<string> fields = [];
    private readonly List<string> documents = [];
    private readonly Dictionary<string, List<WorkflowStep>> commands = [];
    private readonly Dictionary<string, List<TimedMove>> timers = [];
    private readonly Dictionary<string, Subworkflow> inner = [];
    private readonly List<(string State, string Effect, string Clock)> clocks = [];
    private WorkflowStep? opening;

    public static WorkflowDefinition Of(string code, params string[] lines) => Version(code, "1", null, lines);

    public static WorkflowDefinition Version(string code, string version, LocalDate? effective, params string[] lines)
    {
        var drawn = new DrawnWorkflow();
        foreach (string line in lines)
        {
            drawn.Read(line);
        }

        return drawn.Build(code, version, effective);
    }

    public static WorkflowCatalogue Catalogue(params WorkflowDefinition[] workflows) => new() { Zone = "UTC", Workflows = [.. workflows] };

    public static WorkflowLibrary Library(params WorkflowDefinition[] workflows) => WorkflowLibrary.Compile(Catalogue(workflows), [Asked.Schema.Definition]);

    /// <summary>The workflow of lines at work, over <see cref="Asked"/>.</summary>
    public static Workflow Compile(params string[] lines) => Library(Of("drawn", lines))["drawn"];

    public static ImmutableArray<Finding> FindingsOf(params WorkflowDefinition[] workflows) => FindingsOf(Catalogue(workflows));

    public static ImmutableArray<Finding> FindingsOf(WorkflowCatalogue catalogue, IReadOnlyCollection<KnownClock>? clocks = null)
    {
        var findings = new FindingList();
        var surroundings = new WorkflowSurroundings(BusinessCalendars.Compile(new CalendarCatalogue { Calendars = [] }), clocks, findings) { Records = [Asked.Schema.Definition] };
        new WorkflowCompiler(new(catalogue, Place.At("")), surroundings, findings).Compile();
        return findings.ToImmutable();
    }

    [GeneratedRegex(@"^(?<from>\S+) → (?<to>[^\s:]+)(?: (?<kind>after|at) (?<time>[^\s:]+))?(?:: (?<code>[^\s/]+)(?:/(?<event>\S+))?)?(?<rest>.*)$")]
    private static partial Regex Way();

    private static ImmutableArray<string> List(string text) => [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static LocalizedText Name(string code) => new(null, code);

    private static void Note(List<string> known, IEnumerable<string> codes) => known.AddRange(codes.Except(known).ToArray());

    private void Read(string line)
    {
        string[] words = line.Split(' ', 3);
        if (words[0] == "final")
        {
            ImmutableArray<string> ends = List(line[6..]);
            finals.UnionWith(ends);
            Note(states, ends);
        }
        else if (words[0] == "given")
        {
            given.UnionWith(List(line[6..]));
            Note(fields, List(line[6..]));
        }
        else if (words[1] is "starts" or "pauses" or "stops")
        {
            clocks.Add((words[0], words[1], words[2]));
        }
        else if (words[1] == "runs")
        {
            Note(states, [words[0]]);
            ReadInner(words[0], words[2]);
        }
        else
        {
            ReadWay(Way().Match(line));
        }
    }

    private void ReadInner(string state, string text)
    {
        string[] parts = text.Split(": ", 2);
        inner[state] = new Subworkflow
        {
            Workflow = parts[0],
            Returns =
            [
                .. List(parts.Length < 2 ? "" : parts[1]).Select(back => back.Split(" → ")).Select(back => new SubworkflowReturn
                {
                    Outcome = back[0],
                    To = back[1].Split('/')[0],
                    Event = back[1].Contains('/', StringComparison.Ordinal) ? back[1].Split('/')[1] : $"back-from-{back[0]}",
                }),
            ],
        };
    }

    private void ReadWay(Match way)
    {
        (string from, string to, string rest) = (way.Groups["from"].Value, way.Groups["to"].Value, way.Groups["rest"].Value);
        ImmutableArray<FieldCondition> when = Between(rest, '{', '}') is { } guard
            ? [.. guard.Split(';', StringSplitOptions.TrimEntries).Select(test => test.Split(": ", 2)).Select(test => new FieldCondition(test[0], test[1]))]
            : [];
        if (from != "open")
        {
            Note(states, [from]);
        }

        if (to != ".")
        {
            Note(states, [to]);
        }

        string code = way.Groups["code"].Value;
        string happened = way.Groups["event"].Success ? way.Groups["event"].Value : code.Length > 0 ? $"did-{code}" : "opened";
        if (way.Groups["kind"].Success)
        {
            bool isAfter = way.Groups["kind"].Value == "after";
            string time = way.Groups["time"].Value;
            string[] parts = time.Split('+');
            timers.TryAdd(from, []);
            timers[from].Add(new TimedMove
            {
                Code = code,
                Name = Name(code),
                After = isAfter ? new ElapsedDuration(DurationOf(time)) : parts.Length > 1 ? new ElapsedDuration(DurationOf(parts[1])) : null,
                From = isAfter ? null : parts[0],
                When = when,
                To = to,
                Event = happened,
                Provenance = Sample.Provenance,
            });
            return;
        }

        string plain = Regex.Replace(rest, @"\{.*?\}|\[.*?\]", "");
        ImmutableArray<string> Marked(char mark) => [.. plain.Split(' ').Where(word => word.StartsWith(mark)).Select(word => word[1..])];
        ImmutableArray<string> roles = Between(rest, '[', ']') is { } list ? List(list) : ["agent"];
        var step = new WorkflowStep
        {
            From = from == "open" ? [] : [from],
            To = to == "." ? null : to,
            Event = happened,
            Roles = [.. roles.Where(role => !role.StartsWith('@'))],
            Authorities = [.. roles.Where(role => role.StartsWith('@')).Select(role => role[1..])],
            When = when,
            Collects = Marked('+'),
            Requires = Marked('!'),
            Documents = Marked('#'),
        };
        Note(fields, step.Collects.Concat(step.Requires));
        Note(documents, step.Documents);
        if (from == "open")
        {
            opening = step;
        }
        else
        {
            commands.TryAdd(code, []);
            commands[code].Add(step);
        }
    }

    private static Duration DurationOf(string text) => Duration.FromTimeSpan(System.Xml.XmlConvert.ToTimeSpan(text));

    private static string? Between(string text, char open, char close)
    {
        int start = text.IndexOf(open, StringComparison.Ordinal);
        return start < 0 ? null : text[(start + 1)..text.IndexOf(close, start)];
    }

    private WorkflowDefinition Build(string code, string version, LocalDate? effective) => new()
    {
        Code = code,
        Version = version,
        Name = Name(code),
        Effective = effective,
        Record = fields.Concat(timers.Values.SelectMany(moves => moves).Select(move => move.From)).Any(field => field is not null && WorkItem.Schema.Definition.Find(field) is not null && Asked.Schema.Definition.Find(field) is null) ? "work-item" : "asked",
        Fields = [.. fields.Select(field => new WorkflowField { Field = field, Name = Name(field), IsGiven = given.Contains(field) })],
        Documents = [.. documents.Select(document => new WorkflowDocument { Code = document, Name = Name(document) })],
        Opening = opening!,
        States =
        [
            .. states.Select(state => new WorkflowState
            {
                Code = state,
                Name = Name(state),
                IsFinal = finals.Contains(state),
                Clocks = new ClockEffects { Starts = Effects(state, "starts"), Pauses = Effects(state, "pauses"), Stops = Effects(state, "stops") },
                Subworkflow = inner.GetValueOrDefault(state),
                TimedMoves = [.. timers.GetValueOrDefault(state) ?? []],
            }),
        ],
        Commands = [.. commands.Select(command => new WorkflowCommand { Code = command.Key, Name = Name(command.Key), Steps = [.. command.Value] })],
        Provenance = Sample.Provenance,
    };

    private ImmutableArray<string> Effects(string state, string effect) => [.. clocks.Where(clock => clock.State == state && clock.Effect == effect).Select(clock => clock.Clock)];
}
