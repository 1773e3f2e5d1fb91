using System.Collections.Immutable;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Workflows;

/// <summary>A step whose codes and guard are in order.</summary>
/// <param name="command">The command that takes it; null for the opening.</param>
/// <param name="step">The step.</param>
/// <param name="guard">What has to hold.</param>
/// <param name="place">Its place.</param>
internal sealed class CheckedStep(WorkflowCommand? command, WorkflowStep step, Condition guard, Place place)
{
    public WorkflowCommand? Command => command;

    public WorkflowStep Step => step;

    public Condition Guard => guard;

    public Place Place => place;
}

/// <summary>A timed move whose codes, time and guard are in order.</summary>
/// <param name="state">The state that it leaves.</param>
/// <param name="move">The move.</param>
/// <param name="guard">What has to hold.</param>
/// <param name="calendar">The versions of the calendar; null for around the clock.</param>
/// <param name="place">Its place.</param>
internal sealed class CheckedTimer(WorkflowState state, TimedMove move, Condition guard, EffectiveVersions<BusinessTimeline>? calendar, Place place)
{
    public WorkflowState State => state;

    public TimedMove Move => move;

    public Condition Guard => guard;

    public EffectiveVersions<BusinessTimeline>? Calendar => calendar;

    public Place Place => place;
}

/// <summary>A definition that is in order by itself.</summary>
internal sealed class CheckedWorkflow
{
    private Dictionary<string, int>? positions;
    private Dictionary<string, List<CheckedStep>>? stepsFrom;
    private Dictionary<string, List<CheckedTimer>>? timersOf;

    /// <summary>The definition and its place.</summary>
    public required Located<WorkflowDefinition> Source { get; init; }

    public WorkflowDefinition Definition => Source.Value;

    public required Instant EffectiveAt { get; init; }

    public required RecordDefinition Record { get; init; }

    public required CheckedStep Opening { get; init; }

    public required ImmutableArray<CheckedStep> Steps { get; init; }

    public required ImmutableArray<CheckedTimer> Timers { get; init; }

    /// <summary>The position of a state, or −1.</summary>
    public int IndexOf(string state)
    {
        if (positions is null)
        {
            var found = new Dictionary<string, int>(Definition.States.Length, StringComparer.Ordinal);
            for (int i = 0; i < Definition.States.Length; i++)
            {
                found.TryAdd(Definition.States[i].Code, i);
            }

            positions = found;
        }

        return positions.TryGetValue(state, out int position) ? position : -1;
    }

    public WorkflowState State(string code) => Definition.States[IndexOf(code)];

    public Place PlaceOf(string state) => Source.Each(d => d.States)[IndexOf(state)].Place;

    /// <summary>The steps that leave a state or stay in it, in the definition's order.</summary>
    public IReadOnlyList<CheckedStep> StepsFrom(string state)
    {
        if (stepsFrom is null)
        {
            var found = new Dictionary<string, List<CheckedStep>>(StringComparer.Ordinal);
            foreach (CheckedStep step in Steps)
            {
                foreach (string from in step.Step.From)
                {
                    // A state that a step names twice has a finding of its own.
                    if (!found.TryGetValue(from, out List<CheckedStep>? before) || !ReferenceEquals(before[^1], step))
                    {
                        Note(found, from, step);
                    }
                }
            }

            stepsFrom = found;
        }

        return stepsFrom.TryGetValue(state, out List<CheckedStep>? known) ? known : [];
    }

    /// <summary>The timed moves that leave a state, in the definition's order.</summary>
    public IReadOnlyList<CheckedTimer> TimersOf(string state)
    {
        if (timersOf is null)
        {
            var found = new Dictionary<string, List<CheckedTimer>>(StringComparer.Ordinal);
            foreach (CheckedTimer timer in Timers)
            {
                Note(found, timer.State.Code, timer);
            }

            timersOf = found;
        }

        return timersOf.TryGetValue(state, out List<CheckedTimer>? known) ? known : [];
    }

    private static void Note<T>(Dictionary<string, List<T>> byState, string state, T item)
    {
        if (!byState.TryGetValue(state, out List<T>? items))
        {
            byState.Add(state, items = []);
        }

        items.Add(item);
    }
}
