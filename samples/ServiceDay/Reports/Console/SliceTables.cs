using CallCenter.Standards.Kpis;
using ServiceDay.Display;
using Spectre.Console;

namespace ServiceDay.Reports.Console;

/// <summary>Tables of the key figures by one dimension.</summary>
internal sealed class SliceTables(Wording wording, Figures figures)
{
    public Table Of(string title, string dimension, IEnumerable<KpiReport> slices, Func<string, string>? nameOf = null)
    {
        var table = new Table { Border = TableBorder.Rounded, Title = new TableTitle(title) };
        table.AddColumn(dimension);
        foreach (string column in new[] { wording.Offered, wording.Answered, wording.Abandoned, wording.ServiceLevel, wording.Wait, wording.HandlingTime, wording.Resolution })
        {
            table.AddColumn(column, c => c.RightAligned());
        }

        foreach (KpiReport slice in slices)
        {
            string? name = slice.Group.Values[0];
            Volume volume = Volume.Of(slice);
            table.AddRow(
                Markup.Escape(name is null ? wording.None : nameOf?.Invoke(name) ?? name),
                figures.Count(volume.Offered),
                figures.Count(volume.Answered),
                figures.Count(volume.Abandoned),
                Figure(slice, KpiCodes.ServiceLevel),
                Figure(slice, KpiCodes.SpeedOfAnswer),
                Figure(slice, KpiCodes.HandlingTime),
                Figure(slice, KpiCodes.FirstContactResolution));
        }

        return table;
    }

    private string Figure(KpiReport slice, string code) => Markup.Escape(figures.Of(slice.Find(code)));
}
