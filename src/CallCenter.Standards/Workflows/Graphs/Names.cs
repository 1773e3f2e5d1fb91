namespace CallCenter.Standards.Workflows;

/// <summary>Display names of what a workflow and its sub-workflows name.</summary>
internal static class Names
{
    public static LocalizedText OfField(WorkflowGraph graph, string field) =>
        All(graph).SelectMany(workflow => workflow.Fields).First(known => known.Field == field).Name;

    public static LocalizedText OfDocument(WorkflowGraph graph, string document) =>
        All(graph).SelectMany(workflow => workflow.Documents).First(known => known.Code == document).Name;

    /// <summary>The workflow, and those inside it.</summary>
    public static IEnumerable<WorkflowDefinition> All(WorkflowGraph graph) =>
        graph.Locations.SelectMany(place => place.Levels).Select(level => level.Workflow).Distinct().Select(workflow => workflow.Definition);
}
