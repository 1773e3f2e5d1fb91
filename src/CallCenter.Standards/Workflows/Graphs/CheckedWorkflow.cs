using System.Collections.Immutable;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Decisions;
using NodaTime;

namespace CallCenter.Standards.Workflows;

/// <summary>A step whose codes and guard are in order.</summary>
/// <param name="Command">The command that takes it; null for the opening.</param>
/// <param name="Step">The step.</param>
/// <param name="Guard">What has to hold.</param>
/// <param name="Pointer">Its place.</param>
internal sealed record CheckedStep(WorkflowCommand? Command, WorkflowStep Step, Condition Guard, string Pointer);

/// <summary>A timed move whose codes, time and guard are in order.</summary>
/// <param name="State">The state that it leaves.</param>
/// <param name="Move">The move.</param>
/// <param name="Guard">What has to hold.</param>
/// <param name="Calendar">The versions of the calendar; null for around the clock.</param>
/// <param name="Pointer">Its place.</param>
internal sealed record CheckedTimer(WorkflowState State, TimedMove Move, Condition Guard, EffectiveVersions<BusinessTimeline>? Calendar, string Pointer);

/// <summary>A definition that is in order by itself.</summary>
internal sealed class CheckedWorkflow
{
    public required WorkflowDefinition Definition { get; init; }

    public required Instant EffectiveAt { get; init; }

    public required RecordDefinition Record { get; init; }

    public required CheckedStep Opening { get; init; }

    public required ImmutableArray<CheckedStep> Steps { get; init; }

    public required ImmutableArray<CheckedTimer> Timers { get; init; }

    /// <summary>The definition's place.</summary>
    public required string Pointer { get; init; }

    /// <summary>The position of a state, or −1.</summary>
    public int IndexOf(string state)
    {
        for (int i = 0; i < Definition.States.Length; i++)
        {
            if (Definition.States[i].Code == state)
            {
                return i;
            }
        }

        return -1;
    }

    public WorkflowState State(string code) => Definition.States[IndexOf(code)];
}
