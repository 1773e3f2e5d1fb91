using System.Globalization;
using System.Text;
using CallCenter.Standards.Explanations;
using NodaTime.Text;

namespace CallCenter.Standards.Risk;

/// <summary>Draws a heat map; sizes are in pixels.</summary>
internal static class HeatMapPicture
{
    private const int CellWidth = 120;
    private const int CellHeight = 64;
    private const int Left = 110;
    private const int Top = 48;
    private const int Below = 52;

    // From green by way of yellow to red; dark text keeps a contrast of 4.5:1 or more on every one.
    private static readonly string[] Colours = ["#a6d96a", "#d9ef8b", "#fee08b", "#fdae61", "#f98e72"];

    public static string Draw(RiskHeatMap map, CultureInfo culture)
    {
        bool isChinese = culture.TwoLetterISOLanguageName == "zh";
        RiskMatrix matrix = map.Matrix;
        (int rows, int columns) = (matrix.Likelihood.Levels.Length, matrix.Impact.Levels.Length);
        (int width, int height) = (Left + (columns * CellWidth) + 16, Top + (rows * CellHeight) + Below);
        string title = $"{matrix.Definition.Name.In(culture)} {LocalDatePattern.Iso.Format(map.On)}";
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" aria-labelledby=\"map-title map-description\" lang=\"{(isChinese ? "zh-CN" : "en")}\" font-family=\"sans-serif\" font-size=\"13\" fill=\"#1a1a1a\">\n");
        svg.Append("  <title id=\"map-title\">").Append(Escape(title)).Append("</title>\n");
        svg.Append("  <desc id=\"map-description\">").Append(Escape(map.Explain(culture))).Append("</desc>\n");
        Text(svg, Left, 24, "start", title, "bold");
        for (int i = 0; i < map.Cells.Length; i++)
        {
            DrawCell(svg, map, map.Cells[i], Left + (i % columns * CellWidth), Top + ((rows - 1 - (i / columns)) * CellHeight), culture);
        }

        for (int row = 0; row < rows; row++)
        {
            Text(svg, Left - 8, Top + ((rows - 1 - row) * CellHeight) + (CellHeight / 2) + 4, "end", matrix.Likelihood.Levels[row].Name.In(culture));
        }

        for (int column = 0; column < columns; column++)
        {
            Text(svg, Left + (column * CellWidth) + (CellWidth / 2), Top + (rows * CellHeight) + 18, "middle", matrix.Impact.Levels[column].Name.In(culture));
        }

        Text(svg, Left - 8, Top - 8, "end", matrix.Likelihood.Name.In(culture), "bold");
        Text(svg, Left + (columns * CellWidth / 2), Top + (rows * CellHeight) + 40, "middle", matrix.Impact.Name.In(culture), "bold");
        return svg.Append("</svg>\n").ToString();
    }

    private static void DrawCell(StringBuilder svg, RiskHeatMap map, HeatMapCell cell, int x, int y, CultureInfo culture)
    {
        svg.Append("  <g>\n    <title>").Append(Escape(ExplanationLanguage.Of(culture).Text(RegisterSentences.Of(cell)))).Append("</title>\n");
        svg.Append(CultureInfo.InvariantCulture, $"    <rect x=\"{x}\" y=\"{y}\" width=\"{CellWidth}\" height=\"{CellHeight}\" fill=\"{ColourOf(map.Matrix.Levels, cell.Level)}\" stroke=\"#ffffff\" stroke-width=\"2\"/>\n");
        Text(svg, x + 8, y + 20, "start", cell.Level.Name.In(culture));
        Text(svg, x + (CellWidth / 2), y + 48, "middle", string.Create(CultureInfo.InvariantCulture, $"{cell.Inherent.Length} → {cell.Residual.Length}"), "bold");
        svg.Append("  </g>\n");
    }

    /// <summary>The levels share the colours out evenly: the lowest has the first, the highest the last.</summary>
    private static string ColourOf(OrdinalScale levels, ScaleLevel level) => Colours[levels.RankOf(level.Code) * (Colours.Length - 1) / (levels.Levels.Length - 1)];

    private static void Text(StringBuilder svg, int x, int y, string anchor, string text, string weight = "normal")
    {
        svg.Append(CultureInfo.InvariantCulture, $"    <text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\" font-weight=\"{weight}\">").Append(Escape(text)).Append("</text>\n");
    }

    /// <summary>The text in XML; characters that XML has no way to write become a replacement character.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            escaped.Append(rune.Value switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                '"' => "&quot;",
                '\t' or '\n' or '\r' => " ",
                < ' ' or 0xFFFE or 0xFFFF => "�",
                _ => rune.ToString(),
            });
        }

        return escaped.ToString();
    }
}
