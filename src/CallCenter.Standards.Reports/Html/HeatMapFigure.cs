using System.Globalization;
using System.Xml.Linq;
using CallCenter.Standards.Risk;

namespace CallCenter.Standards.Reports.Html;

/// <summary>The library's picture of a heat map, taken into the page.</summary>
internal static class HeatMapFigure
{
    private static readonly string[] References = ["id", "aria-labelledby"];

    /// <summary>The picture alone, with identities of its own in the page.</summary>
    public static XElement Embed(RiskHeatMap map, CultureInfo culture)
    {
        XElement svg = InHtml(XElement.Parse(map.ToSvg(culture)));
        foreach (XAttribute reference in svg.DescendantsAndSelf().Attributes().Where(attribute => References.Contains(attribute.Name.LocalName)))
        {
            // A page can have a map for each matrix; ids are the page's.
            reference.Value = string.Join(' ', reference.Value.Split(' ').Select(id => $"{map.Matrix.Code}-{id}"));
        }

        return svg;
    }

    // HTML knows where pictures begin and has no prefixes or namespaces of its own.
    private static XElement InHtml(XElement element) => new(
        element.Name.LocalName,
        "",
        element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration),
        element.Nodes().Select(node => node is XElement child ? InHtml(child) : node));
}
