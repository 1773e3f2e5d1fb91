using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Workflows;

/// <summary>Display names of what a workflow and its sub-workflows name.</summary>
internal static class Names
{
    public static LocalizedText OfField(WorkflowGraph graph, string field) =>
        All(graph).SelectMany(workflow => workflow.Fields).First(known => known.Field == field).Name;

    public static LocalizedText OfDocument(WorkflowGraph graph, string document) =>
        All(graph).SelectMany(workflow => workflow.Documents).First(known => known.Code == document).Name;

    /// <summary>A location by the names of its states, the outer one first, as part of a sentence.</summary>
    public static ExplanationPart PartOf(string name, Location place) => place.IsUnopened ? ExplanationPart.Word(name, "workflow-word", "unopened") : ExplanationPart.Named(
        name,
        place.Path,
        new LocalizedText(
            string.Join(" / ", place.Levels.Select(static level => level.State.Name.Chinese ?? level.State.Name.English)),
            string.Join(" / ", place.Levels.Select(static level => level.State.Name.English ?? level.State.Name.Chinese))));

    /// <summary>The workflow, and those inside it.</summary>
    public static IEnumerable<WorkflowDefinition> All(WorkflowGraph graph) =>
        graph.Locations.SelectMany(place => place.Levels).Select(level => level.Workflow).Distinct().Select(workflow => workflow.Definition);
}
