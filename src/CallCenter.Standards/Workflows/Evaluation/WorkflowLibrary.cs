using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Workflows;

/// <summary>A standard's workflows at work, by code and version; every one verified. Immutable and thread-safe.</summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Compiled from a WorkflowCatalogue, which is written; cases leave as their states and events.")]
public sealed class WorkflowLibrary
{
    private readonly Dictionary<string, EffectiveVersions<Workflow>> workflows;

    internal WorkflowLibrary(WorkflowCatalogue catalogue, ImmutableArray<Workflow> all)
    {
        Catalogue = catalogue;
        All = all;
        workflows = all.GroupBy(workflow => workflow.Code, StringComparer.Ordinal).ToDictionary(
            same => same.Key, same => new EffectiveVersions<Workflow>(same.Key, same, workflow => workflow.EffectiveAt), StringComparer.Ordinal);
    }

    /// <summary>The section it was compiled from.</summary>
    public WorkflowCatalogue Catalogue { get; }

    /// <summary>All versions of all workflows, in the section's order.</summary>
    public ImmutableArray<Workflow> All { get; }

    /// <summary>The workflow of a code, in the version with the latest effective date.</summary>
    /// <exception cref="UnknownCodeException">There is no such workflow.</exception>
    public Workflow this[string code] => VersionsOf(code).LatestFirst[0];

    /// <summary>Checks, verifies and compiles workflows.</summary>
    /// <param name="catalogue">The section.</param>
    /// <param name="records">The records that cases' facts come as, beside <see cref="WorkItem"/>.</param>
    /// <param name="calendars">The calendars that timed moves count on; null for none.</param>
    /// <param name="cancellation">Ends the verification before its time.</param>
    /// <exception cref="FindingsException">There are errors; all findings are in the exception.</exception>
    /// <exception cref="OperationCanceledException">The verification was cancelled.</exception>
    public static WorkflowLibrary Compile(
        WorkflowCatalogue catalogue, IEnumerable<RecordDefinition>? records = null, BusinessCalendars? calendars = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var findings = new FindingList();
        var surroundings = new WorkflowSurroundings(calendars ?? BusinessCalendars.Compile(new CalendarCatalogue { Calendars = [] }), null, findings) { Records = [.. records ?? []] };
        var budget = new WorkBudget(Verifier.WorkLimit, cancellation);
        return new WorkflowCompiler(new(catalogue, Place.At("")), surroundings, findings, budget).Compile() ?? throw new FindingsException("The workflows", findings.ToImmutable());
    }

    /// <summary>The workflow of a code in the version with the latest effective date; null where there is none.</summary>
    public Workflow? Find(string code) => workflows.GetValueOrDefault(code)?.LatestFirst[0];

    /// <summary>The version of a workflow in force at an instant: the one to open a case under; null before its first.</summary>
    /// <exception cref="UnknownCodeException">There is no such workflow.</exception>
    public Workflow? InForce(string code, Instant at) => VersionsOf(code).At(at);

    /// <summary>A version of a workflow by its name, in force or not.</summary>
    /// <exception cref="UnknownCodeException">There is no such workflow or version.</exception>
    public Workflow InVersion(string code, string version)
    {
        EffectiveVersions<Workflow> versions = VersionsOf(code);
        return versions.LatestFirst.FirstOrDefault(workflow => workflow.Version == version)
            ?? throw new UnknownCodeException($"version of workflow '{code}'", version, versions.LatestFirst.Select(workflow => workflow.Version), nameof(version));
    }

    /// <summary>The state of a case, under each version it ran under. O(1) for each event.</summary>
    /// <param name="events">All events of the case, in order; at least the opening.</param>
    /// <exception cref="ArgumentException">There are no events, or the first is of a workflow or version that is not known (<see cref="UnknownCodeException"/>), so that it cannot be told what the case runs under.</exception>
    public Folded<CaseState, WorkflowRefusal> Fold(ReadOnlySpan<WorkflowEvent> events) => CaseReplay.Fold(First(events), events, Find);

    /// <summary>A case told from its events, as <see cref="Workflow.Explain"/>, under each version it ran under.</summary>
    /// <param name="events">All events of the case, in order; at least the opening.</param>
    /// <param name="zone">The zone that times are told in; UTC where none is given.</param>
    /// <exception cref="ArgumentException">As for <see cref="Fold"/>.</exception>
    public Explanation Explain(ReadOnlySpan<WorkflowEvent> events, DateTimeZone? zone = null) => CaseWalk.Explain(First(events), events, Find, zone ?? DateTimeZone.Utc);

    private Workflow First(ReadOnlySpan<WorkflowEvent> events) => events.IsEmpty
        ? throw new ArgumentException("A history begins with the opening of the case.", nameof(events))
        : InVersion(events[0].Workflow, events[0].Version);

    /// <summary>The workflow of a name and content.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    internal Workflow Named(DefinitionVersion name) => NamedThings.Same("workflow", name, VersionsOf(name.Code).LatestFirst, known => known.Identity);

    /// <summary>The version of a workflow in force at an instant; null where there is none, or no such workflow.</summary>
    internal Workflow? VersionAt(string code, Instant at) => workflows.GetValueOrDefault(code)?.At(at);

    /// <summary>A version of a workflow by its name; null where there is none.</summary>
    internal Workflow? Find(string code, string version) => workflows.GetValueOrDefault(code)?.LatestFirst.FirstOrDefault(workflow => workflow.Version == version);

    private EffectiveVersions<Workflow> VersionsOf(string code) => workflows.TryGetValue(code, out EffectiveVersions<Workflow>? versions)
        ? versions
        : throw new UnknownCodeException("workflow", code, workflows.Keys);
}
