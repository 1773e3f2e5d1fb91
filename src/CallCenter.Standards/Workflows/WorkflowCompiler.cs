using System.Collections.Immutable;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Decisions;
using NodaTime;

namespace CallCenter.Standards.Workflows;

/// <summary>
/// Checks a section against what surrounds it, lays sub-workflows out, verifies every workflow, and turns all into a library; all findings at once:
/// definitions that are null could not be read and are passed over.
/// </summary>
/// <param name="catalogue">The section.</param>
/// <param name="surroundings">What the workflows name.</param>
/// <param name="pointer">The section's place.</param>
/// <param name="findings">Where findings go.</param>
/// <param name="unusable">Codes of what is defined wrongly.</param>
/// <param name="budget">The work that verification may take; null for <see cref="Verifier.WorkLimit"/>.</param>
internal sealed class WorkflowCompiler(WorkflowCatalogue catalogue, WorkflowSurroundings surroundings, string pointer, FindingList findings, UnusableCodes unusable, WorkBudget? budget = null)
{
    private readonly CodeChecks codes = new(findings, unusable);

    /// <summary>The library, or null where there are errors.</summary>
    public WorkflowLibrary? Compile()
    {
        DateTimeZone? zone = catalogue.Zone is { } id ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) : null;
        if (zone is null && catalogue.Zone is not null)
        {
            findings.Add(CalendarFindings.UnknownZone, pointer + "/zone", Excerpt.Of(catalogue.Zone), $"There is no time zone '{Excerpt.Of(catalogue.Zone)}'; use an IANA id such as Asia/Shanghai.");
        }

        HashSet<string>? roles = RolesWithParties();
        ImmutableArray<CheckedWorkflow> read = Check(zone ?? DateTimeZone.Utc, roles);
        ImmutableArray<WorkflowGraph> graphs = new Subworkflows(read, [.. Defined.Select(workflow => workflow.Code)], codes).LayOut();
        Verifier.VerifyAll(graphs, surroundings.Clocks, budget ?? new WorkBudget(Verifier.WorkLimit), findings);
        return findings.HasErrors ? null : new WorkflowLibrary(catalogue, [.. graphs.Select(graph => new Workflow(graph))]);
    }

    private IEnumerable<WorkflowDefinition> Defined => catalogue.Workflows.Where(workflow => workflow is not null);

    private HashSet<string>? RolesWithParties()
    {
        var seen = new HashSet<string>(surroundings.Roles ?? [], StringComparer.Ordinal);
        for (int i = 0; i < catalogue.Parties.Length; i++)
        {
            if (catalogue.Parties[i] is { } party)
            {
                codes.Definition(party.Code, "the roles and parties", seen, $"{pointer}/parties/{i}/code");
            }
        }

        return surroundings.Roles is null ? null : seen;
    }

    private ImmutableArray<CheckedWorkflow> Check(DateTimeZone zone, IReadOnlyCollection<string>? roles)
    {
        var identities = new VersionIdentities("workflow", FindingRules.WorkflowVersions, findings);
        var read = new List<CheckedWorkflow>();
        for (int i = 0; i < catalogue.Workflows.Length; i++)
        {
            if (catalogue.Workflows[i] is not { } workflow)
            {
                continue;
            }

            string at = $"{pointer}/workflows/{i}";
            identities.Check(workflow.Code, workflow.Version, workflow.Effective, at);
            if (DefinitionCheck.Check(workflow, EffectiveDates.StartOf(workflow.Effective, zone), surroundings, roles, codes, at) is { } sound && IsWhole(workflow))
            {
                read.Add(sound);
            }
        }

        return [.. read];
    }

    /// <summary>Whether every part of the definition could be read, so that it can be verified.</summary>
    private static bool IsWhole(WorkflowDefinition workflow) =>
        workflow.States.All(state => state is not null && state.TimedMoves.All(move => move is not null) && state.Subworkflow?.Returns.All(back => back is not null) != false)
        && workflow.Commands.All(command => command is not null && command.Steps.All(step => step is not null))
        && workflow.Fields.All(field => field is not null) && workflow.Documents.All(document => document is not null) && workflow.Mappings.All(mapping => mapping is not null);
}
