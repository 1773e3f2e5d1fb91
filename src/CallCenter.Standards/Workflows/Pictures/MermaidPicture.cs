using System.Globalization;
using System.Text;

namespace CallCenter.Standards.Workflows;

/// <summary>Draws a workflow as a Mermaid state diagram; sub-workflows are composite states.</summary>
internal static class MermaidPicture
{
    public static string Draw(WorkflowGraph graph, CultureInfo culture)
    {
        var text = new StringBuilder("stateDiagram-v2\n");
        var picture = WorkflowPicture.Of(graph, culture);
        DrawLevel(text, picture, "", 0, culture);
        if (picture.LeftOut is { } leftOut)
        {
            text.Append("    state \"").Append(Escape(leftOut)).Append("\" as left_out\n");
        }

        return text.ToString();
    }

    /// <summary>The states right below a path, and the ways between them.</summary>
    private static void DrawLevel(StringBuilder text, WorkflowPicture picture, string outer, int level, CultureInfo culture)
    {
        string indent = new(' ', 4 * (level + 1));
        Location[] here = [.. picture.Places.Where(place => place.Levels.Length > level && (level == 0 || PictureLabels.PathTo(place, level - 1) == outer))];
        foreach (IGrouping<string, Location> state in here.GroupBy(place => PictureLabels.PathTo(place, level), StringComparer.Ordinal))
        {
            string id = Id(state.Key);
            text.Append(indent).Append("state \"").Append(Escape(state.First().Levels[level].State.Name.In(culture))).Append("\" as ").Append(id);
            if (state.First().Levels.Length > level + 1)
            {
                text.Append(" {\n");
                DrawLevel(text, picture, state.Key, level + 1, culture);
                text.Append(indent).Append('}');
            }

            text.Append('\n');
        }

        if (level > 0 && here.Length > 0)
        {
            string first = outer + "/" + here[0].Levels[level].Workflow.Opening.Step.To;
            text.Append(indent).Append("[*] --> ").Append(Id(first)).Append('\n');
        }

        foreach (Arrow arrow in picture.Arrows.Where(arrow => Outer(arrow.To) == outer))
        {
            text.Append(indent).Append(arrow.From.Length == 0 ? "[*]" : Id(arrow.From)).Append(" --> ").Append(Id(arrow.To)).Append(": ").Append(Escape(arrow.Label)).Append('\n');
        }

        foreach (string end in here.Where(place => place.Levels.Length == level + 1 && place.Levels[level].State.IsFinal).Select(place => place.Path))
        {
            text.Append(indent).Append(Id(end)).Append(" --> [*]\n");
        }
    }

    private static string Outer(string path) => path.LastIndexOf('/') is var slash && slash < 0 ? "" : path[..slash];

    /// <summary>A hyphen would read as an arrow, and <c>end</c> as a keyword.</summary>
    private static string Id(string path) => "s_" + path.Replace('-', '_').Replace("/", "__", StringComparison.Ordinal);

    /// <summary>What Mermaid would take for syntax in a label becomes an entity of its own notation.</summary>
    private static string Escape(string label)
    {
        var text = new StringBuilder(label.Length);
        foreach (char c in label)
        {
            text.Append(c switch
            {
                '"' => "#quot;",
                '#' => "#35;",
                ';' => "#59;",
                ':' => "#58;",
                '<' => "#lt;",
                '>' => "#gt;",
                < ' ' => " ",
                _ => c.ToString(),
            });
        }

        return text.ToString();
    }
}
