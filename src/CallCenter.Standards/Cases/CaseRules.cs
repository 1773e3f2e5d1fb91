using System.Collections.Concurrent;
using System.Text.Json.Serialization;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Cases;

/// <summary>What cases are followed by: promises, workflows, and how to read their facts. One for a host; thread-safe.</summary>
/// <typeparam name="T">The type of the facts of a case, such as <see cref="WorkItem"/>.</typeparam>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Holds functions over the host's facts; what leaves are snapshots of cases, and their events.")]
public sealed class CaseRules<T>
    where T : class
{
    private readonly KnownWorkflows? workflows;
    private readonly RecordSchema<T> schema;
    private readonly ConcurrentDictionary<Workflow, WorkflowDecider<T>> deciders = new();

    /// <summary>Rules of a standard's promises and workflows.</summary>
    /// <param name="serviceLevels">The promises.</param>
    /// <param name="workflows">The workflows; null for cases without one.</param>
    /// <param name="schema">A schema with the fields that guards and timed moves of the cases' workflows name, and more.</param>
    /// <param name="late">What to do with events that come late.</param>
    public CaseRules(ServiceLevelEvaluator serviceLevels, WorkflowLibrary? workflows, RecordSchema<T> schema, LateEvents late = LateEvents.Refuse)
        : this(serviceLevels, workflows is null ? null : new KnownWorkflows(workflows.Find, _ => workflows, () => workflows.All), schema, late)
    {
    }

    /// <summary>Rules of promises, and of workflows in versions that are found by code and version.</summary>
    internal CaseRules(ServiceLevelEvaluator serviceLevels, KnownWorkflows? workflows, RecordSchema<T> schema, LateEvents late)
    {
        ArgumentNullException.ThrowIfNull(serviceLevels);
        ArgumentNullException.ThrowIfNull(schema);
        ServiceLevels = serviceLevels;
        this.workflows = workflows;
        this.schema = schema;
        Late = Given.Member(late);
    }

    /// <summary>What is done with events that come late.</summary>
    public LateEvents Late { get; }

    internal ServiceLevelEvaluator ServiceLevels { get; }

    /// <summary>The policy that may have been meant by a code that the standard does not have; null where it has it, and the fault is another.</summary>
    internal string? NearestPolicy(string? policy) =>
        policy is null || ServiceLevels.Has(policy) ? null : ServiceLevels.NearestPolicy(policy);

    /// <summary>A case that nothing has happened to yet.</summary>
    public CaseTimeline<T> Begin() => new(this);

    /// <summary>
    /// A case that goes on from a snapshot. Its events are folded once; from then on it is the timeline that the snapshot was taken of. A standard that has another version of a policy in force for the case, the same version
    /// with other content, no such policy any more, or a workflow that its events do not fit, is told in the refusals, and so is a snapshot that no timeline can have given (<see cref="TimelineRefusalReason.Inconsistent"/>): nothing is
    /// read in another way unsaid, and no event is lost.
    /// </summary>
    public Folded<CaseTimeline<T>, TimelineRefusal> Resume(CaseSnapshot<T> snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var fold = new TimelineFold<T>(Begin(), snapshot.Steps, snapshot.Version, keepsEvents: true);
        foreach (TimelineEvent<T> happened in snapshot.Events.AsSpan())
        {
            fold.Take(happened);
        }

        if (snapshot.SettledAt is { } settled)
        {
            fold.Advance(settled);
        }

        Folded<CaseTimeline<T>, TimelineRefusal> folded = fold.Build(snapshot.Workflow);
        return new(folded.State, folded.Refusals.AddRange(SnapshotChecks.Of(snapshot, folded.State, ServiceLevels)));
    }

    internal WorkflowDecider<T> DeciderOf(Workflow workflow) => deciders.GetOrAdd(workflow, static (known, schema) => known.For(schema), schema);

    /// <summary>The version of a workflow by its codes; null where there is none.</summary>
    internal Workflow? VersionOf(in WorkflowEvent step)
    {
        string version = step.Version;
        string code = step.Workflow;
        return workflows?.Find(code, version);
    }

    /// <summary>That there is no such version, with the workflow or version that may have been meant.</summary>
    internal WorkflowRefusal Unfound(in WorkflowEvent step)
    {
        string code = step.Workflow;
        IReadOnlyList<string> versions = workflows?.VersionsOf(code) ?? [];
        return new(step, WorkflowRefusalReason.OtherVersion)
        {
            Subject = $"{code} {step.Version}",
            Nearest = versions.Count > 0 ? null : NearestName.Find(code, workflows?.Codes ?? []),
        };
    }

    /// <summary>What there is in the place of a version that a case was lost in, by code and version; null where there is none.</summary>
    internal string? InForce(string workflow, Instant at) => workflows?.InForce(workflow, at) is { } version ? $"{workflow} {version}" : null;

    /// <summary>Why no command of a case can be decided on whose place is not known.</summary>
    internal CaseRefusal PlaceLost(LostPlace lost, Instant at) =>
        workflows?.Find(lost.First.Event.Workflow, lost.First.Event.Version) is { } own ? RefusalWording.DoesNotFollow(own.Definition, lost.First)
        : workflows?.Latest.FirstOrDefault(workflow => workflow.Code == lost.Workflow) is { } latest
            ? RefusalWording.VersionGone(latest.Definition, lost.Version, workflows.InForce(lost.Workflow, at), workflows.VersionsOf(lost.Workflow))
        : RefusalWording.WorkflowGone(lost.Workflow, lost.Version, [.. workflows?.Latest.Select(static workflow => workflow.Definition) ?? []]);
}
