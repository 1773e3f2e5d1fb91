using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Workflows;

/// <summary>
/// Compares logs with a workflow: which cases follow it, where others leave it, and how often. What is compared is the order of steps; guards, fields and documents are not in a log,
/// and roles are told apart from it. Immutable and thread-safe.
/// </summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Binds workflows to a mapping of activities; what leaves is its report.")]
public sealed class WorkflowConformance
{
    private readonly ActivityNet net;
    private readonly ActivityMapping mapping;
    private readonly HashSet<string> ignored;
    private readonly Dictionary<string, string> roles;

    private WorkflowConformance(WorkflowDefinition workflow, ActivityMapping mapping, ActivityNet net)
    {
        Workflow = workflow;
        this.mapping = mapping;
        this.net = net;
        ignored = mapping.Ignored.ToHashSet(StringComparer.Ordinal);
        roles = mapping.Roles.ToDictionary(role => role.Role, role => role.Code, StringComparer.Ordinal);
    }

    /// <summary>The workflow.</summary>
    public WorkflowDefinition Workflow { get; }

    /// <summary>Checks a mapping against a workflow.</summary>
    /// <param name="workflow">The workflow, as a book has verified it.</param>
    /// <param name="mapping">What the activities of logs mean in it.</param>
    /// <param name="subworkflows">The workflows that run inside its states; one that is not given shows in a log by how it ends only.</param>
    /// <returns>The comparison. Drawing the workflow takes 20 million steps of work at most: one that would take more is a finding (CCS8309).</returns>
    /// <exception cref="FindingsException">There are errors; all findings are in the exception.</exception>
    public static WorkflowConformance Compile(WorkflowDefinition workflow, ActivityMapping mapping, params WorkflowDefinition[] subworkflows)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        ArgumentNullException.ThrowIfNull(mapping);
        Given.Items(subworkflows);
        var findings = new FindingList();
        var inner = new Dictionary<string, WorkflowDefinition>(StringComparer.Ordinal);
        foreach (WorkflowDefinition definition in subworkflows)
        {
            inner[definition.Code] = definition;
        }

        ActivityNet? net = WorkflowNet.Draw(workflow, mapping, inner, findings, CancellationToken.None);
        CheckNames(mapping, findings);
        if (net?.ShortestRun >= ActivityNet.Unreachable)
        {
            findings.Add(EventLogFindings.LogNeverEnds, "/workflow", workflow.Code, $"Workflow '{workflow}' reaches no state in which a case may end.");
        }

        return findings.HasErrors ? throw new FindingsException("The mapping", findings.ToImmutable()) : new WorkflowConformance(workflow, mapping, net!);
    }

    /// <summary>Compares one sequence of activities. Time: activities × (states × log states + arcs); where deviations cost other than one each, a logarithm more.</summary>
    /// <param name="activities">The activities in order; those to be ignored are passed over, and one that the mapping does not know deviates.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public Alignment Align(IReadOnlyList<string> activities, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(activities);
        return Aligner.Align(net, activities, [.. Enumerable.Range(0, activities.Count).Where(position => !ignored.Contains(activities[position]))], cancellation);
    }

    /// <summary>Compares every case of a log; each variant once.</summary>
    /// <param name="log">The log.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public ConformanceReport Check(EventLog log, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(log);
        ImmutableArray<VariantConformance> variants = [.. log.Variants.Select(variant => new VariantConformance(variant, Align(variant.Activities, cancellation)))];
        Dictionary<LogVariant, Alignment> alignments = variants.ToDictionary(known => known.Variant, known => known.Alignment);
        return new ConformanceReport([.. log.Cases.Select(logged => Check(logged, alignments[logged.Variant]))], variants, Unmapped(log));
    }

    private static void CheckNames(ActivityMapping mapping, FindingList findings)
    {
        string[] mapped = [.. mapping.Activities.Select(known => known.Activity)];
        for (int i = 0; i < mapping.Ignored.Length; i++)
        {
            if (mapped.Contains(mapping.Ignored[i]))
            {
                findings.Add(FindingRules.DuplicateCode, $"/ignored/{i}", mapping.Ignored[i], $"Activity '{Excerpt.Of(mapping.Ignored[i])}' is both mapped and ignored.");
            }
        }

        var weighed = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < mapping.Costs.Length; i++)
        {
            string activity = mapping.Costs[i].Activity;
            if (!weighed.Add(activity))
            {
                findings.Add(FindingRules.DuplicateCode, $"/costs/{i}", activity, $"Activity '{Excerpt.Of(activity)}' has two costs.");
            }
            else if (!mapped.Contains(activity))
            {
                findings.Add(FindingRules.UnknownCode, $"/costs/{i}", activity, $"The mapping has no activity '{Excerpt.Of(activity)}'; {NearestName.Suggest(activity, mapped)}.");
            }
        }

        var roles = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < mapping.Roles.Length; i++)
        {
            if (!roles.Add(mapping.Roles[i].Role))
            {
                findings.Add(FindingRules.DuplicateCode, $"/roles/{i}", mapping.Roles[i].Role, $"Role '{Excerpt.Of(mapping.Roles[i].Role)}' is mapped twice.");
            }
        }
    }

    private CaseConformance Check(LoggedCase logged, Alignment alignment)
    {
        var deviations = ImmutableArray.CreateBuilder<RoleDeviation>();
        foreach (EventInStep step in alignment.InStep)
        {
            LoggedEvent found = logged.Events[step.Position];
            if (found.Role is { } written && step.Arc.Roles is { } allowed && roles.TryGetValue(written, out string? role) && !allowed.Contains(role))
            {
                deviations.Add(new RoleDeviation(step.Position, net.Nodes[step.Node], found.Activity, role, allowed));
            }
        }

        return new CaseConformance(logged, alignment, deviations.ToImmutable());
    }

    private ImmutableArray<Finding> Unmapped(EventLog log)
    {
        HashSet<string> mapped = mapping.Activities.Select(known => known.Activity).ToHashSet(StringComparer.Ordinal);
        var findings = new FindingList();
        foreach (ActivityCount activity in log.Activities.Where(activity => !mapped.Contains(activity.Activity) && !ignored.Contains(activity.Activity)))
        {
            findings.Add(EventLogFindings.LogActivityUnmapped, "/activities/" + JsonPointer.Escape(activity.Activity), Excerpt.Of(activity.Activity), $"The mapping does not know activity '{Excerpt.Of(activity.Activity)}'; events that have it: {activity.Count}.");
        }

        return findings.ToImmutable();
    }
}
