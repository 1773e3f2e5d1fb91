using CallCenter.Standards.Kpis;
using CallCenter.Standards.Reports.Display;
using Spectre.Console;

namespace CallCenter.Standards.Reports.Console;

/// <summary>Tables of KPIs, one row each.</summary>
internal sealed class KpiTables(Wording wording, Figures figures)
{
    private static readonly KpiStatus[] Judged = [KpiStatus.Missed, KpiStatus.AtRisk, KpiStatus.TooLittleKnown, KpiStatus.Met];

    /// <summary>Every KPI that has a value and a target, missed ones first.</summary>
    public Table AgainstTarget(KpiReport report) =>
        Of(wording.KpisAgainstTarget, Judged.SelectMany(status => report.Results.Where(r => r.Status == status && r.Kpi.Target is not null)));

    /// <summary>The five furthest from target.</summary>
    public Table Worst(KpiReport report) => Of(wording.Worst, Ranking.Worst(report, 5));

    private Table Of(string title, IEnumerable<KpiResult> results)
    {
        Table table = new Table { Border = TableBorder.Rounded, Title = new TableTitle(title), ShowRowSeparators = false }
            .AddColumn(wording.Kpi).AddColumn(wording.Value, c => c.RightAligned()).AddColumn(wording.Target, c => c.RightAligned())
            .AddColumn(wording.Status).AddColumn(wording.Source);
        foreach (KpiResult result in results)
        {
            table.AddRow(
                Markup.Escape(wording.In(result.Kpi.Name)),
                Markup.Escape(figures.Of(result)),
                Markup.Escape(figures.Target(result.Kpi)),
                $"[{Colour(result.Status)}]{Wording.StatusMark(result.Status)} {wording.NameOf(result.Status)}{(result.Status == KpiStatus.TooLittleKnown ? $" ({figures.Known(result)})" : "")}[/]",
                Markup.Escape(wording.SourceOf(result.Kpi.Target!.Provenance)));
        }

        return table;
    }

    private static string Colour(KpiStatus status) => status switch
    {
        KpiStatus.Met => "green",
        KpiStatus.AtRisk => "yellow",
        KpiStatus.TooLittleKnown => "grey",
        _ => "red",
    };
}
