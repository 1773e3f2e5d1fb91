using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Cases;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Simulation;

/// <summary>What became of the case that a simulated contact opened: its events, moves, clocks and steps of escalation, as production would have them.</summary>
/// <param name="Contact">The contact.</param>
/// <param name="Timeline">The case, followed up to its end or that of the run: <see cref="CaseTimeline{T}.Events"/>, <see cref="CaseTimeline{T}.Steps"/>, and <see cref="CaseTimeline{T}.Read"/> for its promises.</param>
/// <param name="Refusals">Why the case went no further: what the standard says against each step that was to be taken last; empty where it ended, waits for its time, or no step was to be taken.</param>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Holds a timeline; what leaves is its Snapshot.")]
public sealed record SimulatedCase(SimulatedContact Contact, CaseTimeline<WorkItem> Timeline, ImmutableArray<CaseRefusal> Refusals)
{
    private readonly Listed<CaseRefusal> refusals = Refusals;

    /// <summary>What the standard says against each step that was to be taken last; empty where nothing does.</summary>
    public ImmutableArray<CaseRefusal> Refusals
    {
        get => refusals;
        init => refusals = value;
    }

    /// <summary>The case, followed up to its end or that of the run.</summary>
    /// <exception cref="ArgumentNullException">Null.</exception>
    public CaseTimeline<WorkItem> Timeline { get; init => field = Given.Value(value, nameof(Timeline)); } = Given.Value(Timeline);

    /// <summary>The contact's identity.</summary>
    public string Id => Contact.Id;

    /// <summary>Whether the case has ended.</summary>
    public bool IsEnded => Timeline.Case.IsEnded;
}
