using System.Globalization;
using System.Text;

namespace CallCenter.Standards.Organization;

/// <summary>Draws an organisation as a Mermaid flowchart.</summary>
internal static class MermaidChart
{
    public static string Write(OrganizationCatalogue catalogue, CultureInfo culture, OrganizationView view)
    {
        ChartPicture picture = ChartPicture.Of(catalogue, culture, view);
        var text = new StringBuilder("flowchart TB\n");
        foreach (ChartPicture.Frame frame in picture.Frames)
        {
            text.Append("  subgraph unit-").Append(frame.Code).Append("[\"").Append(Escape(frame.Text)).Append("\"]\n");
            foreach (ChartPicture.Box box in frame.Boxes)
            {
                text.Append("    post-").Append(box.Code).Append("[\"").Append(Escape(box.Text)).Append("\"]\n");
            }

            text.Append("  end\n");
        }

        foreach (ChartPicture.Line line in picture.Lines)
        {
            text.Append("  post-").Append(line.Upper).Append(line.IsDotted ? " -.- " : " --> ").Append("post-").Append(line.Lower).Append('\n');
        }

        if (picture.LeftOut is { } leftOut)
        {
            text.Append("  left-out[\"").Append(Escape(leftOut)).Append("\"]\n");
        }

        return text.ToString();
    }

    /// <summary>
    /// A quoted label ends at a quote and knows entities by number; everything but letters, digits, blanks and commas is written as one,
    /// dots and dashes too, since a label such as "1. Team" would be taken for a list.
    /// </summary>
    private static string Escape(string label)
    {
        var text = new StringBuilder(label.Length);
        foreach (Rune rune in label.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or ',')
            {
                text.Append(rune.ToString());
            }
            else if (Rune.IsControl(rune) || Rune.IsWhiteSpace(rune))
            {
                text.Append(' ');
            }
            else
            {
                text.Append('#').Append(rune.Value.ToString(CultureInfo.InvariantCulture)).Append(';');
            }
        }

        return text.ToString();
    }
}
