using System.Collections.Immutable;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Workflows;

/// <summary>Checks a section against what surrounds it, lays sub-workflows out, verifies every workflow, and turns all into a library; all findings at once.</summary>
/// <param name="catalogue">The section.</param>
/// <param name="surroundings">What the workflows name.</param>
/// <param name="findings">Where findings go.</param>
/// <param name="budget">The work that verification may take; null for <see cref="Verifier.WorkLimit"/>.</param>
internal sealed class WorkflowCompiler(Located<WorkflowCatalogue> catalogue, WorkflowSurroundings surroundings, FindingList findings, WorkBudget? budget = null)
{
    private readonly Codes<WorkflowDefinition> codes = new($"workflow", findings);

    /// <summary>The library, or null where there are errors.</summary>
    public WorkflowLibrary? Compile()
    {
        DateTimeZone? zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(catalogue.Value.Zone);
        if (zone is null)
        {
            findings.Add(CalendarFindings.UnknownZone, catalogue.At(c => c.Zone), catalogue.Value.Zone, $"There is no time zone '{Excerpt.Of(catalogue.Value.Zone)}'; use an IANA id such as Asia/Shanghai.");
        }

        Codes<WorkflowParty> roles = new($"role or party", findings);
        roles.With(surroundings.Roles);
        roles.AddAll(catalogue.Each(c => c.Parties), party => party.Code);
        ImmutableArray<CheckedWorkflow> read = Check(zone ?? DateTimeZone.Utc, surroundings with { Roles = roles, Zone = zone ?? DateTimeZone.Utc });
        ImmutableArray<WorkflowGraph> graphs = new Subworkflows(read, codes, findings).LayOut();
        Verifier.VerifyAll(graphs, surroundings.Clocks, budget ?? new WorkBudget(Verifier.WorkLimit), findings);
        return findings.HasErrors ? null : new WorkflowLibrary(catalogue.Value, [.. graphs.Select(graph => new Workflow(graph))]);
    }

    private ImmutableArray<CheckedWorkflow> Check(DateTimeZone zone, WorkflowSurroundings known)
    {
        var read = new List<CheckedWorkflow>();
        LocatedList<WorkflowDefinition> workflows = catalogue.Each(c => c.Workflows);
        codes.From(workflows);
        foreach (Located<WorkflowDefinition> workflow in workflows)
        {
            codes.AddVersion(workflow, workflow.Value.Code, workflow.Value.Version, workflow.Value.Effective, WorkflowFindings.WorkflowVersions);
            if (DefinitionCheck.Check(workflow, EffectiveDates.StartOf(workflow.Value.Effective, zone), known, findings) is { } sound)
            {
                read.Add(sound);
            }
        }

        return [.. read];
    }
}
