using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Workflows;

/// <summary>
/// What the activities of a log mean in a workflow. Steps of the workflow that no activity means are not seen in the log, and cost nothing where they are needed.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ActivityMapping
{
    private readonly Listed<MappedActivity> activities;
    private readonly Listed<string> ignored;
    private readonly Listed<MappedRole> roles;
    private readonly Listed<DeviationCost> costs;

    /// <summary>The meanings. An activity may have several: any of them explains its event.</summary>
    public required ImmutableArray<MappedActivity> Activities
    {
        get => activities;
        init => activities = value;
    }

    /// <summary>Activities that say nothing about the workflow: their events are passed over.</summary>
    public ImmutableArray<string> Ignored
    {
        get => ignored;
        init => ignored = value;
    }

    /// <summary>
    /// Whether an event that means the state in which its case already is stands for an update that moves nothing; it deviates otherwise.
    /// Logs of a system that writes a line at each change of a record are of this kind.
    /// </summary>
    public bool StatesMayRepeat { get; init; }

    /// <summary>Whether a case may end in any state, because it may still have been open when the log was drawn. Whole cases end in a final state.</summary>
    public bool CasesMayBeOpen { get; init; }

    /// <summary>The roles of the log that are roles of the workflow. Only events of these are checked for whether the role may take the step.</summary>
    public ImmutableArray<MappedRole> Roles
    {
        get => roles;
        init => roles = value;
    }

    /// <summary>What deviations of some activities cost; those of all others cost 1, and so do all where nothing is given.</summary>
    public ImmutableArray<DeviationCost> Costs
    {
        get => costs;
        init => costs = value;
    }

    /// <summary>The mapping of a workflow's own histories: each event of it means itself, and each role is itself.</summary>
    /// <param name="workflow">The workflow.</param>
    /// <param name="subworkflows">The workflows that run inside its states, whose events are in its histories as well.</param>
    public static ActivityMapping OfHistories(WorkflowDefinition workflow, params WorkflowDefinition[] subworkflows)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        WorkflowDefinition[] all = [workflow, .. Given.Items(subworkflows)];
        return new ActivityMapping
        {
            Activities = [.. all.SelectMany(Events).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(code => new MappedActivity(code, ActivityMeaning.Event, code))],
            Roles = [.. all.SelectMany(Roles).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(code => new MappedRole(code, code))],
        };

        // An inner workflow opens with the event that enters its state.
        IEnumerable<WorkflowStep> Steps(WorkflowDefinition definition) => definition.Commands.SelectMany(command => command.Steps).Concat(definition == workflow ? [definition.Opening] : []);

        IEnumerable<string> Roles(WorkflowDefinition definition) => Steps(definition).SelectMany(step => step.Roles);

        IEnumerable<string> Events(WorkflowDefinition definition) => Steps(definition).Select(step => step.Event)
            .Concat(definition.States.SelectMany(state => state.TimedMoves).Select(move => move.Event))
            .Concat(definition.States.SelectMany(state => state.Subworkflow is { } inner ? inner.Returns : []).Select(back => back.Event));
    }
}
