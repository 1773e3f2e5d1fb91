using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.Workflows;

/// <summary>
/// A version of a workflow at work: verified, its sub-workflows laid out inside. Tells the next state of a case from an event; <see cref="For{T}"/> decides on commands.
/// Pure, immutable and thread-safe.
/// </summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Compiled from a WorkflowDefinition, which is written; cases leave as their states and events.")]
public sealed class Workflow
{
    private const int KeptIdentities = 64;

    private readonly Lazy<DefinitionVersion> identity;
    private readonly string?[] eventIds = new string?[KeptIdentities];

    internal Workflow(WorkflowGraph graph)
    {
        Graph = graph;
        Code = Definition.Code;
        Version = Definition.Version;
        NewCase = new CaseState { Owner = this, Place = graph.Unopened };
        identity = new(() => new DefinitionVersion(Code, Version, graph.Content()), LazyThreadSafetyMode.PublicationOnly);
    }

    internal WorkflowGraph Graph { get; }

    /// <summary>The identity of one of its events in a case: the same text for all cases, as far as they are of usual length.</summary>
    internal string EventIdOf(int number) =>
        (uint)number >= KeptIdentities ? EventId(Code, number) : eventIds[number] ??= EventId(Code, number);

    internal static string EventId(string workflow, int number) => string.Create(CultureInfo.InvariantCulture, $"{workflow}/{number}");

    /// <summary>Its name and content, that of its sub-workflows and of the calendars of its timed moves included.</summary>
    internal DefinitionVersion Identity => identity.Value;

    /// <summary>The definition.</summary>
    public WorkflowDefinition Definition => Graph.Workflow.Definition;

    /// <summary>The code.</summary>
    public string Code { get; }

    /// <summary>The version.</summary>
    public string Version { get; }

    /// <summary>The first instant at which the version is in force; <see cref="Instant.MinValue"/> for always.</summary>
    public Instant EffectiveAt => Graph.Workflow.EffectiveAt;

    /// <summary>A case that has not been opened yet; the command <c>open</c> opens it.</summary>
    public CaseState NewCase { get; }

    /// <summary>The paths of all states that a case can rest in, in the order of the definition, those of sub-workflows in their place.</summary>
    public ImmutableArray<string> States => [.. Graph.Locations.Where(place => !place.IsUnopened && (place.IsEnd || !place.Levels[^1].State.IsFinal)).Select(place => place.Path)];

    /// <summary>Decides on commands by facts of a .NET type.</summary>
    /// <typeparam name="T">The type of the facts.</typeparam>
    /// <param name="schema">A schema with the fields that guards, required fields and timed moves name, and more: <see cref="WorkItem.Schema"/> for shipped workflows.</param>
    /// <exception cref="ArgumentException">The schema lacks a field, or declares it in another way.</exception>
    public WorkflowDecider<T> For<T>(RecordSchema<T> schema) => new(this, schema);

    /// <summary>
    /// The state after an event as it was stored, or the same one and the reason why the event does not follow on it. An event of a number that the case has is a repeat where it tells the same command under
    /// that number; it changes nothing. O(1).
    /// </summary>
    /// <param name="state">The state; of this version, or of another one that the event moves to this.</param>
    /// <param name="happened">The event.</param>
    /// <exception cref="ArgumentException">The state is the default value.</exception>
    public Folded<CaseState, WorkflowRefusal> Evolve(in CaseState state, in WorkflowEvent happened) =>
        CaseFold.Apply(this, in state, in happened, out CaseState after) is { } reason ? new(after, [UnfitEvent.Of(this, in state, in happened, reason)]) : new(after);

    /// <summary>The state of a case that ran under this version from its opening; for one that was moved between versions ask <see cref="WorkflowLibrary.Fold"/>.</summary>
    /// <param name="events">All events of the case, in order.</param>
    public Folded<CaseState, WorkflowRefusal> Fold(ReadOnlySpan<WorkflowEvent> events) => CaseReplay.Fold(this, events, Only);

    /// <summary>The state after more events, such as timed moves that fell due.</summary>
    /// <param name="state">The state.</param>
    /// <param name="events">The events, in order.</param>
    /// <exception cref="ArgumentException">The state is the default value.</exception>
    public Folded<CaseState, WorkflowRefusal> Fold(in CaseState state, in CaseEvents events)
    {
        var folded = new FoldedBuilder<CaseState, WorkflowRefusal>(state);
        for (int i = 0; i < events.Count; i++)
        {
            folded.Add(Evolve(folded.State, in CaseEvents.At(in events, i)));
        }

        return folded.Build();
    }

    /// <summary>A case told from its events: where it stands, then for each event when it was, what was done, by whom, and the state after it; and what does not follow on the rest.</summary>
    /// <param name="events">All events of the case, in order.</param>
    /// <param name="zone">The zone that times are told in; UTC where none is given.</param>
    public Explanation Explain(ReadOnlySpan<WorkflowEvent> events, DateTimeZone? zone = null) => CaseWalk.Explain(this, events, Only, zone ?? DateTimeZone.Utc);

    /// <summary>The state after the events of a command that was just accepted in it; the same state after any other answer.</summary>
    /// <exception cref="ArgumentException">The answer was given in another state.</exception>
    public CaseState Evolve(in CaseState state, in StepResult result)
    {
        if (result.Move is not null && result.Workflow == this && CaseFold.Follows(in state, in result, out ulong documents))
        {
            return CaseFold.Take(in state, in result, documents);
        }

        return EvolveByCodes(in state, in result);
    }

    /// <summary>How open cases of another version are moved to this one.</summary>
    /// <param name="other">The version that they run under.</param>
    /// <exception cref="ArgumentException">It is a version of another workflow.</exception>
    public WorkflowMigration MigrationFrom(Workflow other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(other, this);
    }

    /// <summary>Walks through every case there can be, for each combination of facts that guards tell apart, held fixed for the whole case.</summary>
    /// <param name="limit">The number of configurations after which the walk ends; positive. It ends too after 64 moves for each of them.</param>
    /// <param name="cancellation">Ends the walk before its time.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not positive.</exception>
    /// <exception cref="OperationCanceledException">The walk was cancelled.</exception>
    public WorkflowExploration Explore(int limit = 4_000_000, CancellationToken cancellation = default) => WorkflowExploration.Of(Graph, limit, cancellation);

    /// <summary>A state diagram in the language of Mermaid, sub-workflows drawn inside; steps that leave a case where it is are left out.</summary>
    /// <param name="culture">The culture of the labels: Chinese for <c>zh</c>, English for all others.</param>
    public string ToMermaid(CultureInfo culture) => MermaidPicture.Draw(Graph, culture);

    /// <summary>A graph in DOT, the language of Graphviz, sub-workflows drawn inside; steps that leave a case where it is are left out.</summary>
    /// <param name="culture">The culture of the labels: Chinese for <c>zh</c>, English for all others.</param>
    public string ToDot(CultureInfo culture) => DotPicture.Draw(Graph, culture);

    /// <summary>The code and the version.</summary>
    public override string ToString() => Definition.ToString();

    private Workflow? Only(string code, string version) => code == Code && version == Version ? this : null;

    /// <summary>Several events, those that the same version has decided on that was compiled elsewhere, and those that do not follow.</summary>
    private CaseState EvolveByCodes(in CaseState state, in StepResult result)
    {
        CaseEvents events = result.Events;
        CaseState after = state;
        for (int i = 0; i < events.Count; i++)
        {
            ref readonly WorkflowEvent happened = ref CaseEvents.At(in events, i);
            CaseState before = after;
            if (CaseFold.Apply(this, in before, in happened, out after) is not null || after.Version == before.Version)
            {
                throw new ArgumentException($"Event '{happened}' does not follow on '{before}'.", nameof(result));
            }
        }

        return after;
    }
}
