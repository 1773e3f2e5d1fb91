using CallCenter.Standards.Kpis;
using CallCenter.Standards.Reports.Display;
using Spectre.Console;

namespace CallCenter.Standards.Reports.Console;

/// <summary>Tables of the key figures by one dimension.</summary>
internal sealed class SliceTables(Wording wording, Figures figures)
{
    public Table Of(string title, string dimension, IReadOnlyCollection<KpiReport> slices, Func<string, string>? nameOf = null)
    {
        var table = new Table { Border = TableBorder.Rounded, Title = new TableTitle(title) };
        var rows = new SliceFigures(slices, wording, figures);
        table.AddColumn(dimension);
        foreach (string heading in rows.Headings)
        {
            table.AddColumn(heading, c => c.RightAligned());
        }

        foreach (KpiReport slice in slices)
        {
            string? name = slice.Group.Values[0];
            table.AddRow([Markup.Escape(PlainText.Of(name is null ? wording.None : nameOf?.Invoke(name) ?? name)), .. rows.Row(slice).Select(Markup.Escape)]);
        }

        return table;
    }
}
