using System.Globalization;
using System.Text;

namespace CallCenter.Standards.Workflows;

/// <summary>Draws a workflow in DOT, the language of Graphviz; sub-workflows are clusters.</summary>
internal static class DotPicture
{
    public static string Draw(WorkflowGraph graph, CultureInfo culture)
    {
        var text = new StringBuilder("digraph ").Append(DotText.Quote(graph.Workflow.Definition.Code)).Append(" {\n    rankdir=LR;\n    compound=true;\n    node [shape=box, style=rounded];\n    \"\" [shape=point];\n");
        var picture = WorkflowPicture.Of(graph, culture);
        DrawLevel(text, picture, "", 0, culture);
        foreach (Arrow arrow in picture.Arrows)
        {
            DrawArrow(text, picture, arrow);
        }

        if (picture.LeftOut is { } leftOut)
        {
            text.Append("    \"…\" [shape=note, label=").Append(DotText.Quote(leftOut)).Append("];\n");
        }

        return text.Append("}\n").ToString();
    }

    private static void DrawLevel(StringBuilder text, WorkflowPicture picture, string outer, int level, CultureInfo culture)
    {
        string indent = new(' ', 4 * (level + 1));
        IEnumerable<Location> here = picture.Places.Where(place => place.Levels.Length > level && (level == 0 || PictureLabels.PathTo(place, level - 1) == outer));
        foreach (IGrouping<string, Location> state in here.GroupBy(place => PictureLabels.PathTo(place, level), StringComparer.Ordinal))
        {
            Level drawn = state.First().Levels[level];
            string name = DotText.Quote(drawn.State.Name.In(culture));
            if (state.First().Levels.Length == level + 1)
            {
                text.Append(indent).Append(DotText.Quote(state.Key)).Append(" [label=").Append(name).Append(drawn.State.IsFinal ? ", peripheries=2" : "").Append("];\n");
                continue;
            }

            text.Append(indent).Append("subgraph ").Append(DotText.Quote("cluster_" + state.Key)).Append(" {\n").Append(indent).Append("    label=").Append(name).Append(";\n");
            DrawLevel(text, picture, state.Key, level + 1, culture);
            text.Append(indent).Append("}\n");
        }
    }

    /// <summary>An arrow to or from a state with a sub-workflow ends at its border: DOT draws it from a node inside, and cuts it there.</summary>
    private static void DrawArrow(StringBuilder text, WorkflowPicture picture, Arrow arrow)
    {
        string from = NodeOf(picture, arrow.From);
        string to = NodeOf(picture, arrow.To);
        text.Append("    ").Append(DotText.Quote(from)).Append(" -> ").Append(DotText.Quote(to)).Append(" [label=").Append(DotText.Quote(arrow.Label));
        text.Append(from == arrow.From ? "" : ", ltail=" + DotText.Quote("cluster_" + arrow.From)).Append(to == arrow.To ? "" : ", lhead=" + DotText.Quote("cluster_" + arrow.To)).Append("];\n");
    }

    private static string NodeOf(WorkflowPicture picture, string path) =>
        path.Length == 0 || picture.Places.Any(place => place.Path == path) ? path : picture.Places.First(place => place.Path.StartsWith(path + "/", StringComparison.Ordinal)).Path;
}
