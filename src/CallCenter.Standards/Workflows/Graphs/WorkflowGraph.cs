using System.Collections.Immutable;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Workflows;

/// <summary>A workflow with its sub-workflows laid out flat.</summary>
internal sealed class WorkflowGraph
{
    private const int Nowhere = -1;

    private readonly TextTable byPath;

    public WorkflowGraph(CheckedWorkflow workflow, ImmutableArray<Location> locations, ImmutableArray<Move> moves, ImmutableArray<string> fields, ImmutableArray<string> documents)
    {
        Workflow = workflow;
        Locations = locations;
        Moves = moves;
        Fields = fields;
        Documents = documents;
        byPath = new TextTable(Array.ConvertAll(locations.ToArray(), static location => location.Path), Array.ConvertAll(locations.ToArray(), static location => location.Index), Nowhere);
    }

    public CheckedWorkflow Workflow { get; }

    /// <summary>The locations; the first is that of a case not opened yet.</summary>
    public ImmutableArray<Location> Locations { get; }

    public ImmutableArray<Move> Moves { get; }

    /// <summary>The fields that any of the workflows collects or requires; bits of sets.</summary>
    public ImmutableArray<string> Fields { get; }

    /// <summary>The documents of all of the workflows; bits of sets.</summary>
    public ImmutableArray<string> Documents { get; }

    public Location Unopened => Locations[0];

    /// <summary>The hash of all workflows in it, of the comparisons that their guards ask, and of the calendars that they count on.</summary>
    public string Content()
    {
        CheckedWorkflow[] all = All();
        return ContentHash.Of(
            WorkflowForms.Workflow,
            Workflow.Definition,
            [
                .. all.Skip(1).Select(inner => ContentHash.Of(WorkflowForms.Workflow, inner.Definition)),
                .. Compared(all),
                .. all.SelectMany(known => known.Timers).SelectMany(timer => timer.Calendar is { } calendar ? calendar.LatestFirst : []).Select(calendar => calendar.Identity.Content).Distinct(),
            ]);
    }

    /// <summary>What fields compare that guards ask.</summary>
    public IEnumerable<string> Compared() => Compared(All());

    public Location? Find(string path) => byPath.RowOf(path) is >= 0 and var index ? Locations[index] : null;

    /// <summary>The bit of a document; 0 where there is none of the code.</summary>
    public ulong BitOfDocument(string code)
    {
        for (int i = 0; i < Documents.Length; i++)
        {
            if (string.Equals(Documents[i], code, StringComparison.Ordinal))
            {
                return 1UL << i;
            }
        }

        return 0;
    }

    private CheckedWorkflow[] All() => [.. Locations.SelectMany(static place => place.Levels).Select(static level => level.Workflow).Prepend(Workflow).Distinct()];

    private static IEnumerable<string> Compared(CheckedWorkflow[] all) => FieldRelation.ContentOf(
        all.SelectMany(static known => known.Steps.Append(known.Opening).Select(static step => step.Guard).Concat(known.Timers.Select(static timer => timer.Guard))).SelectMany(static guard => guard.Tests).Select(static tests => tests.Field));
}
