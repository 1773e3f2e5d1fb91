using System.Collections.Frozen;
using System.Collections.Immutable;

namespace CallCenter.Standards.Workflows;

/// <summary>A workflow with its sub-workflows laid out flat.</summary>
internal sealed class WorkflowGraph
{
    private readonly FrozenDictionary<string, Location> byPath;

    public WorkflowGraph(CheckedWorkflow workflow, ImmutableArray<Location> locations, ImmutableArray<Move> moves, ImmutableArray<string> fields, ImmutableArray<string> documents)
    {
        Workflow = workflow;
        Locations = locations;
        Moves = moves;
        Fields = fields;
        Documents = documents;
        byPath = locations.ToFrozenDictionary(location => location.Path, StringComparer.Ordinal);
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

    public Location? Find(string path) => byPath.GetValueOrDefault(path);

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
}
