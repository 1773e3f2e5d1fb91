using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace CallCenter.Standards.Workflows;

/// <summary>
/// A version of a workflow at work: verified, its sub-workflows laid out inside. Tells the next state of a case from an event; <see cref="For{T}"/> decides on commands.
/// Pure, immutable and thread-safe.
/// </summary>
public sealed class Workflow
{
    internal Workflow(WorkflowGraph graph)
    {
        Graph = graph;
        Code = Definition.Code;
        Version = Definition.Version;
        NewCase = new CaseState { Owner = this, Place = graph.Unopened };
    }

    internal WorkflowGraph Graph { get; }

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

    /// <summary>The state after an event that was decided on in this state.</summary>
    /// <exception cref="ArgumentException">The event does not follow on the state; <see cref="Replay"/> says why.</exception>
    public CaseState Evolve(in CaseState state, in WorkflowEvent happened) =>
        CaseFold.TryApply(this, in state, in happened, out CaseState after) ? after : throw new ArgumentException($"Event '{happened}' does not follow on '{state}'.", nameof(happened));

    /// <summary>The state after the events of an accepted command; the same state after any other.</summary>
    /// <exception cref="ArgumentException">The events do not follow on the state.</exception>
    public CaseState Evolve(in CaseState state, in StepResult result)
    {
        if (result.Move is not null && result.Workflow == this && CaseFold.Follows(in state, in result, out ulong documents))
        {
            return CaseFold.Take(in state, in result, documents);
        }

        return EvolveByCodes(in state, in result);
    }

    /// <summary>The state after several events.</summary>
    /// <exception cref="ArgumentException">The events do not follow on the state.</exception>
    public CaseState Evolve(in CaseState state, in CaseEvents events)
    {
        CaseState after = state;
        for (int i = 0; i < events.Count; i++)
        {
            after = Evolve(in after, in CaseEvents.At(in events, i));
        }

        return after;
    }

    /// <summary>The history of a case that ran under this version from its opening; for one that was moved between versions ask <see cref="WorkflowLibrary.Replay"/>. O(1) for each event.</summary>
    /// <param name="events">All events of the case, in order.</param>
    public CaseHistory Replay(ImmutableArray<WorkflowEvent> events) => CaseHistory.Of(this, events, (code, version) => code == Code && version == Version ? this : null);

    /// <summary>How open cases of another version are moved to this one.</summary>
    /// <param name="other">The version that they run under.</param>
    /// <exception cref="ArgumentException">It is a version of another workflow.</exception>
    public WorkflowMigration MigrationFrom(Workflow other) => new(other, this);

    /// <summary>Walks through every case there can be, for each combination of facts that guards tell apart, held fixed for the whole case.</summary>
    /// <param name="limit">The number of configurations after which the walk ends; positive. It ends too after 64 moves for each of them.</param>
    /// <param name="cancellation">Ends the walk before its time.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not positive.</exception>
    /// <exception cref="OperationCanceledException">The walk was cancelled.</exception>
    public WorkflowExploration Explore(int limit = 1_000_000, CancellationToken cancellation = default) => WorkflowExploration.Of(this, limit, cancellation);

    /// <summary>A state diagram in the language of Mermaid, sub-workflows drawn inside; steps that leave a case where it is are left out.</summary>
    /// <param name="culture">The culture of the labels: Chinese for <c>zh</c>, English for all others.</param>
    public string ToMermaid(CultureInfo culture) => MermaidPicture.Draw(Graph, culture);

    /// <summary>A graph in DOT, the language of Graphviz, sub-workflows drawn inside; steps that leave a case where it is are left out.</summary>
    /// <param name="culture">The culture of the labels: Chinese for <c>zh</c>, English for all others.</param>
    public string ToDot(CultureInfo culture) => DotPicture.Draw(Graph, culture);

    /// <summary>The code and the version.</summary>
    public override string ToString() => Definition.ToString();

    /// <summary>Several events, those that the same version has decided on that was compiled elsewhere, and those that do not follow.</summary>
    private CaseState EvolveByCodes(in CaseState state, in StepResult result)
    {
        CaseEvents events = result.Events;
        return Evolve(in state, in events);
    }
}
