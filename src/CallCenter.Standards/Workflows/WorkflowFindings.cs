using System.Collections.Immutable;
using static CallCenter.Standards.FindingRules;

namespace CallCenter.Standards.Workflows;

/// <summary>What can be wrong with workflows, CCS81xx.</summary>
internal static class WorkflowFindings
{
    public static readonly FindingRule WorkflowVersions = Error("CCS8101", "Two versions of a workflow cannot be told apart.", "Give each a version and an effective date of its own.");
    public static readonly FindingRule StepForm = Error("CCS8102", "A step does not fit where it stands.", "Give steps the states they are taken from; give the opening a state to enter, and no condition.");
    public static readonly FindingRule FinalStateLeft = Error("CCS8103", "A final state is left.", "Remove the step, timed move or sub-workflow, or make the state one that is not final.");
    public static readonly FindingRule SubworkflowCycle = Error("CCS8104", "A workflow runs inside itself.", "Break the cycle.");
    public static readonly FindingRule SubworkflowReturns = Error("CCS8105", "A state does not fit the sub-workflow that it holds.", "Give each final state of the sub-workflow one return; give both workflows the same record.");
    public static readonly FindingRule TimedMoveForm = Error("CCS8106", "A timed move's time cannot be used.", "Give a positive time, a field that holds an instant to count from, or both.");
    public static readonly FindingRule ClockEffectClash = Error("CCS8107", "A state moves a clock in two ways.", "Name the clock once among what the state starts, pauses and stops.");
    public static readonly FindingRule WorkflowSize = Error("CCS8108", "A workflow is too large.", "Split it: at most 4,096 states, 64 fields and 64 documents, and 16 levels, sub-workflows included.");
    public static readonly FindingRule StateUnreachable = Error("CCS8109", "No case can come to a state.", "Lead a step to it that can be taken, or remove it.");
    public static readonly FindingRule DeadEnd = Error("CCS8110", "A case cannot leave a state that is not final.", "Give it a step that can be taken, or make it final.");
    public static readonly FindingRule CannotComplete = Error("CCS8111", "A case can come to where it can never end.", "Lead a step from there to a final state.");
    public static readonly FindingRule NobodyMayGive = Error("CCS8112", "Nobody may give a command.", "Name the roles, parties or authorities that may; give the command a step.");
    public static readonly FindingRule StepNeverTaken = Error("CCS8113", "A guard can never hold.", "Check the bounds, or remove the step or move.");
    public static readonly FindingRule AmbiguousSteps = Error("CCS8114", "Two steps of a command can both be taken.", "Narrow one of the guards, or give them to different roles.");
    public static readonly FindingRule ClockNeverStopped = Error("CCS8115", "A clock starts and is never stopped.", "Stop it in every final state that a case can come to with the clock running.");
    public static readonly FindingRule FieldNeverCollected = Error("CCS8116", "A required field can never be collected.", "Let the step, or one before it on some way, collect the field; or mark it as given.");
    public static readonly FindingRule GuardGap = Warning("CCS8117", "For some facts no step can be taken.", "Add a step for them, or a step without conditions.");
    public static readonly FindingRule TimeStandsStill = Error("CCS8118", "Timed moves go in a circle in which hardly any time passes.", "Let one of them wait an hour at least from the moment its state was entered, or let somebody take the case on.");
    public static readonly FindingRule ClockEvent = Error("CCS8119", "An event does not do to a clock what the state says.", "Use an event that the clock's policy names for it, or correct what the state says.");
    public static readonly FindingRule SubworkflowLater = Warning("CCS8120", "A sub-workflow has a version that is not used inside.", "Give the outer workflow a version that comes into force with it.");
    public static readonly FindingRule VerificationLimit = Warning("CCS8121", "A workflow was not verified to the end.", "Split it, or let fewer steps collect fields.");
    public static readonly FindingRule StateMappingForm = Error("CCS8122", "A mapping of states cannot be used.", "Map a state of another version, once, to a state that is not final.");
    public static readonly FindingRule ClockCannotRestart = Error("CCS8123", "A case comes back to where a clock runs, and the clock does not start again.", "Name the event among those that open the clock again; or let the state not start it.");

    /// <summary>All of them, ordered by code.</summary>
    public static ImmutableArray<FindingRule> All { get; } =
    [
        WorkflowVersions, StepForm, FinalStateLeft, SubworkflowCycle, SubworkflowReturns, TimedMoveForm, ClockEffectClash, WorkflowSize, StateUnreachable,
        DeadEnd, CannotComplete, NobodyMayGive, StepNeverTaken, AmbiguousSteps, ClockNeverStopped, FieldNeverCollected, GuardGap, TimeStandsStill,
        ClockEvent, SubworkflowLater, VerificationLimit, StateMappingForm, ClockCannotRestart,
    ];
}
