using System.Globalization;
using System.Text;

namespace CallCenter.Standards.Organization;

/// <summary>Draws an organisation as a graph in DOT.</summary>
internal static class DotChart
{
    public static string Write(OrganizationCatalogue catalogue, CultureInfo culture, OrganizationView view)
    {
        ChartPicture picture = ChartPicture.Of(catalogue, culture, view);
        var text = new StringBuilder("digraph organization {\n  rankdir=TB;\n  node [shape=box];\n");
        foreach (ChartPicture.Frame frame in picture.Frames)
        {
            text.Append("  subgraph \"cluster-").Append(frame.Code).Append("\" {\n    label=").Append(DotText.Quote(frame.Text)).Append(";\n");
            foreach (ChartPicture.Box box in frame.Boxes)
            {
                text.Append("    \"").Append(box.Code).Append("\" [label=").Append(DotText.Quote(box.Text)).Append("];\n");
            }

            text.Append("  }\n");
        }

        foreach (ChartPicture.Line line in picture.Lines)
        {
            text.Append("  \"").Append(line.Upper).Append("\" -> \"").Append(line.Lower).Append(line.IsDotted ? "\" [style=dashed, dir=none, constraint=false];\n" : "\";\n");
        }

        if (picture.LeftOut is { } leftOut)
        {
            text.Append("  \"…\" [shape=note, label=").Append(DotText.Quote(leftOut)).Append("];\n");
        }

        return text.Append("}\n").ToString();
    }
}
